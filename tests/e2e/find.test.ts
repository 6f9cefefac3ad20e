import type { Page } from '@playwright/test'
import { copyOf, nextFrame, savedBlocks, startStory, typeLines } from './storySteps'
import { clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
  await resizeWindow(app)
})

const bar = (window: Page) => window.getByRole('search', { name: 'Find and replace' })
const field = (window: Page) => bar(window).getByLabel('Find in this text')
const count = (window: Page) => bar(window).getByRole('status')
const press = (window: Page, name: string) => bar(window).getByRole('button', { name, exact: true }).click()

/** What is selected in the copy, once it has the focus again. */
const selected = (window: Page) => window.evaluate(() => document.getSelection()?.toString() ?? '')

let id = ''

test('words are found as they are typed, stepped through and left selected', async ({ window }) => {
  id = await startStory(window)
  await typeLines(window, [
    'The harbour wall',
    'Who pays for the wall of the harbour?',
    'The Harbour Board has no money for the wall.',
    '- A harbour without boats',
    'Harbours elsewhere',
  ])
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await window.keyboard.press('Control+f')
  await expect(field(window)).toBeFocused()
  await window.keyboard.type('harbour')
  await expect(count(window)).toHaveText('1 of 5')
  await expect(copyOf(window).locator('.findMatch')).toHaveCount(5)
  await expect(copyOf(window).locator('h1 .findMatch.isCurrent')).toHaveText('harbour')
  await window.keyboard.press('Enter')
  await expect(count(window)).toHaveText('2 of 5')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.press('Shift+Enter')
  await expect(count(window)).toHaveText('5 of 5')
  await expect(field(window)).toBeFocused()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `find-${appearance}`)
  })

  await press(window, 'Whole words only')
  await expect(count(window)).toHaveText(/ of 4$/)
  await press(window, 'Match case')
  await expect(count(window)).toHaveText(/ of 3$/)
  await field(window).fill('Board')
  await expect(count(window)).toHaveText('1 of 1')
  await window.keyboard.press('Escape')
  await expect(bar(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  expect(await selected(window)).toBe('Board')
  await expect(copyOf(window).locator('.findMatch')).toHaveCount(0)
})

test('what is typed meanwhile is searched as well', async ({ app, window }) => {
  await clickMenu(app, 'edit.find')
  await press(window, 'Whole words only')
  await press(window, 'Match case')
  await field(window).fill('wall')
  await expect(count(window)).toHaveText(/ of 3$/)
  await copyOf(window).getByText('Harbours elsewhere').click()
  await nextFrame(window)
  await window.keyboard.press('End')
  await window.keyboard.type(' have walls')
  await expect(count(window)).toHaveText('4 matches')
  // From the caret on, not from the match before.
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await window.keyboard.press('Control+g')
  await expect(count(window)).toHaveText('1 of 4')
  await window.keyboard.press('Control+Shift+g')
  await expect(count(window)).toHaveText('4 of 4')
  await window.keyboard.press('Control+f')
  await expect(field(window)).toBeFocused()
})

test('one is replaced, then all in one step of undo; formats stay', async ({ window }) => {
  await field(window).fill('Board')
  await expect(count(window)).toHaveText('1 of 1')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+b')
  await window.keyboard.press('Alt+Shift+f')
  await expect(field(window)).toHaveValue('Board')
  await field(window).fill('harbour board')
  await expect(count(window)).toHaveText('1 of 1')
  await bar(window).getByLabel('Replace with').fill('Harbour Office')
  await press(window, 'Replace')
  await expect(copyOf(window).locator('strong')).toHaveText('Office')

  await field(window).fill('(w)all(s?)')
  await press(window, 'Regular expression')
  await expect(count(window)).toHaveText(/ of 4$/)
  await bar(window).getByLabel('Replace with').fill('$1harf$2')
  await press(window, 'Replace all')
  await expect(count(window)).toHaveText('4 matches replaced.')
  await takeScreen(window, 'find-replaced-light')
  const replaced = [
    'headline: The harbour wharf',
    'standfirst: Who pays for the wharf of the harbour?',
    'paragraph: The Harbour Office has no money for the wharf.',
    'bulletList: A harbour without boatsHarbours elsewhere have wharfs',
  ]
  await expect.poll(() => savedBlocks(window, id)).toEqual(replaced)
  // Undone from where the focus is: the matches are there again, and nothing counts as replaced.
  await window.keyboard.press('Control+z')
  await expect(count(window)).toHaveText('4 matches')
  await window.keyboard.press('Control+Shift+z')
  await expect(count(window)).toHaveText('No matches')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(copyOf(window)).toContainText('elsewhere have walls')
  await expect
    .poll(() => savedBlocks(window, id))
    .toEqual(replaced.map((block) => block.replace('wharf', 'wall')))
})

