import type { ElectronApplication, Page } from '@playwright/test'
import { copyOf, startStory } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Preferences' })
const tab = (window: Page, name: string) => dialog(window).getByRole('tab', { name })

/** The keys that the menu shows for a command. */
function menuKeys(app: ElectronApplication, command: string): Promise<string | undefined> {
  return app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator?.toString(),
    command,
  )
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('every page is sound in both appearances, before there is a workspace too', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  await window.keyboard.press('Control+,')
  await expect(dialog(window)).toBeVisible()
  await call(window, 'preferences:set', { appearance: 'dark' })
  await expectAccessible(window)
  await takeScreen(window, 'preferences-appearance-dark')
  await call(window, 'preferences:set', { appearance: 'light' })
  for (const name of ['Appearance', 'Writing column', 'Typing', 'Language', 'Shortcuts']) {
    await tab(window, name).click()
    await expectAccessible(window)
    await takeScreen(window, `preferences-${name.split(' ')[0]?.toLowerCase()}-light`)
  }
})

test('the appearance is chosen and kept', async ({ window }) => {
  await tab(window, 'Appearance').click()
  await dialog(window).getByRole('radio', { name: 'Dark' }).check()
  await expect(window.locator('html')).toHaveAttribute('data-appearance', 'dark')
  expect(await call(window, 'preferences:get', {})).toMatchObject({ appearance: 'dark' })
  await dialog(window).getByRole('radio', { name: 'As the system' }).check()
  await expect(window.locator('html')).not.toHaveAttribute('data-appearance')
})

test('the writing column is judged by a sample, moved by keys, and given back', async ({ window }) => {
  await tab(window, 'Writing column').click()
  const sample = dialog(window).getByRole('figure', { name: 'How the copy looks' }).locator('p').last()
  await dialog(window).getByRole('slider', { name: 'Size' }).focus()
  await window.keyboard.press('End')
  await expect(dialog(window)).toContainText('32 px')
  await expect(sample).toHaveCSS('font-size', '32px')
  await dialog(window).getByRole('radio', { name: /Inter/ }).check()
  await expect(sample).toHaveCSS('font-family', /Inter/)
  expect(await call(window, 'preferences:get', {})).toMatchObject({ copySize: 32, copyFont: 'sans' })
  await dialog(window).getByRole('button', { name: 'Back to the defaults' }).click()
  await expect(sample).toHaveCSS('font-size', '20px')
  await tab(window, 'Typing').click()
  await dialog(window).getByRole('checkbox', { name: 'Typewriter scrolling' }).check()
  expect(await call(window, 'preferences:get', {})).toMatchObject({ typewriter: true })
  await dialog(window).getByRole('checkbox', { name: 'Typewriter scrolling' }).uncheck()
})

test('keys are changed by pressing them; a conflict is named and decided; all of it holds at once', async ({
  app,
  window,
}) => {
  await tab(window, 'Shortcuts').click()
  const find = dialog(window).getByRole('textbox', { name: 'Find a command or its keys' })
  await find.fill('Ctrl B')
  await expect(dialog(window).getByRole('listitem').first()).toContainText('Bold')
  await find.fill('new story')
  const change = dialog(window).getByRole('button', { name: /Change the keys of “New Story”/ })
  await change.click()
  await window.keyboard.press('j')
  await expect(dialog(window).getByRole('alert')).toContainText('Hold Ctrl or Alt')
  // What AltGr writes is typing: it would never run the command.
  await change.evaluate((button) => {
    const held = { ctrlKey: true, altKey: true, modifierAltGraph: true }
    const typed = { key: '@', code: 'KeyQ', bubbles: true, cancelable: true, ...held }
    button.dispatchEvent(new KeyboardEvent('keydown', typed))
  })
  await expect(change).toContainText('Press the new keys')
  await expect(dialog(window).getByRole('alert')).toContainText('Hold Ctrl or Alt')
  // Escape leaves the keys as they are, and the preferences open.
  await window.keyboard.press('Escape')
  await expect(dialog(window).getByRole('alert')).toBeHidden()
  await expect(change).toContainText('Ctrl N')
  await expect(change).toBeFocused()
  await change.click()
  await window.keyboard.press('Control+b')
  await expect(dialog(window).getByRole('alert')).toContainText('Ctrl B belongs to “Bold”.')
  await expectAccessible(window)
  await takeScreen(window, 'preferences-conflict-light')
  await dialog(window).getByRole('button', { name: 'Leave it there' }).click()
  await expect(change).toContainText('Ctrl N')
  await change.click()
  await window.keyboard.press('Control+Shift+i')
  await expect(change).toContainText('Ctrl Shift I')
  await expect(dialog(window)).toContainText('Changed')
  expect(await menuKeys(app, 'story.new')).toBe('CommandOrControl+Shift+I')

  await find.fill('bold')
  await dialog(window).getByRole('button', { name: 'Take the keys from “Bold”' }).click()
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()

  await createWorkspace(app, window, { name: 'Harbour Desk' })
  await expect(window.getByText('No stories yet')).toBeVisible()
  await window.keyboard.press('Control+n')
  await expect(window.getByText('No stories yet')).toBeVisible()
  await window.keyboard.press('Control+Shift+i')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('Plain')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+b')
  await expect(copyOf(window).locator('strong')).toHaveCount(0)

  await clickMenu(app, 'app.shortcuts')
  await dialog(window).getByRole('button', { name: 'All usual keys' }).click()
  expect(await menuKeys(app, 'story.new')).toBe('CommandOrControl+N')
  expect(await call(window, 'preferences:get', {})).toMatchObject({ shortcuts: {} })
  await window.keyboard.press('Escape')
})

test('new stories get the language that is chosen for them', async ({ window }) => {
  await window.keyboard.press('Control+,')
  await tab(window, 'Language').click()
  await dialog(window).getByLabel('Language of new stories').selectOption({ label: 'French' })
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
  const id = await startStory(window)
  expect(await call(window, 'article:get', { id })).toMatchObject({ language: 'fr' })
  await call(window, 'preferences:set', { copyLanguage: 'site', appearance: 'system' })
})
