import type { ElectronApplication, Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, openTab, savedBlocks, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { resizeWindow, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

/** Chooses the story's language in its details. */
async function setLanguage(window: Page, language: string): Promise<void> {
  await openTab(window, 'Details')
  await window.getByLabel('Language', { exact: true }).selectOption(language)
  await expect(window.locator(`[data-copy-scroller] > [lang="${language}"]`)).toBeVisible()
  await copyOf(window).focus()
  await nextFrame(window)
}

/** Composes text as an input method does, step by step, then hands it over. */
async function compose(window: Page, steps: readonly string[]): Promise<void> {
  const session = await window.context().newCDPSession(window)
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  await session.detach()
}

async function fillClipboard(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
}

test('typography follows the language of the story, also when it changes; Backspace and undo give back the keys', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['"Typing"', '', `"It's 5 km -- so..."`])
  await expect(copyOf(window).locator('h1')).toHaveText('“Typing”')
  await expect(copyOf(window).locator('p').last()).toHaveText('“It’s 5\u00a0km – so…”')
  await setLanguage(window, 'fr')
  await window.keyboard.press('Enter')
  await window.keyboard.type('"Quoi?"')
  await expect(copyOf(window).locator('p').last()).toHaveText('«\u00a0Quoi\u202f?\u00a0»')
  await setLanguage(window, 'de')
  await window.keyboard.press('Enter')
  await window.keyboard.type('"Ja"')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja“')
  await window.keyboard.press('Backspace')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja"')
  await window.keyboard.type(' ...')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja" …')
  await window.keyboard.press('Control+z')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja" ...')
  await window.keyboard.press('Control+Shift+z')
  await window.keyboard.type('!')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja" …!')
  await call(window, 'preferences:set', { smartTypography: false })
  await window.keyboard.type(' "')
  await expect(copyOf(window).locator('p').last()).toHaveText('„Ja" …! "')
  await call(window, 'preferences:set', { smartTypography: true })
  await expectSaved(window)
})