test('a search keeps to the selection', async ({ window }) => {
  await copyOf(window).getByText('A harbour without boats').click()
  await nextFrame(window)
  await window.keyboard.press('Home')
  await nextFrame(window)
  await window.keyboard.press('Shift+Control+End')
  await nextFrame(window)
  await window.keyboard.press('Control+f')
  await press(window, 'In the selection only')
  await press(window, 'Regular expression')
  await field(window).fill('harbour')
  await expect(count(window)).toHaveText('1 of 2')
  await press(window, 'In the selection only')
  await expect(count(window)).toHaveText(/ of 5$/)
})

test('a line that is selected is looked for, and can be searched in instead', async ({ window }) => {
  await press(window, 'Close')
  await startStory(window)
  await typeLines(window, ['Walls', '', 'A wall and a wall.', 'Another wall.'])
  await copyOf(window).getByText('A wall and a wall.').click({ clickCount: 3 })
  await nextFrame(window)
  await window.keyboard.press('Control+f')
  await expect(field(window)).toHaveValue('A wall and a wall.')
  await expect(count(window)).toHaveText('1 of 1')
  await press(window, 'In the selection only')
  await field(window).fill('wall')
  await expect(count(window)).toHaveText('1 of 2')
  await press(window, 'In the selection only')
  await expect(count(window)).toHaveText(/ of 4$/)
  await window.keyboard.press('Escape')
  await window
    .getByRole('listitem')
    .getByRole('button', { name: /^The harbour/ })
    .first()
    .click()
  await expect(copyOf(window).locator('h1')).toContainText('The harbour')
  await window.keyboard.press('Control+f')
})

test('a bad expression is named, and one that never ends is ended while one goes on writing', async ({
  window,
}) => {
  await press(window, 'Regular expression')
  await field(window).fill('harbour')
  const width = () => field(window).evaluate((element) => element.clientWidth)
  const usual = await width()
  await field(window).fill('(harbour')
  await expect(bar(window).getByRole('alert')).toContainText('no complete expression')
  expect(await width()).toBe(usual)
  await expectAccessible(window)

  await copyOf(window).getByText('A harbour without boats').click()
  await nextFrame(window)
  await window.keyboard.press('End')
  await nextFrame(window)
  await window.keyboard.type(` ${'a'.repeat(40)}!`)
  await expect(copyOf(window)).toContainText(`${'a'.repeat(40)}!`)
  await field(window).fill('(a+)+b')
  // The search is running in circles; the copy takes every key meanwhile.
  await window.keyboard.press('Tab')
  await copyOf(window).focus()
  // The caret is back where it was a moment after the focus.
  const caretLine = () =>
    window.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '')
  await expect.poll(caretLine).toContain(`${'a'.repeat(40)}!`)
  await window.keyboard.type('Yes')
  await expect(copyOf(window)).toContainText('!Yes')
  // What was typed began the search anew, in a thread that a busy machine starts late.
  await expect(bar(window).getByRole('alert')).toContainText('takes too long', { timeout: 30_000 })
  await field(window).fill('elsewhere')
  await expect(count(window)).toHaveText('1 of 1')
  await window.keyboard.press('Escape')
})

test('matches in fields of blocks are highlighted there, word by word', async ({ app, window }) => {
  await startStory(window)
  await typeLines(window, ['Boats', '', 'Before.', ''])
  await clickMenu(app, 'insert.table')
  await nextFrame(window)
  await window.keyboard.press('Enter')
  const table = copyOf(window).locator('.storyTable')
  const caption = table.getByRole('textbox', { name: 'Caption of the table' })
  await caption.fill('The harbour and its harbour wall')
  await window.keyboard.press('Control+f')
  await field(window).fill('harbour')
  await expect(count(window)).toHaveText('1 of 2')
  const found = table.locator('.blockFound .findMatch')
  await expect(found).toHaveText(['harbour', 'harbour'])
  await expect(table.and(copyOf(window).locator('.findMatch'))).toHaveCount(0)
  const current = () =>
    found.evaluateAll((all) => all.findIndex((one) => one.classList.contains('isCurrent')))
  await expect.poll(current).toBe(0)
  await field(window).press('Enter')
  await expect(count(window)).toHaveText('2 of 2')
  await expect.poll(current).toBe(1)
  await field(window).press('Enter')
  await expect(count(window)).toHaveText('1 of 2')
  // It follows what is written meanwhile.
  await caption.fill('No harbour')
  await expect(found).toHaveText(['harbour'])
  await field(window).press('Escape')
  await expect(found).toHaveCount(0)
})

test('once all is replaced the keys stay with the bar: Escape leads back to the copy', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Boats in the harbour', 'A standfirst.', 'Boats, and more boats.'])
  await window.keyboard.press('Control+h')
  await field(window).fill('boats')
  await expect(count(window)).toHaveText(/ of 3$/)
  await bar(window).getByLabel('Replace with').fill('ferries')
  await press(window, 'Replace all')
  await expect(count(window)).toContainText('3 ')
  const replaceAll = bar(window).getByRole('button', { name: 'Replace all' })
  await expect(replaceAll).toBeDisabled()
  await expect(replaceAll).toBeFocused()
  // Pressed once more it counts nothing anew.
  await window.keyboard.press('Enter')
  await expect(count(window)).toContainText('3 ')
  await window.keyboard.press('Escape')
  await expect(bar(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
})
