import type { Page } from '@playwright/test'
import { copyOf, selectWord } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const palette = (window: Page) => window.getByRole('dialog', { name: 'Command palette' })
const field = (window: Page) => palette(window).getByRole('combobox')
const options = (window: Page) => palette(window).getByRole('option')
const list = (window: Page) => window.getByRole('region', { name: 'Stories' })

async function openPalette(window: Page): Promise<void> {
  await window.keyboard.press('Control+k')
  await expect(field(window)).toBeFocused()
}

/** Milliseconds from its keys to the frame that shows it. */
function paintedAfter(window: Page): Promise<number> {
  return window.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () => {
          const isOpen = document.activeElement?.getAttribute('role') === 'combobox'
          if (isOpen) requestAnimationFrame(() => resolve(performance.now() - start))
          else requestAnimationFrame(look)
        }
        globalThis.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, cancelable: true }),
        )
        look()
      }),
  )
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('without a workspace it knows the ways to one, and says what it does not know', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  await openPalette(window)
  await field(window).fill('create')
  await expect(options(window).first()).toContainText('Create Workspace')
  await field(window).fill('no such thing at all')
  await expect(palette(window)).toContainText('Nothing fits')
  await expect(options(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(palette(window)).toBeHidden()
})

test('it finds a story by a word of its headline and opens it, in a window of its own with Ctrl', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(list(window).getByRole('listitem').first()).toBeVisible()
  await openPalette(window)
  await field(window).fill('tide gauge')
  await expect(palette(window).getByRole('group', { name: 'Stories' })).toContainText(/tide gauge/i)
  await expect(options(window).first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(palette(window)).toBeHidden()
  await expect(copyOf(window)).toContainText(/tide gauge/i)

  // Enter at once, before the workspace has answered, means what was typed, not what is listed still.
  await openPalette(window)
  await field(window).fill('lantern')
  await expect(options(window).first()).toContainText(/lantern/i)
  await field(window).fill('levy council')
  await window.keyboard.press('Enter')
  await expect(palette(window)).toBeHidden()
  await expect(copyOf(window)).toContainText(/council weighs a levy/i)

  await openPalette(window)
  await field(window).fill('insurers')
  await expect(options(window).first()).toContainText(/insurers/i)
  const opened = app.waitForEvent('window')
  await window.keyboard.press('Control+Enter')
  const second = await opened
  await expect(copyOf(second)).toContainText(/insurers/i)
  // A window for one story begins with the story alone.
  await expect(second.getByRole('navigation', { name: 'Library' })).toBeHidden()
  await expect(second.getByRole('region', { name: 'Stories' })).toBeHidden()
  const closed = second.waitForEvent('close')
  await (await app.browserWindow(second)).evaluate((browserWindow) => browserWindow.close())
  await closed
})

test('it goes to places, by either word for them', async ({ window }) => {
  await openPalette(window)
  await field(window).fill('sport')
  await expect(options(window).first()).toContainText('Sport')
  await window.keyboard.press('Enter')
  await expect(list(window).getByRole('heading', { name: /^Sport/ })).toBeVisible()
  await openPalette(window)
  await field(window).fill('filed')
  await palette(window)
    .getByRole('option', { name: /^Filed State/ })
    .click()
  await expect(list(window).getByRole('heading', { name: /^Filed/ })).toBeVisible()
  await openPalette(window)
  await field(window).fill('preferences short')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: 'Shortcuts' })).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Escape')
})

test('it knows what the menus have beside commands, and other words for commands', async ({ window }) => {
  for (const [typed, found] of [
    ['outbox', /^Publishing.*Desk/],
    ['text size', /^Preferences: Writing column/],
    ['backup', /^Export Site/],
    ['house dict', /^House Dictionary.*Desk/],
    ['select all', /^Select All.*Edit/],
    ['close window', /^Close Window.*File/],
    ['quit', /^Quit.*File/],
    ['about', /^About Galley.*Help/],
  ] as const) {
    await openPalette(window)
    await field(window).fill(typed)
    await expect(options(window).first()).toContainText(found)
    await window.keyboard.press('Escape')
  }
  await openPalette(window)
  await field(window).fill('select all')
  await window.keyboard.press('Enter')
  await expect(palette(window)).toBeHidden()
})

test('an action runs on what one was doing, once, and stands first the next time', async ({ window }) => {
  const bold = copyOf(window).locator('strong')
  const before = await bold.count()
  await selectWord(window)
  await openPalette(window)
  await field(window).fill('bold')
  await expect(options(window).first()).toContainText('Bold')
  await window.keyboard.press('Enter')
  await expect(copyOf(window)).toBeFocused()
  await expect(bold).toHaveCount(before + 1)

  await openPalette(window)
  await expect(palette(window).getByRole('group').first()).toHaveAccessibleName('Recent')
  await expect(options(window).first()).toContainText('Bold')
  await window.keyboard.press('ArrowDown')
  await expect(options(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  const named = await field(window).getAttribute('aria-activedescendant')
  expect(await options(window).nth(1).getAttribute('id')).toBe(named)
  await window.keyboard.press('Control+k')
  await expect(palette(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(bold).toHaveCount(before)
})

test('its first opening in a window waits for nothing', async ({ app, window }) => {
  const took: number[][] = []
  for (let turn = 0; turn < 3; turn++) {
    const opening = app.waitForEvent('window')
    await call(window, 'window:new', {})
    const fresh = await opening
    await expect(list(fresh).getByRole('listitem').first()).toBeVisible()
    await fresh.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    const times = [await paintedAfter(fresh)]
    for (let again = 0; again < 3; again++) {
      await fresh.keyboard.press('Escape')
      await expect(palette(fresh)).toBeHidden()
      times.push(await paintedAfter(fresh))
    }
    took.push(times.map(Math.round))
    const closed = fresh.waitForEvent('close')
    await (await app.browserWindow(fresh)).evaluate((browserWindow) => browserWindow.close())
    await closed
  }
  test.info().annotations.push({ type: 'palette, first and later', description: took.join('; ') })
  // Against the openings after it, so that a busy machine is no failure: a placeholder alone would cost 300 ms.
  const late = took.map(([first = 0, ...later]) => first - Math.min(...later))
  expect(Math.min(...late)).toBeLessThan(150)
})

test('it opens at once, and is sound in both appearances', async ({ window }) => {
  const took = await paintedAfter(window)
  test.info().annotations.push({ type: 'palette', description: `painted in ${Math.round(took)} ms` })
  // 50 ms is the aim on an idle machine; this only catches an opening that waits for something.
  expect(took).toBeLessThan(400)
  await expect(field(window)).toBeFocused()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `palette-${appearance}`)
  })
  await field(window).fill('har')
  await expect(palette(window).getByRole('group', { name: 'Stories' })).toBeVisible()
  await takeScreen(window, 'palette-found-light')
  await field(window).fill('نص غير موجود')
  await expect(palette(window)).toContainText('Nothing fits')
  await expectAccessible(window)
  await takeScreen(window, 'palette-none-light')
  await window.keyboard.press('Escape')
  await call(window, 'preferences:set', { appearance: 'system' })
})
