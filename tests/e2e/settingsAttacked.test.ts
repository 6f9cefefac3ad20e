import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  answerDialogs,
  call,
  callResult,
  clickMenu,
  createWorkspace,
  temporaryFolder,
} from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const settings = (window: Page) => window.getByRole('dialog', { name: /Settings|Einstellungen/ })
const page = (window: Page) => settings(window).frameLocator('iframe')
const openTab = (window: Page, name: string) =>
  settings(window).getByRole('tab', { name, exact: true }).click()

const longName =
  'Öffentlich-rechtliche Hafenzeitung für Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsfragen'

test('a name of nothing to be seen is refused; emojis and signs that turn the line are kept and stay inert', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.settings')
  const name = settings(window).getByLabel('Name', { exact: true })
  const save = settings(window).getByRole('button', { name: 'Save' })
  for (const blank of ['', '   ', '\u200b\u2066\u2069', '\u202e \u00ad']) {
    await name.fill(blank)
    await save.click()
    await expect(name).toHaveAccessibleDescription(/name/i)
    await expect(name).toHaveAttribute('aria-invalid', 'true')
  }
  const refused = await callResult(window, 'site:update', { name: '\u200b\u202e' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
  expect((await call(window, 'site:get', {})).name).toBe('Port Maren Courier')
  await name.fill('🗞️ \u202eThe Strait Post</title><script>1</script>')
  await save.click()
  await expect(save).toBeDisabled()
  await expect(page(window).locator('.site-name').first()).toContainText('</title><script>1</script>')
  expect(await page(window).locator('body script').count()).toBe(0)
})

test('broken files are no logo, no icon and no portrait: each says so, and nothing is lost', async ({
  app,
  window,
}) => {
  const folder = temporaryFolder('pictures')
  const files = {
    'empty.png': Buffer.alloc(0),
    'text.png': Buffer.from('not a picture'),
    'cut.png': Buffer.from('89504e470d0a1a0a0000000d49484452000000ff000000ff0806', 'hex'),
    'page.jpg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  }
  const before = await call(window, 'site:get', {})
  const attempt = async (button: string) => {
    for (const [file, bytes] of Object.entries(files)) {
      writeFileSync(join(folder, file), bytes)
      await answerDialogs(app, [join(folder, file)])
      await settings(window).getByRole('button', { name: button, exact: true }).click()
      await expect(
        settings(window).getByText('The file is not a picture that Galley can read.'),
      ).toBeVisible()
    }
  }
  await openTab(window, 'Look')
  await attempt('Choose a picture: Logo')
  await openTab(window, 'Authors')
  await settings(window).getByLabel('Biography').fill('Kept')
  await attempt('Replace: Picture')
  await expect(settings(window).getByLabel('Biography')).toHaveValue('Kept')
  await expectAccessible(window)
  await settings(window).getByRole('button', { name: 'Discard changes' }).click()
  expect(await call(window, 'site:get', {})).toEqual(before)
})

test('in a small window, in German and with a very long name, what saves stays in view', async ({
  app,
  window,
}) => {
  // Each tab is looked through by axe.
  test.slow()
  await window.keyboard.press('Escape')
  await call(window, 'preferences:set', { language: 'de' })
  await expect(window.getByRole('navigation', { name: 'Bibliothek' })).toBeVisible()
  await resizeWindow(app, { width: 900, height: 600 })
  await clickMenu(app, 'site.settings')
  const name = settings(window).getByLabel('Name', { exact: true })
  await name.fill(longName)
  await expect(settings(window).getByRole('button', { name: 'Sichern' })).toBeInViewport()
  await expect(settings(window).getByText('Noch nicht gesichert')).toBeInViewport()
  await expect(page(window).locator('.site-name').first()).toContainText('Hafenzeitung')
  const sideways = () =>
    page(window)
      .locator('html')
      .evaluate((root) => root.scrollWidth - root.clientWidth)
  await expect.poll(sideways).toBe(0)
  // The last field is reached by keys, and not behind the row that saves.
  const last = settings(window).getByLabel('Adresse der Kommentare')
  await settings(window).getByLabel('Wo Seiten Korrekturen zeigen').focus()
  await window.keyboard.press('Tab')
  await expect(last).toBeFocused()
  const field = await last.boundingBox()
  const row = await settings(window).getByRole('button', { name: 'Sichern' }).boundingBox()
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(row?.y ?? 0)
  for (const tab of ['Website', 'Aussehen', 'Fuß und Adressen', 'Navigation', 'Autor/innen']) {
    await openTab(window, tab)
    await expectAccessible(window)
  }
  await openTab(window, 'Website')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-small-german-${appearance}`)
  })
})
