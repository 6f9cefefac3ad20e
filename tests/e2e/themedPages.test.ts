import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialogs, call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { projectFolder } from './support/launchGalley'
import { expectAccessible, expectColoursAccessible } from './support/look'

/** A browser's window of its own, without anything of Galley's. */
async function openBrowser(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const browser = new BrowserWindow({ width: 1280, height: 900, webPreferences: { partition: 'reader' } })
    await browser.loadURL('about:blank')
  })
  return opened
}

const pages = [
  ['home', 'index.html'],
  ['section', 'harbour/index.html'],
  ['story', 'business/insurers-name-their-price-for-the-narrows.html'],
] as const

test('the sample site, in Quarto and as it comes, is accessible and fits, light and dark, on a phone and a desk, and on paper', async ({
  app,
  window,
  problems,
}) => {
  // Of the reader's window, which shows files as a browser does.
  problems.expect(/Insecure Content-Security-Policy/)
  test.setTimeout(240_000)
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  const { hash } = await call(window, 'themes:install', { shipped: 'quarto' })
  const reader = await openBrowser(app)
  const missing: string[] = []
  reader.on('requestfailed', (request) => missing.push(request.url()))
  for (const [theme, begin] of [
    [hash, 'quarto-'],
    ['', ''],
  ] as const) {
    await call(window, 'site:update', { theme })
    await lookAt(reader, await exported(app, window), begin)
  }
  expect(missing).toEqual([])
  await reader.close()
})

/** The site, exported into a new folder. */
async function exported(app: ElectronApplication, window: Page): Promise<string> {
  const site = temporaryFolder('themed')
  await answerDialogs(app, [site])
  const chosen = await call(window, 'dialog:chooseFolder', { purpose: 'exportSite' })
  if (chosen === null) throw new Error('The dialog was not answered')
  await call(window, 'job:start', { kind: 'exportSite', to: chosen.grant })
  await expect(() => expect(existsSync(join(site, 'index.html'))).toBe(true)).toPass({ timeout: 120_000 })
  return site
}

/** @param begin of the pictures' names */
async function lookAt(reader: Page, site: string, begin: string): Promise<void> {
  await reader.emulateMedia({ media: 'screen' })
  for (const [name, path] of pages) {
    await reader.goto(pathToFileURL(join(site, path)).href)
    // All of them at once: one that is loaded when it is scrolled to would be waited for in vain.
    await reader.evaluate(() => {
      for (const image of document.images) image.loading = 'eager'
    })
    for (const width of [1280, 320]) {
      await reader.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await reader.emulateMedia({ colorScheme })
        if (colorScheme === 'light') await expectAccessible(reader)
        else await expectColoursAccessible(reader)
        const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${name} at ${width}`).toBeLessThanOrEqual(0)
        await keep(reader, `${begin}${name}-${width}-${colorScheme}`)
      }
    }
  }
  await reader.setViewportSize({ width: 768, height: 1024 })
  await keep(reader, `${begin}story-768-dark`)
  await reader.emulateMedia({ media: 'print' })
  await expect(reader.locator('.reader-tools, .tools').first()).toBeHidden()
  await keep(reader, `${begin}story-print-1`)
}

/** Keeps the home page, the section and the story beside the other pages' where GALLEY_SCREENS is set. */
async function keep(reader: Page, name: string): Promise<void> {
  if (!process.env.GALLEY_SCREENS || !/^(quarto-)?(home|section|story)-/.test(name)) return
  const folder = join(projectFolder, 'tests', 'page', 'screens')
  mkdirSync(folder, { recursive: true })
  await reader.screenshot({ path: join(folder, `${name}.png`) })
}
