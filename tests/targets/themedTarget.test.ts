import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkTheme } from '../../src/main/themes/checkTheme'
import { themeFilesOf } from '../page/themes'
import { openPublishDesk } from './publishDesk'

test('publishing stops at a part of the theme that fails; what is online stays, and goes on once it is put right', async () => {
  const desk = await openPublishDesk()
  const { storage } = desk.workspace
  const choose = async (byline: string) => {
    const files = themeFilesOf({ 'parts/headline.liquid': byline })
    const { hash } = await storage.callInternal('theme:install', checkTheme(files))
    await storage.call('site:update', { theme: hash })
  }
  await choose('<h1 class="one">{{ headline }}</h1>')
  await desk.publish('One')
  expect(await desk.sync()).toMatchObject({ failed: [], done: [{ job: { slug: 'one' } }] })
  const page = join(desk.site, 'harbour', 'one.html')
  expect(readFileSync(page, 'utf8')).toContain('<h1 class="one">One</h1>')

  await choose('<h1>\n{{ headlines }}</h1>')
  await desk.publish('Two')
  const { failed } = await desk.sync()
  expect(failed).toMatchObject([{ failure: { code: 'themeFailed' } }])
  expect(failed[0]?.failure.happened).toMatch(
    /“Test”.*parts\/headline.liquid, line 2: undefined variable: headlines/,
  )
  expect(readFileSync(page, 'utf8')).toContain('<h1 class="one">One</h1>')
  expect(existsSync(join(desk.site, 'harbour', 'two.html'))).toBe(false)
  // Only a person can help: it is not tried again by itself.
  expect(await desk.jobs()).toMatchObject([{ slug: 'two', state: 'failed', nextAttemptAt: null }, {}])

  await choose('<h1 class="three">{{ headline }}</h1>')
  expect(await desk.sync({ now: true })).toMatchObject({ done: [{ job: { slug: 'two' } }], failed: [] })
  expect(readFileSync(page, 'utf8')).toContain('<h1 class="three">One</h1>')
})
