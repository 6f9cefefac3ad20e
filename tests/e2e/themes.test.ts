import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { projectFolder } from './support/launchGalley'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const settings = (window: Page) => window.getByRole('dialog', { name: 'Settings' })
const page = (window: Page) => settings(window).frameLocator('iframe')
const theme = (window: Page) => settings(window).getByLabel('Theme', { exact: true })

/** A folder with a theme in it. */
function themeFolder(name: string, files: Record<string, string>): string {
  const folder = join(temporaryFolder('theme'), name)
  mkdirSync(join(folder, 'parts'), { recursive: true })
  const manifest = {
    name,
    version: '0.1',
    licence: 'MIT',
    author: 'A test',
    extends: 'default',
    styles: 'after',
  }
  const all = { 'theme.json': JSON.stringify(manifest), 'theme.css': '', ...files }
  for (const [path, text] of Object.entries(all)) writeFileSync(join(folder, path), text)
  return folder
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('a theme that comes with Galley is chosen, shown at once, and saved', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.settings')
  await settings(window).getByRole('tab', { name: 'Look', exact: true }).click()
  await expect(theme(window)).toHaveValue('')
  await expect(page(window).locator('.header-line')).toBeVisible()
  await theme(window).selectOption({ label: 'Quarto 1.0' })
  await expect(page(window).locator('.bar .navigation')).toBeVisible()
  await expect(page(window).locator('.header-line')).toHaveCount(0)
  // Its stylesheet and its picture are there as well, and so are Galley's fonts.
  await expect(page(window).locator('.masthead')).toHaveCSS('text-align', 'center')
  const fleuron = page(window).locator('.footer .fleuron')
  await fleuron.scrollIntoViewIfNeeded()
  await expect.poll(() => fleuron.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96)
  expect((await call(window, 'site:get', {})).theme).toBe('')
  await expect(settings(window).getByText('A quiet journal: one column')).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-theme-${appearance}`)
  })
  await settings(window).getByRole('radio', { name: 'A story' }).check()
  await expect(page(window).locator('.story-foot .fleuron')).toBeVisible()
  await takeScreen(window, 'settings-theme-story')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  expect((await call(window, 'site:get', {})).theme).toMatch(/^[0-9a-f]{64}$/)
})

test('a theme is installed from a folder, and one that is broken is refused by file and line', async ({
  app,
  window,
}) => {
  await answerDialogs(app, [
    themeFolder('Broken', { 'parts/headline.liquid': '<h1>\n{{ headline | shout }}</h1>' }),
  ])
  const install = settings(window).getByRole('button', { name: 'Install a theme…' })
  await install.click()
  await expect(settings(window).getByRole('alert')).toContainText('parts/headline.liquid, line 2')
  expect(await call(window, 'theme:list', {})).toHaveLength(1)
  const folder = themeFolder('Loud', {
    'parts/headline.liquid': '<h1 class="headline loud">{{ headline | upcase }}</h1>',
    'theme.css': '.loud { color: rgb(1, 2, 3); }',
  })
  await answerDialogs(app, [folder])
  await install.click()
  await expect(settings(window).getByRole('alert')).toHaveCount(0)
  await expect(theme(window).locator('option:checked')).toHaveText('Loud 0.1')
  await expect(page(window).locator('h1.loud')).toHaveText(/^[^a-z]+$/)
  await expect(page(window).locator('h1.loud')).toHaveCSS('color', 'rgb(1, 2, 3)')
  // Copied into the workspace: what becomes of the folder changes nothing.
  cpSync(join(projectFolder, 'package.json'), join(folder, 'theme.json'))
  await settings(window).getByRole('radio', { name: 'Home page' }).check()
  await settings(window).getByRole('radio', { name: 'A story' }).check()
  await expect(page(window).locator('h1.loud')).toBeVisible()
})

test('a part that fails is named over the preview, and Galley’s own stands in', async ({ app, window }) => {
  await answerDialogs(app, [
    themeFolder('Forgetful', {
      'parts/headline.liquid': '<h1 class="kept">{{ headline }}</h1>',
      'parts/byline.liquid': '<p>\n{{ writers }}</p>',
    }),
  ])
  await settings(window).getByRole('button', { name: 'Install a theme…' }).click()
  const notice = settings(window).getByRole('alert')
  await expect(notice).toContainText('The theme “Forgetful” could not write a part of the page')
  await expect(notice).toContainText('parts/byline.liquid, line 2')
  await expect(page(window).locator('h1.kept')).toBeVisible()
  await expect(page(window).locator('p.byline')).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-theme-failing-${appearance}`)
  })
  await settings(window).getByRole('button', { name: 'Remove Forgetful' }).click()
  await expect(theme(window).locator('option:checked')).toHaveText('Quarto 1.0')
  await expect(notice).toHaveCount(0)
  await expect.poll(async () => (await call(window, 'theme:list', {})).length).toBe(2)
})

test('the site goes back to Galley’s own at any time; a story’s preview has the theme too', async ({
  app,
  window,
}) => {
  await window.keyboard.press('Escape')
  await expect(settings(window)).toBeHidden()
  await window.getByText('The wall and the water').first().click()
  await clickMenu(app, 'view.preview')
  const preview = window.frameLocator('iframe[title="Preview"]')
  await expect(preview.locator('.story-foot .fleuron')).toBeVisible()
  await takeScreen(window, 'preview-theme')
  await clickMenu(app, 'site.settings')
  await settings(window).getByRole('tab', { name: 'Look', exact: true }).click()
  await theme(window).selectOption({ label: 'Galley’s own' })
  await expect(page(window).locator('.header-line')).toBeVisible()
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  expect((await call(window, 'site:get', {})).theme).toBe('')
  await window.keyboard.press('Escape')
  await expect(preview.locator('.header-line')).toBeVisible()
  await expect(preview.locator('.fleuron')).toHaveCount(0)
})
