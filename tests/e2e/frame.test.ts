import type { ElectronApplication, Page } from '@playwright/test'
import { commandIds } from '../../src/shared/ipc/commands'
import { copyOf, selectWord, startStory, typeLines } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const list = (window: Page) => window.getByRole('region', { name: 'Stories' })
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })
const panel = (window: Page) => window.getByRole('complementary', { name: 'Story panel' })

interface ItemState {
  checked: boolean
  enabled: boolean
}

/** How an item of the native menu stands. */
function menuItem(app: ElectronApplication, command: string): Promise<ItemState> {
  return app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (item === null || item === undefined) throw new Error(`The menu has no ${id}`)
    return { checked: item.checked, enabled: item.enabled }
  }, command)
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('the native menu has every command, and greys what nothing would answer to', async ({ app, window }) => {
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  for (const command of commandIds) await menuItem(app, command)
  expect(await menuItem(app, 'story.new')).toMatchObject({ enabled: false })
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(list(window).getByRole('listitem').first()).toBeVisible()
  await expect.poll(() => menuItem(app, 'story.new')).toMatchObject({ enabled: true })
  await expect.poll(() => menuItem(app, 'view.sidebar')).toMatchObject({ checked: true })
  expect(await menuItem(app, 'format.bold')).toMatchObject({ enabled: false })
  await list(window)
    .getByRole('button', { name: /Ministers agree to reopen talks/ })
    .click()
  await expect(copyOf(window)).toContainText('Why now, after eleven months')
  await expect.poll(() => menuItem(app, 'format.bold')).toMatchObject({ enabled: true })
  await expect.poll(() => menuItem(app, 'view.panel')).toMatchObject({ checked: true })
  // Of the moves, those that the story may make: it is live, with edits.
  for (const [command, enabled] of [
    ['story.file', true],
    ['story.withdraw', true],
    ['story.claim', false],
    ['story.approve', false],
    ['story.revive', false],
  ] as const) {
    await expect.poll(() => menuItem(app, command), command).toMatchObject({ enabled })
  }
})

test('keys run their command once, and in text fields mean what they mean there', async ({ window }) => {
  await selectWord(window)
  const bold = copyOf(window).locator('strong')
  const before = await bold.count()
  await window.keyboard.press('Control+b')
  await expect(bold).toHaveCount(before + 1)

  await window.keyboard.press('Control+Shift+f')
  const filter = window.getByRole('textbox', { name: 'Filter stories' })
  await expect(filter).toBeFocused()
  await window.keyboard.type('tide')
  await window.keyboard.press('Control+b')
  await window.keyboard.press('Alt+Shift+2')
  await expect(bold).toHaveCount(before + 1)
  await window.keyboard.press('Control+z')
  await expect(filter).toHaveValue('')
  await expect(bold).toHaveCount(before + 1)
  // The native menu's Undo knows the field as well.
  await copyOf(window).click()
  await window.keyboard.press('Control+z')
  await expect(bold).toHaveCount(before)
})

test('sidebar, list, panel and preview fold away by key, by seam and by button, and the menu ticks along', async ({
  app,
  window,
}) => {
  await window.keyboard.press('Alt+Shift+l')
  await expect(list(window)).toBeHidden()
  await expect.poll(() => menuItem(app, 'view.list')).toMatchObject({ checked: false })
  await window.keyboard.press('Control+\\')
  await expect(library(window)).toBeHidden()
  await expectAccessible(window)
  await takeScreen(window, 'frame-story-alone-light')
  // Stories are still walked, and the filter comes back with its list.
  const headline = await copyOf(window).locator('h1').textContent()
  await window.keyboard.press('Control+Alt+ArrowDown')
  await expect(copyOf(window).locator('h1')).not.toHaveText(headline ?? '')
  await window.keyboard.press('Control+Shift+f')
  await expect(list(window)).toBeVisible()
  await expect(window.getByRole('textbox', { name: 'Filter stories' })).toBeFocused()
  await window.getByRole('button', { name: 'Hide the list' }).click()
  await expect(list(window)).toBeHidden()
  await window.reload()
  await expect(copyOf(window)).toBeVisible()
  await expect(list(window)).toBeHidden()
  await window.getByRole('button', { name: 'Show the list' }).click()
  await window.getByRole('button', { name: 'Show the sidebar' }).click()
  await expect(library(window)).toBeVisible()

  await window
    .getByRole('separator', { name: 'Width of the sidebar' })
    .dblclick({ position: { x: 4, y: 300 } })
  await expect(library(window)).toBeHidden()
  await clickMenu(app, 'view.sidebar')
  await expect(library(window)).toBeVisible()
  await window.getByRole('separator', { name: 'Width of the list' }).focus()
  await window.keyboard.press('Enter')
  await expect(list(window)).toBeHidden()
  await clickMenu(app, 'view.list')
  await expect(list(window)).toBeVisible()
  const seam = await window.getByRole('separator', { name: 'Width of the story panel' }).boundingBox()
  if (seam === null) throw new Error('The seam has no place')
  await window.mouse.move(seam.x + 4, 400)
  await window.mouse.down()
  await window.mouse.move(1270, 400, { steps: 4 })
  await window.mouse.up()
  await expect(panel(window)).toBeHidden()
  await window.keyboard.press('Control+Shift+\\')
  await expect(panel(window)).toBeVisible()
})

