import type { Locator, Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, savedBlocks, startStory, typeLines } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

const selected = (window: Page) => window.evaluate(() => getSelection()?.toString() ?? '')

/** Presses a key some times, as a hand does: a frame in between. */
async function press(window: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    await window.keyboard.press(key)
    await nextFrame(window)
  }
}

test('a slash offers blocks, by typing and by arrows; Escape ends it, and the copy keeps the caret', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  const id = await startStory(window)
  await typeLines(window, ['Slash', '', 'The wall held.', '/'])
  const menu = window.getByRole('listbox', { name: 'Insert or turn into' })
  await expect(menu.getByRole('option')).toHaveCount(19)
  await expect(copyOf(window)).toBeFocused()
  const active = () =>
    copyOf(window).evaluate(
      (copy) => document.getElementById(copy.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
    )
  await expect.poll(active).toContain('Paragraph')
  await press(window, 'ArrowDown')
  await expect.poll(active).toContain('Heading 2')
  await inBothAppearances(window, async (appearance) => {
    await copyOf(window).focus()
    await takeScreen(window, `slash-${appearance}`)
    await expectAccessible(window)
  })
  await window.keyboard.type('num')
  await expect(menu.getByRole('option')).toHaveText([/Numbered List/])
  await press(window, 'Enter')
  await window.keyboard.type('Stone')
  await expect(copyOf(window).locator('ol')).toHaveText('Stone')
  await press(window, 'Enter', 2)
  await window.keyboard.type('and/or /zz')
  await expect(window.getByText('Nothing is called that.').first()).toBeVisible()
  await press(window, 'Escape')
  await expect(menu).toHaveCount(0)
  await expect(copyOf(window)).not.toHaveAttribute('aria-activedescendant')
  await window.keyboard.type(' on')
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: and/or /zz on')
})

/** How much of a block's text stands under something, in square pixels. */
async function coveredText(what: Locator, block: Locator): Promise<number> {
  const cover = await what.boundingBox()
  if (cover === null) throw new Error('nothing covers')
  return block.evaluate((element, { x, y, width, height }) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return [...range.getClientRects()].reduce((sum, { left, right, top, bottom }) => {
      const across = Math.min(x + width, right) - Math.max(x, left)
      const down = Math.min(y + height, bottom) - Math.max(y, top)
      return sum + Math.round(Math.max(0, across) * Math.max(0, down))
    }, 0)
  }, cover)
}

test('tools stand at the selection, cover no copy where there is room, go with it, and answer to keys', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, [
    'Tools',
    '',
    'Before the wall.',
    'The harbour wall held.',
    '## After the storm',
    ...Array<string>(16).fill('More.'),
  ])
  const line = copyOf(window).locator('p', { hasText: 'harbour' })
  await line.scrollIntoViewIfNeeded()
  await line.dblclick({ position: { x: 60, y: 14 } })
  const tools = window.getByRole('toolbar', { name: 'Formatting of the selection' })
  await expect(tools).toBeVisible()
  for (const text of ['Before', 'harbour', 'After']) {
    const block = copyOf(window).locator('p, h2', { hasText: text })
    expect(await coveredText(tools, block), `of “${text}” covered`).toBe(0)
  }
  await inBothAppearances(window, (appearance) => takeScreen(window, `bubble-${appearance}`))
  await expectAccessible(window)

  const scroll = (top: number) =>
    window.locator('[data-copy-scroller]').evaluate((scroller, to) => scroller.scrollTo({ top: to }), top)
  await scroll(9999)
  await expect(tools).toBeHidden()
  await scroll(0)
  await expect(tools).toBeVisible()

  await copyOf(window).focus()
  await press(window, 'Alt+F10')
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeFocused()
  await press(window, 'ArrowRight')
  await expect(tools.getByRole('button', { name: 'Italic' })).toBeFocused()
  await press(window, 'Enter')
  await expect(copyOf(window).locator('em')).not.toHaveText('')
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  await expect(tools).toHaveCount(0)
})

