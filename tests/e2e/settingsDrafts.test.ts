import { rmSync } from 'node:fs'
import { type ElectronApplication, type Page, test as plain } from '@playwright/test'
import { call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { firstWindow, launchGalley } from './support/launchGalley'

const settings = (window: Page) => window.getByRole('dialog', { name: 'Settings' })
const siteName = (window: Page) => settings(window).getByLabel('Name', { exact: true })

async function openSettings(app: ElectronApplication, window: Page): Promise<void> {
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.settings')
  await expect(siteName(window)).toBeVisible()
}

plain('what is not saved in the settings outlives its window, and the app', async ({ playwright }) => {
  const userData = temporaryFolder('user-data')
  const first = await launchGalley(playwright._electron, userData)
  const window = await firstWindow(first)
  await createWorkspace(first, window, { name: 'Port Maren Courier', sample: true })
  await openSettings(first, window)
  await siteName(window).fill('The Strait Post')
  await settings(window).getByRole('tab', { name: 'Authors' }).click()
  await settings(window).getByLabel('Biography').fill('Half a sent')
  await first.close()

  const second = await launchGalley(playwright._electron, userData)
  const again = await firstWindow(second)
  await openSettings(second, again)
  await expect(siteName(again)).toHaveValue('The Strait Post')
  await expect(settings(again).getByText('Not saved yet')).toBeVisible()
  expect((await call(again, 'site:get', {})).name).toBe('Port Maren Courier')
  await settings(again).getByRole('tab', { name: 'Authors' }).click()
  await expect(settings(again).getByLabel('Biography')).toHaveValue('Half a sent')
  await settings(again).getByRole('button', { name: 'Save' }).click()
  await expect(settings(again).getByRole('button', { name: 'Save' })).toBeDisabled()
  await settings(again).getByRole('tab', { name: 'Site', exact: true }).click()

  // Another window goes on with the same drafts, and what it discards is discarded here.
  await siteName(again).fill('The Narrows')
  const opened = second.waitForEvent('window')
  await call(again, 'window:new', {})
  const other = await opened
  await expect(other.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await (await second.browserWindow(other)).evaluate((shown) => shown.focus())
  await clickMenu(second, 'site.settings')
  await expect(siteName(other)).toHaveValue('The Narrows')
  await settings(other).getByRole('button', { name: 'Discard changes' }).click()
  await expect(siteName(again)).toHaveValue('Port Maren Courier')
  // Else it would be there again as well.
  const closed = other.waitForEvent('close')
  await (await second.browserWindow(other)).evaluate((shown) => shown.close())
  await closed
  await second.close()

  const third = await launchGalley(playwright._electron, userData)
  const last = await firstWindow(third)
  await openSettings(third, last)
  await expect(siteName(last)).toHaveValue('Port Maren Courier')
  await third.close()
  rmSync(userData, { recursive: true, force: true })
})

test('a field that is kept when it is left is kept when its window is closed', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await openSettings(app, window)
  await settings(window).getByRole('tab', { name: 'Navigation' }).click()
  const short = settings(window)
    .getByRole('list', { name: 'Pages in the navigation' })
    .getByRole('textbox')
    .first()
  await short.fill('Who we are')
  const opened = app.waitForEvent('window')
  await call(window, 'window:new', {})
  const other = await opened
  await expect(other.getByRole('navigation', { name: 'Library' })).toBeVisible()
  expect((await call(other, 'site:get', {})).navigationPages.map(({ label }) => label)).not.toContain(
    'Who we are',
  )
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.close())
  await expect.poll(() => app.windows().length).toBe(1)
  const { navigationPages } = await call(other, 'site:get', {})
  expect(navigationPages.map(({ label }) => label)).toContain('Who we are')
})
