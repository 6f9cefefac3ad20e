import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

inWorkspace('Port Maren Courier', { sample: true })

const list = (window: Page) => window.getByRole('region', { name: 'Stories' })
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })
const panel = (window: Page) => window.getByRole('complementary', { name: 'Story panel' })

test('a story of the list is opened aside, moved on and exported from its menu', async ({ app, window }) => {
  await library(window)
    .getByRole('button', { name: /^Draft/ })
    .click()
  const row = list(window).getByRole('listitem').first().getByRole('button')
  const headline = (await row.locator('[dir="auto"]').first().textContent()) ?? ''
  await row.click({ button: 'right' })
  const menu = window.getByRole('menu', { name: 'What to do with this story' })
  await expect(menu.getByRole('menuitem', { name: 'File' })).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `list-menu-${appearance}`)
  })
  const opened = app.waitForEvent('window')
  await menu.getByRole('menuitem', { name: 'Open in New Window' }).click()
  const second = await opened
  await expect(copyOf(second).locator('h1')).toHaveText(headline)
  const closed = second.waitForEvent('close')
  await (await app.browserWindow(second)).evaluate((browserWindow) => browserWindow.close())
  await closed

  await row.focus()
  await window.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'File' }).focus()
  await window.keyboard.press('Enter')
  await expect(list(window)).not.toContainText(headline)
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(list(window)).toContainText(headline)
})

test('details keep the last words typed when the story is left at once', async ({ window }) => {
  await library(window)
    .getByRole('button', { name: /^All stories/ })
    .click()
  await window.getByRole('textbox', { name: 'Filter stories' }).fill('ministers agree')
  await list(window)
    .getByRole('button', { name: /Ministers agree to reopen talks/ })
    .click()
  await window.getByRole('button', { name: 'Clear the filter' }).click()
  await openTab(window, 'Details')
  const caption = panel(window).getByLabel('Caption')
  await caption.fill('Typed in the last moment')
  await openTab(window, 'Tags')
  await openTab(window, 'Details')
  await expect(panel(window).getByLabel('Caption')).toHaveValue('Typed in the last moment')
})

test('details keep what is typed when the panel is folded, or goes to another tab, by keys', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Address of a story'])
  await openTab(window, 'Details')
  const kept = async () => (await call(window, 'article:get', { id })).slug
  const slug = panel(window).getByRole('textbox', { name: 'Slug' })
  await slug.fill('by-folding')
  await window.keyboard.press('Control+Shift+\\')
  await expect.poll(kept).toBe('by-folding')
  await window.keyboard.press('Control+Shift+\\')
  await expect(slug).toHaveValue('by-folding')
  await slug.fill('by-another-tab')
  await window.keyboard.press('Control+3')
  await expect.poll(kept).toBe('by-another-tab')
  await window.keyboard.press('Control+2')
  await expect(slug).toHaveValue('by-another-tab')
  await slug.fill('by-another-story')
  await window.keyboard.press('Control+n')
  await expect.poll(kept).toBe('by-another-story')
  // A press on what only changes the view leaves the caret in the copy.
  await copyOf(window).click()
  const toggle = window.getByRole('button', { name: 'Story panel' })
  await toggle.click()
  await expect(panel(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await toggle.click()
  await expect(copyOf(window)).toBeFocused()
})

test('an undo is gone with its workspace, and a workspace that does not open says so', async ({
  app,
  window,
}) => {
  const { items } = await call(window, 'article:list', { states: ['draft'], limit: 1, offset: 0 })
  await library(window)
    .getByRole('button', { name: /^Draft/ })
    .click()
  await list(window).locator(`[data-story="${items[0]?.id}"]`).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'File' }).click()
  const undo = window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await createWorkspace(app, window, { name: 'Second Desk' })
  await expect(library(window)).toContainText('Second Desk')
  await expect(undo).toBeHidden()

  const broken = await createWorkspace(app, window, { name: 'Broken Desk' })
  await expect(library(window)).toContainText('Broken Desk')
  await createWorkspace(app, window, { name: 'Last Desk' })
  await expect(library(window)).toContainText('Last Desk')
  writeFileSync(join(broken.folder, 'galley.db'), 'no database at all')
  for (const left of ['galley.db-wal', 'galley.db-shm']) rmSync(join(broken.folder, left), { force: true })
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const recent = items.flatMap(({ submenu }) => submenu?.items ?? [])
    recent.find(({ label }) => label.replace('&', '') === 'Broken Desk')?.click()
  })
  const dialog = window.getByRole('dialog', { name: 'The workspace could not be opened' })
  await expect(dialog).toBeVisible()
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(library(window)).toContainText('Last Desk')
})