test('at the bottom of the view panels keep above its edge, and what is put in stays in view', async ({
  app,
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Room', '', ...Array<string>(16).fill('The harbour wall held.')])
  const view = () =>
    window.locator('[data-copy-scroller]').evaluate((one) => one.getBoundingClientRect().bottom)
  // The caret's line is the last in view.
  await copyOf(window).evaluate((copy) => {
    const scroller = copy.closest('[data-copy-scroller]')
    const line = copy.lastElementChild?.getBoundingClientRect()
    if (scroller && line) scroller.scrollTop += line.bottom + 8 - scroller.getBoundingClientRect().bottom
  })
  await clickMenu(app, 'insert.footnote')
  const note = window.getByRole('textbox', { name: 'Text of the footnote' })
  const panel = window.locator('form', { has: note })
  await expect(note).toBeFocused()
  for (const words of ['', 'A long note that goes on. '.repeat(12)]) {
    await window.keyboard.type(words)
    await nextFrame(window)
    const box = await panel.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(await view())
  }
  await press(window, 'Escape')
  await clickMenu(app, 'insert.embedCard')
  const form = window.getByRole('dialog', { name: 'New embed card' })
  await form.getByLabel('Address').fill('https://skerrow.example/boats')
  await form.getByLabel('Title').fill('Boats of the sound')
  await form.getByRole('button', { name: 'Insert' }).click()
  await expect(copyOf(window).locator('.embedCard')).toHaveCount(1)
  const lineBottom = () =>
    copyOf(window).evaluate((copy) => copy.lastElementChild?.getBoundingClientRect().bottom ?? 9999)
  await expect.poll(async () => (await view()) - (await lineBottom())).toBeGreaterThan(0)
})

test('a block is taken by its handle: dragged, turned into another, duplicated, removed; moved by keys', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Handles', '', 'First.', 'Second.', 'Third.'])
  const block = (text: string) => copyOf(window).locator(':scope > *', { hasText: text })
  const handle = window.getByRole('button', { name: 'Block: drag to move' })
  await block('Third.').hover()
  await expect(handle).toBeVisible()
  const [grip, copy] = await Promise.all([handle.boundingBox(), copyOf(window).boundingBox()])
  expect((grip?.x ?? 0) + (grip?.width ?? 0)).toBeLessThanOrEqual(copy?.x ?? 0)
  await takeScreen(window, 'block-handle')
  await handle.dragTo(block('First.'), { targetPosition: { x: 20, y: 2 } })
  await expectSaved(window)
  await expect
    .poll(async () => (await savedBlocks(window, id)).slice(2))
    .toEqual(['paragraph: Third.', 'paragraph: First.', 'paragraph: Second.'])

  // Let go where nothing takes it: all stays as it was, and one goes on writing.
  await block('First.').hover()
  await handle.dragTo(window.getByRole('tab', { name: 'Review' }))
  await expect(copyOf(window)).toBeFocused()
  await expect(block('First.')).toHaveCount(1)

  await block('Second.').hover()
  await handle.click()
  const menu = window.getByRole('menu', { name: 'Block' })
  await takeScreen(window, 'block-menu')
  await expectAccessible(window)
  await menu.getByRole('menuitem', { name: 'Numbered List' }).click()
  await expect(copyOf(window).locator('ol')).toHaveText('Second.')
  await expect(copyOf(window)).toBeFocused()

  // By keys: out of the copy to its handle, and into the menu.
  await block('First.').click()
  await nextFrame(window)
  await press(window, 'Tab')
  await expect(handle).toBeFocused()
  // The menu would open under the pointer, which chooses in it as well.
  await window.mouse.move(0, 0)
  await press(window, 'Enter')
  await expect(menu.locator(':focus')).toHaveCount(1)
  await menu.getByRole('menuitem', { name: 'Duplicate' }).press('Enter')
  await expect(copyOf(window).getByText('First.')).toHaveCount(2)
  await press(window, 'Alt+Shift+ArrowUp')
  await press(window, 'Alt+Shift+ArrowUp')
  await expectSaved(window)
  expect((await savedBlocks(window, id)).slice(2)).toEqual([
    'paragraph: First.',
    'paragraph: Third.',
    'paragraph: First.',
    'orderedList: Second.',
  ])
})

test('the status bar counts story and selection; special characters are found by name', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Counts', '', 'The wall held all night.', ''])
  const counts = window.getByRole('button', { name: /^5 words/ })
  await expect(counts).toBeVisible()
  await press(window, 'ArrowUp')
  await press(window, 'Home')
  await press(window, 'Control+Shift+ArrowRight', 2)
  await expect(window.getByRole('button', { name: '2 words selected' })).toBeVisible()
  await window.getByRole('button', { name: '2 words selected' }).click()
  await expect(
    window.getByRole('dialog', { name: 'Counts' }).getByRole('row', { name: /^Characters 24 8$/ }),
  ).toBeVisible()
  await expectAccessible(window)
  await takeScreen(window, 'counts')
  await press(window, 'Escape')

  await copyOf(window).focus()
  await press(window, 'Control+End')
  await press(window, 'Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('special characters')
  await press(window, 'Enter')
  const search = window.getByRole('combobox', { name: 'Search by name or sign' })
  await expect(search).toBeFocused()
  await inBothAppearances(window, async (appearance) => {
    await takeScreen(window, `special-characters-${appearance}`)
    await expectAccessible(window)
  })
  await search.fill('mille')
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('p').last()).toHaveText('‰')
})