test('an input method composes undisturbed, with everything switched on', async ({ window }) => {
  const id = await startStory(window)
  await call(window, 'preferences:set', { focusMode: true, invisibles: true, typewriter: true })
  await typeLines(window, ['Composing', '', 'The wall '])
  await compose(window, ['k', 'ka', 'か', 'かべ'])
  await window.keyboard.type(' held')
  await compose(window, ['"'])
  await window.keyboard.type('so')
  await expectSaved(window)
  await expect
    .poll(async () => (await savedBlocks(window, id)).at(-1))
    .toMatch(/^paragraph: The wall かべ held["”]so$/)
  await call(window, 'preferences:set', { focusMode: false, invisibles: false, typewriter: false })
})

test('case, formatting and levels change by commands; plain text is pasted plainly', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Commands', '', 'the wall and the water', '## level'])
  const palette = async (name: string) => {
    await window.keyboard.press('Control+k')
    await window.getByRole('dialog').getByRole('combobox').fill(name)
    await nextFrame(window)
    await window.keyboard.press('Enter')
    await expect(copyOf(window)).toBeFocused()
    await nextFrame(window)
  }
  await window.keyboard.press('Alt+Shift+]')
  await expect(copyOf(window).locator('h3')).toHaveText('level')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+End')
  await nextFrame(window)
  await palette('title case')
  await expect(copyOf(window).locator('p').nth(1)).toHaveText('The Wall and the Water')
  await window.keyboard.press('Control+b')
  await expect(copyOf(window).locator('strong')).toHaveText('The Wall and the Water')
  await window.keyboard.press('Control+Shift+x')
  await expect(copyOf(window).locator('strong')).toHaveCount(0)
  await palette('sentence case')
  await expect(copyOf(window).locator('p').nth(1)).toHaveText('The wall and the water')
  await palette('title case')
  for (const [keys, element] of [
    ['Control+Shift+h', 'mark'],
    ['Control+.', 'sup'],
    ['Alt+Shift+.', 'sub'],
  ] as const) {
    await window.keyboard.press(keys)
    await expect(copyOf(window).locator(element)).toHaveText('The Wall and the Water')
    await window.keyboard.press(keys)
    await expect(copyOf(window).locator(element)).toHaveCount(0)
  }
  await window.keyboard.press('End')
  await nextFrame(window)
  await fillClipboard(app, ' **as** text')
  await palette('paste as plain')
  await expect(copyOf(window)).toContainText('Water **as** text')
  await expect(copyOf(window).locator('strong')).toHaveCount(0)
  await expectSaved(window)
  expect((await savedBlocks(window, id)).slice(2)).toEqual([
    'paragraph: The Wall and the Water **as** text',
    'heading: level',
  ])
})

test('right to left the handle, the slash menu and the tools stand on the other side', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  await startStory(window)
  await setLanguage(window, 'ar')
  await typeLines(window, [
    'ميناء مارين',
    'الجدار والماء',
    'قال الميناء "إن الجدار صمد طوال الليل" ولم يأت أحد.',
    '/',
  ])
  await expect(copyOf(window)).toContainText('«إن الجدار صمد طوال الليل»')
  await takeScreen(window, 'slash-arabic')
  const copy = await copyOf(window).boundingBox()
  const right = (copy?.x ?? 0) + (copy?.width ?? 0)
  const menu = await window.getByRole('listbox', { name: 'Insert or turn into' }).boundingBox()
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeGreaterThan(right - 40)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Backspace')
  const line = copyOf(window).locator('p', { hasText: 'الجدار صمد' })
  await line.hover()
  const handle = window.getByRole('button', { name: 'Block: drag to move' })
  await expect(handle).toBeVisible()
  await expect.poll(async () => (await handle.boundingBox())?.x ?? 0).toBeGreaterThanOrEqual(right)
  await line.dblclick({ position: { x: 300, y: 14 } })
  await expect(window.getByRole('toolbar', { name: 'Formatting of the selection' })).toBeVisible()
  await takeScreen(window, 'bubble-arabic')
})

test('the caret stays in view as one writes on and goes back, and a key asks hardly anything for its place', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Long', '', ...Array.from({ length: 40 }, (_, line) => `Line ${line + 1}.`)])
  /** How far the caret's line is inside of the view, above and below, in pixels. */
  const room = () =>
    window.evaluate(() => {
      const line = getSelection()?.anchorNode?.parentElement?.closest('p, h1')?.getBoundingClientRect()
      const view = document.querySelector('[data-copy-scroller]')?.getBoundingClientRect()
      if (line === undefined || view === undefined) throw new Error('There is no caret in a story')
      return Math.min(line.top - view.top, view.bottom - line.bottom)
    })
  expect(await room()).toBeGreaterThanOrEqual(0)
  for (let line = 0; line < 30; line++) {
    await window.keyboard.press('ArrowUp')
    await nextFrame(window)
  }
  await window.keyboard.type('On ')
  expect(await room()).toBeGreaterThanOrEqual(0)
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  expect(await room()).toBeGreaterThanOrEqual(0)
  // The view scrolled away, the next key brings the caret back.
  await copyOf(window).hover()
  await window.mouse.wheel(0, -4_000)
  await expect.poll(room).toBeLessThan(0)
  await window.keyboard.type('x')
  await expect.poll(room).toBeGreaterThanOrEqual(0)

  // Asking every element around the copy was a third of a key's cost.
  await window.evaluate(() => {
    const ask = Element.prototype.getBoundingClientRect
    let asked = 0
    Element.prototype.getBoundingClientRect = function count() {
      asked++
      Reflect.set(globalThis, 'asked', asked)
      return ask.call(this)
    }
  })
  const keys = 20
  for (let key = 0; key < keys; key++) {
    await window.keyboard.press('e')
    await nextFrame(window)
  }
  const asked = await window.evaluate(() => Number(Reflect.get(globalThis, 'asked') ?? 0))
  expect(asked / keys).toBeLessThanOrEqual(3)
  await window.reload()
})