test('a part that folds away with the focus in it gives the focus to the copy', async ({ window }) => {
  const sidebar = window.getByRole('separator', { name: 'Width of the sidebar' })
  await sidebar.press('Home')
  await expect
    .poll(async () => Number(await sidebar.getAttribute('aria-valuenow')))
    .toBe(Math.round((await library(window).boundingBox())?.width ?? 0))
  await sidebar.press('Enter')
  await expect(library(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await list(window).getByRole('textbox', { name: 'Filter stories' }).press('Alt+Shift+l')
  await expect(list(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await panel(window).getByRole('tab', { selected: true }).press('Control+Shift+\\')
  await expect(panel(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  for (const keys of ['Control+\\', 'Alt+Shift+l', 'Control+Shift+\\']) await window.keyboard.press(keys)
  await expect(library(window)).toBeVisible()
  await expect(list(window)).toBeVisible()
  await expect(panel(window)).toBeVisible()
})

test('the other mouse button has a menu over the copy and in fields', async ({ app, window }) => {
  await app.evaluate(({ clipboard, Menu }) => {
    clipboard.writeText('Port Maren')
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      // Shown, it would wait for a choice: the test chooses from it by itself.
      Object.assign(globalThis, { poppedUp: this })
    }
  })
  const takePopup = () =>
    app.evaluate(() => {
      const { poppedUp } = globalThis as { poppedUp?: Electron.Menu }
      Object.assign(globalThis, { poppedUp: undefined })
      return poppedUp?.items.map(({ label, enabled, type }) =>
        type === 'separator' ? '-' : `${label}${enabled ? '' : ' (greyed)'}`,
      )
    })
  const fieldItems = ['Cut', 'Copy', 'Paste as Plain Text', 'Select All']
  await selectWord(window)
  const word = await window.evaluate(() => {
    const { left, top, width, height } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {}
    return { x: (left ?? 0) + (width ?? 0) / 2, y: (top ?? 0) + (height ?? 0) / 2 }
  })
  await window.mouse.click(word.x, word.y, { button: 'right' })
  let items: string[] | undefined
  await expect.poll(async () => (items = await takePopup())).toBeDefined()
  expect(items).toEqual(expect.arrayContaining([...fieldItems, '-', 'Link…']))

  const filter = window.getByRole('textbox', { name: 'Filter stories' })
  await filter.fill('tide')
  await filter.selectText()
  await filter.click({ button: 'right' })
  await expect.poll(async () => (items = await takePopup())).toBeDefined()
  expect(items).toEqual(expect.arrayContaining(fieldItems))
  expect(items).not.toContain('Link…')
  await filter.fill('')
  await copyOf(window).click()
})

test('the screen is filled and left again', async ({ app, window }) => {
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await clickMenu(app, 'view.fullScreen')
  await expect.poll(isFull).toBe(true)
  await window.keyboard.press('F11')
  await expect.poll(isFull).toBe(false)
  await resizeWindow(app)
})

test('keys work while the caret is in the preview', async ({ app, window }) => {
  await window.keyboard.press('Alt+Shift+p')
  const preview = window.getByRole('region', { name: 'Preview', exact: true })
  await expect(preview).toBeVisible()
  await expect(preview.frameLocator('iframe').locator('.copy')).toContainText(/\w/)
  await preview.locator('iframe').click({ position: { x: 100, y: 300 } })
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  const press = (keyCode: string, modifiers: ('alt' | 'shift')[]) =>
    app.evaluate(
      ({ BrowserWindow }, keys) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.sendInputEvent({ type: 'keyDown', ...keys })
        contents?.sendInputEvent({ type: 'keyUp', ...keys })
      },
      { keyCode, modifiers },
    )
  await press('p', ['alt', 'shift'])
  await expect(preview).toBeHidden()

  // Escape leads back to the copy, F6 from anywhere.
  await resizeWindow(app, { width: 1800, height: 900 })
  await window.keyboard.press('Alt+Shift+p')
  await expect(preview.frameLocator('iframe').locator('.copy')).toContainText(/\w/)
  for (const key of ['Escape', 'F6']) {
    await preview.locator('iframe').click({ position: { x: 100, y: 300 } })
    await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
    await press(key, [])
    await expect(copyOf(window)).toBeFocused()
  }
  await expect(preview).toBeVisible()
  await window.keyboard.press('Alt+Shift+p')
  await library(window).getByRole('button').first().focus()
  await window.keyboard.press('F6')
  await expect(copyOf(window)).toBeFocused()
})

test('what goes on in the copy brings it back from behind the preview and the outline', async ({
  app,
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Back to the copy', 'Standfirst', '## Quay', 'Words', ''])
  const preview = window.getByRole('region', { name: 'Preview', exact: true })
  const hideCopy = async () => {
    await window.keyboard.press('Alt+Shift+p')
    await expect(copyOf(window)).toBeHidden()
    await expect(preview.frameLocator('iframe').locator('.copy')).toContainText('Words')
    await preview.locator('iframe').click({ position: { x: 100, y: 300 } })
    await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  }
  const expectCopy = async () => {
    await expect(preview).toBeHidden()
    await expect(copyOf(window)).toBeVisible()
  }
  await hideCopy()
  await clickMenu(app, 'edit.find')
  await expectCopy()
  await expect(window.getByRole('textbox', { name: 'Find in this text' })).toBeFocused()
  await window.keyboard.press('Escape')

  await hideCopy()
  await panel(window).getByRole('tab', { name: 'Contents' }).click()
  await panel(window).getByRole('treeitem', { name: /Quay/ }).click()
  await expectCopy()
  await expect(copyOf(window)).toBeFocused()

  await hideCopy()
  await clickMenu(app, 'view.outline')
  const outline = window.getByRole('region', { name: 'Outline' })
  await expect(outline).toBeVisible()
  await expect(preview).toBeHidden()
  await clickMenu(app, 'edit.find')
  await expect(outline).toBeHidden()
  await expect(window.getByRole('textbox', { name: 'Find in this text' })).toBeFocused()
  await window.keyboard.press('Escape')

  await hideCopy()
  await clickMenu(app, 'story.new')
  await expectCopy()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h1')).toHaveText('')
  await window.keyboard.type('Another')
  await expect(copyOf(window).locator('h1')).toHaveText('Another')
})

test('a dialog gives the focus back to what had it', async ({ window }) => {
  const dialog = window.getByRole('dialog')
  const opened = async (keys: string) => {
    await window.keyboard.press(keys)
    await expect(dialog).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  const tags = panel(window).getByRole('tab', { name: 'Tags' })
  await tags.click()
  for (const keys of ['Control+e', 'Control+,', 'Control+k']) {
    await opened(keys)
    await expect(tags).toBeFocused()
  }
  // From a menu, which has gone by then, to its button.
  const more = library(window).locator('button[aria-haspopup="menu"]')
  await more.press('Enter')
  await window.getByRole('menuitem', { name: /^Settings/ }).press('Enter')
  await expect(dialog).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(more).toBeFocused()
  // Also while the preview stands in the place of the copy.
  await window.keyboard.press('Alt+Shift+p')
  await expect(copyOf(window)).toBeHidden()
  await tags.click()
  await opened('Control+e')
  await expect(tags).toBeFocused()
  await window.keyboard.press('Alt+Shift+p')
  await expect(copyOf(window)).toBeVisible()
})

test('a double click on "New story" makes one', async ({ window }) => {
  const count = async () =>
    (await call(window, 'article:list', { limit: 1, offset: 0, order: 'created' })).total
  const before = await count()
  await window.getByRole('button', { name: 'New story' }).first().dblclick({ delay: 60 })
  await expect(copyOf(window).locator('h1')).toHaveText('')
  await window.waitForTimeout(300)
  expect(await count()).toBe(before + 1)
})