test('focus mode, invisible characters and the look of the column follow the preferences', async ({
  app,
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Focus', 'Standfirst', 'The wall held all night.', 'Nobody came.', ''])
  await call(window, 'preferences:set', { focusMode: true, invisibles: true, copySize: 24, copyFont: 'sans' })
  const colourOf = (text: string) =>
    copyOf(window)
      .getByText(text)
      .evaluate((element) => getComputedStyle(element).color)
  await press(window, 'ArrowUp')
  await expect.poll(async () => (await colourOf('The wall')) === (await colourOf('Nobody'))).toBe(false)
  await expect(copyOf(window).locator('.spaceMark')).not.toHaveCount(0)
  await expect(copyOf(window)).toHaveCSS('font-size', '24px')
  await press(window, 'End')
  await window.keyboard.type(' At all')
  await expect(copyOf(window).locator('p', { hasText: 'Nobody' }).locator('.spaceMark')).toHaveCount(3)
  await inBothAppearances(window, async (appearance) => {
    await takeScreen(window, `focus-invisibles-${appearance}`)
    await expectAccessible(window)
  })
  // By sentence: the rest of the paragraph steps back too, and what is typed next does as a sentence of its own.
  // In one line, whose beginning Home goes to.
  await call(window, 'preferences:set', { invisibles: false, copySize: 18 })
  await clickMenu(app, 'view.sentenceFocus')
  const asides = copyOf(window).locator('.isAside')
  await expect(asides).toHaveText(['Nobody came.'])
  await copyOf(window).focus()
  await press(window, 'End')
  await window.keyboard.type('. Mr. Quill slept. So did')
  await expect(asides).toHaveText(['Nobody came. At all. Mr. Quill slept. '])
  await expect(copyOf(window).locator('.isAside')).not.toHaveCSS(
    'color',
    await copyOf(window)
      .locator('.isCurrent')
      .evaluate((element) => getComputedStyle(element).color),
  )
  await press(window, 'Home')
  await expect(asides).toHaveText([' At all. Mr. Quill slept. So did'])
  await inBothAppearances(window, (appearance) => takeScreen(window, `focus-sentence-${appearance}`))
  await clickMenu(app, 'view.sentenceFocus')
  await expect(asides).toHaveCount(0)
  expect(await call(window, 'preferences:get', {})).toMatchObject({ focusMode: true, sentenceFocus: false })
  await call(window, 'preferences:set', {
    focusMode: false,
    invisibles: false,
    copySize: 20,
    copyFont: 'serif',
  })
  await expect(copyOf(window).locator('.spaceMark')).toHaveCount(0)
})

test('typewriter scrolling keeps the line in its place, and leaves the mouse alone', async ({ window }) => {
  await startStory(window)
  await call(window, 'preferences:set', { typewriter: true })
  await typeLines(window, ['Typewriter', '', ...Array.from({ length: 24 }, (_, line) => `Line ${line}.`)])
  const caretTop = () => window.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0)
  await nextFrame(window)
  const rest = await caretTop()
  await typeLines(window, ['', 'One more.', 'And another.'])
  await nextFrame(window)
  await nextFrame(window)
  expect(Math.abs((await caretTop()) - rest)).toBeLessThan(4)
  const line = copyOf(window).getByText('Line 20.')
  const before = (await line.boundingBox())?.y
  await line.click()
  await nextFrame(window)
  expect((await line.boundingBox())?.y).toBe(before)
  await call(window, 'preferences:set', { typewriter: false })
})

test('undo, caret and place are there when one comes back to a story', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, [
    'Kept undo',
    '',
    ...Array.from({ length: 40 }, (_, line) => `Line ${line} of the log.`),
  ])
  await copyOf(window).getByText('Line 30 of').click()
  await press(window, 'End')
  // At once: a machine that is busy would make two steps of it.
  await window.keyboard.insertText(' Added')
  await expectSaved(window)
  const scroller = window.locator('[data-copy-scroller]')
  expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  const lineTop = async () => Math.round((await copyOf(window).getByText('Line 30 of').boundingBox())?.y ?? 0)
  const top = await lineTop()
  await startStory(window)
  await typeLines(window, ['Another story'])
  // Longer than a story lingers that nobody has edited.
  await window.waitForTimeout(2500)
  await window
    .getByRole('listitem')
    .getByRole('button', { name: /Kept undo/ })
    .first()
    .click()
  await expect(copyOf(window).locator('h1')).toHaveText('Kept undo')
  await expect.poll(lineTop).toBe(top)
  await copyOf(window).focus()
  await press(window, 'Control+z')
  await expect(copyOf(window)).not.toContainText('Added')
  await window.keyboard.type(' Here')
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(32)).toContain('Line 30 of the log. Here')

  const last = await lineTop()
  await window.reload()
  await expect(copyOf(window).locator('h1')).toHaveText('Kept undo')
  await expect.poll(lineTop).toBe(last)
  await copyOf(window).focus()
  await nextFrame(window)
  await window.keyboard.type('!')
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(32)).toContain('Here!')
  expect(await selected(window)).toBe('')
})
