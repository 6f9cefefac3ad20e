import { rmSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import * as Y from 'yjs'
import { documentFragmentName } from '../../src/shared/document/articleDocument'
import { copyOf, expectSaved, nextFrame, savedBlocks, startStory, typeLines } from './storySteps'
import { call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { firstWindow, launchGalley } from './support/launchGalley'
import { lockDatabase } from './support/lockDatabase'
import { killProcessTree } from './support/processTree'

/** How long an edit may take until it is durable, in milliseconds. */
const durableWithin = 250

function killApp(app: ElectronApplication): void {
  const { pid } = app.process()
  if (pid === undefined) throw new Error('The app is not running')
  killProcessTree(pid)
}

async function openNewest(window: Page): Promise<string> {
  const { items } = await call(window, 'article:list', { limit: 1, offset: 0 })
  const [newest] = items
  if (newest === undefined) throw new Error('There is no story')
  await window.getByText(newest.headline).first().click()
  await expect(copyOf(window)).toBeVisible()
  return newest.id
}

test('the app is killed while one writes, again and again: nothing typed before the last 250 ms is lost', async ({
  playwright,
}) => {
  test.setTimeout(120_000)
  const userData = temporaryFolder('killed')
  let app = await launchGalley(playwright._electron, userData)
  let window = await firstWindow(app)
  const { folder } = await createWorkspace(app, window)
  let id = await startStory(window)
  await typeLines(window, ['Killed while writing', 'A test', 'Start.'])
  await expectSaved(window)
  let durable = 'Start.'
  for (const round of [1, 2, 3, 4]) {
    await copyOf(window).locator('p').last().click()
    await window.keyboard.press('Control+End')
    await nextFrame(window)
    await window.keyboard.type(` Round ${round} is typed in full.`, { delay: 5 })
    durable += ` Round ${round} is typed in full.`
    await window.waitForTimeout(durableWithin)
    // What is typed last may be lost, for it was never said to be saved.
    await window.keyboard.type(' Lost?', { delay: 1 })
    killApp(app)
    app = await launchGalley(playwright._electron, userData)
    window = await firstWindow(app)
    await expect.poll(async () => (await call(window, 'workspace:current', {}))?.folder).toBe(folder)
    id = await openNewest(window)
    await expect(copyOf(window)).toContainText(durable)
    const [, , body = ''] = await savedBlocks(window, id)
    expect(body.startsWith(`paragraph: ${durable}`), body).toBe(true)
    expect(await copyOf(window).locator('p:last-of-type').textContent()).toBe(
      body.slice('paragraph: '.length),
    )
    durable = body.slice('paragraph: '.length)
  }
  killApp(app)
  rmSync(userData, { recursive: true, force: true })
})

test('what the window calls saved is in the journal', async ({ app, window }) => {
  await createWorkspace(app, window)
  const id = await startStory(window)
  await window.keyboard.type('Saved means saved')
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toContain('headline: Saved means saved')
})

test('two windows on one story show each other what is typed', async ({ app, window }) => {
  await createWorkspace(app, window)
  const id = await startStory(window)
  await typeLines(window, ['Two desks', 'One story', 'First window.'])
  await expectSaved(window)
  const opening = app.waitForEvent('window')
  await call(window, 'window:new', { articleId: id })
  const second = await opening
  await expect(copyOf(second)).toContainText('First window.')
  await copyOf(second).locator('p').last().click()
  await second.keyboard.press('End')
  await second.keyboard.type(' Second window.')
  await expect(copyOf(window)).toContainText('First window. Second window.')
  await copyOf(window).locator('h1').click()
  await window.keyboard.press('End')
  await window.keyboard.type(', in step')
  await expect(copyOf(second).locator('h1')).toHaveText('Two desks, in step')
  await second.close()
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Two desks, in step',
    'standfirst: One story',
    'paragraph: First window. Second window.',
  ])
})

test('a story with content that this version does not know is shown read-only and never written to', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window)
  const { id } = await call(window, 'article:create', { headline: 'From the future' })
  const newer = new Y.Doc()
  const pasted = new Y.XmlElement('liveBlog')
  pasted.insert(0, [new Y.XmlText('A kind of block that is not invented yet')])
  const known = new Y.XmlElement('paragraph')
  known.insert(0, [new Y.XmlText('A paragraph that is')])
  const existing = await window.evaluate(async (articleId) => {
    const opened = await globalThis.window.galley.call('document:open', { id: articleId })
    return opened.ok ? [...opened.value.update] : []
  }, id)
  Y.applyUpdate(newer, Uint8Array.from(existing))
  const fragment = newer.getXmlFragment(documentFragmentName)
  fragment.push([known, pasted])
  await window.evaluate(
    async ([articleId, bytes]) => {
      await globalThis.window.galley.call('document:append', {
        id: articleId,
        updates: [Uint8Array.from(bytes)],
      })
    },
    [id, [...Y.encodeStateAsUpdate(newer)]] as const,
  )
  await window.getByText('From the future').first().click()
  await expect(window.getByText('does not know (liveBlog)')).toBeVisible()
  await expect(copyOf(window)).toContainText('A paragraph that is')
  await copyOf(window).click()
  await window.keyboard.type('typed')
  await expect(copyOf(window)).not.toContainText('typed')
  const stored = await window.evaluate(async (articleId) => {
    const opened = await globalThis.window.galley.call('document:open', { id: articleId })
    return opened.ok ? [...opened.value.update] : []
  }, id)
  const reread = new Y.Doc()
  Y.applyUpdate(reread, Uint8Array.from(stored))
  expect(reread.getXmlFragment(documentFragmentName).toString()).toContain('not invented yet')
})

test('while the database is locked the window says "Not saved", why, and lets one copy the text; then all is saved', async ({
  app,
  window,
}) => {
  const { folder } = await createWorkspace(app, window)
  const id = await startStory(window)
  await typeLines(window, ['Locked out', 'Standfirst', 'Before.'])
  await expectSaved(window)
  const unlock = await lockDatabase(folder)
  await window.keyboard.type(' During.')
  const notice = window.getByRole('alert').filter({ hasText: 'another program is using' })
  await expect(notice).toBeVisible({ timeout: 15_000 })
  await expect(window.getByText('Not saved').first()).toBeVisible()
  await window.keyboard.type(' Still writing.')
  await window.getByRole('button', { name: 'Copy the text' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe('Locked out\n\nStandfirst\n\nBefore. During. Still writing.')
  await unlock()
  await expect(notice).toBeHidden({ timeout: 15_000 })
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Before. During. Still writing.')
})
