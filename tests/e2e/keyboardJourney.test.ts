import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawPicture } from '../../src/main/sample/pictures/drawPicture'
import { copyOf, expectSaved, savedBlocks, typeLines } from './storySteps'
import { answerDialogs, call, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectFocusKept, expectFocusSeen, press, tabTo } from './support/keyboard'
import { resizeWindow } from './support/look'

// From the welcome to the published page without a mouse: nothing here clicks, hovers or sets a focus by itself.
test.describe.configure({ mode: 'serial' })

let id = ''
const site = join(temporaryFolder('site'), 'public')

const panel = (window: Page) => window.getByRole('complementary', { name: 'Story panel' })
const dialog = (window: Page, name?: string) => window.getByRole('dialog', name === undefined ? {} : { name })

async function storyId(window: Page): Promise<string> {
  const { items } = await call(window, 'article:list', { limit: 1, offset: 0, order: 'created' })
  return items[0]?.id ?? ''
}

/** Does an action by the palette, which knows them all. */
async function byPalette(window: Page, words: string, option: RegExp | string): Promise<void> {
  await press(window, 'Control+k')
  const palette = dialog(window, 'Command palette')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await window.keyboard.type(words)
  await expect(palette.getByRole('option').first()).toContainText(option)
  await press(window, 'Enter')
  await expect(palette).toBeHidden()
}

/** Puts a block in by the menu of the slash. */
async function bySlash(window: Page, words: string): Promise<void> {
  await window.keyboard.type(`/${words}`)
  await expect(window.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await press(window, 'Enter')
}

test('a workspace is made, the tour put away, the first story written', async ({ app, window }) => {
  await resizeWindow(app)
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  await answerDialogs(app, [temporaryFolder('journey')])
  await tabTo(window, window.getByRole('button', { name: /Create a workspace/ }))
  await press(window, 'Enter')
  await expect(window.getByLabel('Name of the workspace')).toBeFocused()
  await window.keyboard.type('Port Maren Courier')
  await tabTo(window, window.getByRole('button', { name: 'Choose folder' }))
  await press(window, 'Enter')
  await tabTo(window, window.getByRole('button', { name: 'Create a workspace' }))
  await press(window, 'Enter')
  const tour = window.getByRole('region', { name: 'Tour', exact: true })
  await expect(tour).toBeFocused()
  await tabTo(window, tour.getByRole('button', { name: 'Stop the tour' }))
  await press(window, 'Enter')
  await expect(tour).toBeHidden()
  await expectFocusKept(window)

  // A story to link to, then the one that the journey is about.
  await press(window, 'Control+n')
  await expect(copyOf(window)).toBeFocused()
  await typeLines(window, ['Harbour wall costs double', '', 'Nine million, not four.'])
  await expectSaved(window)
  await press(window, 'Control+n')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h1')).toHaveText('')
  id = await storyId(window)
  await typeLines(window, [
    'Sea wall vote slips',
    'The council of Sallow Bay wants another winter.',
    'The wall ',
  ])
  await press(window, 'Control+b')
  await window.keyboard.type('holds')
  await press(window, 'Control+b')
  await window.keyboard.type(', says Marit Ostrander of Sallow Bay.')
  await press(window, 'Enter')
  await typeLines(window, ['## What the wall is', 'Nine hundred metres of granit, by Marit Ostrander.'])
  await expect(copyOf(window).locator('strong')).toHaveText('holds')
  await expect(copyOf(window).locator('h2')).toHaveText('What the wall is')
})

test('every block is put in, filled and left', async ({ app, window }) => {
  await press(window, 'Enter')
  await bySlash(window, 'pull')
  await typeLines(window, ['The stone outlasts the argument', 'Marit Ostrander', ''])
  await bySlash(window, 'table')
  await expect(window.getByRole('listbox', { name: 'Size of the table' })).toBeFocused()
  await press(window, 'Enter')
  await window.keyboard.type('Year')
  await press(window, 'Tab')
  await window.keyboard.type('Crowns')
  // Out at the end of the table, into a paragraph of its own.
  await press(window, 'Control+Enter')
  await window.keyboard.type('The estimate is from March')
  await press(window, 'Alt+Shift+t')
  await expect(window.getByRole('textbox', { name: 'Text of the footnote' })).toBeFocused()
  await window.keyboard.type('Minutes of 4 March')
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('; see ')
  await press(window, 'Alt+Shift+k')
  await expect(window.getByRole('combobox', { name: 'Find a story' })).toBeFocused()
  await window.keyboard.type('costs double')
  await expect(window.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(1)
  await press(window, 'Enter')
  await expect(copyOf(window).locator('a[data-story]')).toHaveText('Harbour wall costs double')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('.')
  await press(window, 'Alt+Shift+m')
  await window.keyboard.type('Ask the treasurer.')
  await press(window, 'Escape')

  const file = join(temporaryFolder('picture'), 'wall.png')
  writeFileSync(file, await drawPicture('harbourWall'))
  await answerDialogs(app, [file])
  await press(window, 'Alt+Shift+i')
  const picture = copyOf(window).locator('.picture')
  await expect(picture).toHaveCount(1)
  await expectFocusKept(window)
  // Selected by an arrow, Enter goes into it.
  await press(window, 'ArrowUp')
  await press(window, 'Enter')
  await expect(picture.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await window.keyboard.type('The harbour wall at low water')
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  await expect(picture.locator('img')).toHaveAttribute('alt', 'The harbour wall at low water')
  await press(window, 'Control+End')
  await typeLines(window, ['## What it costs', 'Nobody knows. The price of granit rises.'])
  await expectSaved(window)
  const types = (await savedBlocks(window, id)).map((block) => block.split(':')[0])
  expect(types).toEqual([
    'headline',
    'standfirst',
    'paragraph',
    'heading',
    'paragraph',
    'pullQuote',
    'table',
    'paragraph',
    'deskNote',
    'image',
    'heading',
    'paragraph',
  ])
})

test('blocks are moved, words found, replaced, spelled and adorned', async ({ window }) => {
  await press(window, 'Alt+Shift+ArrowUp')
  expect(
    await window.evaluate(() => document.querySelector('.ProseMirror')?.lastElementChild?.textContent),
  ).toBe('What it costs')
  await press(window, 'Alt+Shift+ArrowDown')

  await press(window, 'Alt+Shift+f')
  const bar = window.getByRole('search', { name: 'Find and replace' })
  await expect(bar.getByRole('textbox').first()).toBeFocused()
  await window.keyboard.type('Nobody')
  await tabTo(window, bar.getByRole('textbox', { name: 'Replace with' }))
  await window.keyboard.type('No one')
  await press(window, 'Enter')
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('p').last()).toContainText('No one knows.')

  await press(window, 'F7')
  const spelling = window.getByRole('menu', { name: 'Spelling of “granit”' })
  await expect(spelling).toBeVisible()
  const suggestion = spelling.getByRole('menuitem', { name: 'granite', exact: true })
  for (
    let step = 0;
    step < 6 && !(await suggestion.evaluate((item) => item === document.activeElement));
    step++
  )
    await press(window, 'ArrowDown')
  await expect(suggestion).toBeFocused()
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).getByText('granite')).toHaveCount(1)

  await press(window, 'Control+End')
  await byPalette(window, 'special characters', 'Special Characters')
  await expect(dialog(window).getByRole('combobox')).toBeFocused()
  await window.keyboard.type('mille')
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('p').last()).toHaveText(/‰$/)
})

test('it is tagged, placed, given its address and put in order', async ({ window }) => {
  await expectSaved(window)
  await press(window, 'Control+3')
  await expect(window.getByRole('tab', { name: 'Tags' })).toBeFocused()
  await expectFocusSeen(window)
  const tags = window.getByRole('combobox', { name: 'Tags' })
  await tabTo(window, tags)
  await window.keyboard.type('harbour')
  await press(window, 'Enter')
  await expect(panel(window).getByText('harbour', { exact: true })).toBeVisible()
  const chips = window.getByRole('group', { name: 'Suggested tags' }).getByRole('button', { name: /^Add / })
  await expect(chips.filter({ hasText: 'Sallow Bay' })).toBeVisible()
  await press(window, 'Escape')
  await tabTo(window, chips.first())
  await press(window, 'Enter')
  await expect.poll(async () => (await call(window, 'article:get', { id })).tags.length).toBe(2)
  await expectFocusKept(window)

  await press(window, 'Control+2')
  const section = window.getByRole('combobox', { name: 'Section', exact: true })
  await tabTo(window, section)
  await press(window, 'End')
  await expect(window.getByLabel('Name of the new section')).toBeFocused()
  await window.keyboard.type('Harbour')
  await press(window, 'Enter')
  await expect.poll(async () => (await call(window, 'article:get', { id })).section?.name).toBe('Harbour')
  await expectFocusKept(window)
  await tabTo(window, window.getByRole('textbox', { name: 'Slug' }))
  await press(window, 'Control+a')
  await window.keyboard.type('sea-wall-vote')
  await press(window, 'Enter')
  await expect.poll(async () => (await call(window, 'article:get', { id })).slug).toBe('sea-wall-vote')

  await press(window, 'Control+1')
  const tree = panel(window).getByRole('tree')
  await tabTo(window, tree)
  await press(window, 'Home')
  await press(window, 'Alt+Shift+ArrowDown')
  await expect
    .poll(() => copyOf(window).locator('h2').allTextContents())
    .toEqual(['What it costs', 'What the wall is'])
  await press(window, 'Alt+Shift+ArrowRight')
  await expect(copyOf(window).locator('h3')).toHaveText('What the wall is')
  await expect(tree).toBeFocused()
  await press(window, 'Home', 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type(' now')
  await expect(copyOf(window).locator('h2')).toHaveText('What it costs now')
  await press(window, 'Control+z')

  await press(window, 'Control+Shift+1')
  const outline = window.getByRole('region', { name: 'Outline' })
  await expect(outline).toBeVisible()
  await expect(outline.getByRole('tree')).toBeFocused()
  await press(window, 'End', 'Enter')
  await expect(outline).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
})

test('it is seen, filed, sent back, filed again, approved, published and exported', async ({
  app,
  window,
}) => {
  await press(window, 'Alt+Shift+p')
  await expect(window.getByRole('region', { name: 'Preview', exact: true })).toBeVisible()
  await expectFocusKept(window)
  await press(window, 'Alt+Shift+p')
  await expect(copyOf(window)).toBeFocused()

  const state = async () => (await call(window, 'article:get', { id })).state
  const moves = window.getByRole('group', { name: 'Next steps' })
  await byPalette(window, 'file', /^File/)
  await expect.poll(state).toBe('filed')
  await expect(copyOf(window)).toBeFocused()
  await tabTo(window, moves.getByRole('button', { name: 'Claim' }), 'Shift+Tab')
  await press(window, 'Enter')
  await expect.poll(state).toBe('in_review')
  await expectFocusKept(window)
  await byPalette(window, 'send back', 'Send Back')
  const note = dialog(window).getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  await window.keyboard.type('Who voted against?')
  await press(window, 'Control+Enter')
  await expect.poll(state).toBe('changes_requested')
  await expectFocusKept(window)
  await press(window, 'Control+Shift+l')
  await expect.poll(state).toBe('filed')
  await tabTo(window, moves.getByRole('button', { name: 'Claim' }))
  await press(window, 'Enter')
  await expect.poll(state).toBe('in_review')
  await press(window, 'Control+Shift+a')
  await expect.poll(state).toBe('approved')
  await expectFocusKept(window)

  mkdirSync(site, { recursive: true })
  await answerDialogs(app, [site])
  await press(window, 'Control+Shift+u')
  const publishing = dialog(window, 'Publishing')
  await tabTo(window, publishing.getByRole('tab', { name: 'Outbox' }))
  await press(window, 'End')
  await tabTo(window, publishing.getByRole('button', { name: 'Add a folder' }))
  await press(window, 'Enter')
  const adding = dialog(window, 'Add a folder to publish to')
  await expect(adding.getByLabel('Name of the place')).toBeFocused()
  await window.keyboard.type('Website')
  await tabTo(window, adding.getByRole('button', { name: 'Choose folder' }))
  await press(window, 'Enter')
  await expect(adding.getByLabel('Folder', { exact: true })).toHaveValue(site)
  await tabTo(window, adding.getByRole('button', { name: 'Add' }))
  await press(window, 'Enter')
  await expect(adding).toBeHidden()
  await expectFocusKept(window)
  await press(window, 'Escape')
  await expect(publishing).toBeHidden()
  await expectFocusKept(window)

  await press(window, 'Control+Shift+p')
  const publish = dialog(window).getByRole('button', { name: 'Publish', exact: true })
  await expect(publish).toBeEnabled()
  // A dialog without a field goes on by Enter, any of them by Ctrl+Enter.
  await expect(dialog(window)).toBeFocused()
  await press(window, 'Enter')
  await expect.poll(state).toBe('published')
  await expectFocusKept(window)
  await expect.poll(() => existsSync(join(site, 'index.html')), { timeout: 20_000 }).toBe(true)

  const exported = join(temporaryFolder('export'), 'story.html')
  await answerDialogs(app, [exported])
  await press(window, 'Control+e')
  await expect(dialog(window, 'Export the story')).toBeVisible()
  await expect(dialog(window).getByRole('radio', { name: 'One file' })).toBeChecked()
  await press(window, 'Control+Enter')
  await expect(dialog(window)).toBeHidden()
  await expectFocusKept(window)
  await expect.poll(() => existsSync(exported), { timeout: 20_000 }).toBe(true)
  const page = readFileSync(exported, 'utf8')
  expect(page).toContain('Sea wall vote slips')
  expect(page).not.toContain('Ask the treasurer')
  expect(readdirSync(site).length).toBeGreaterThan(1)
})

test('keys are changed by keys, and a second window opened and closed', async ({ app, window }) => {
  await press(window, 'Control+/')
  const find = dialog(window, 'Preferences').getByRole('textbox', { name: 'Find a command or its keys' })
  await tabTo(window, find)
  await window.keyboard.type('invisible')
  await tabTo(
    window,
    dialog(window).getByRole('button', { name: /Change the keys of “Invisible Characters”/ }),
  )
  await press(window, 'Enter', 'Control+Shift+i')
  await expectFocusKept(window)
  await press(window, 'Escape')
  await expect(dialog(window)).toBeHidden()
  await expectFocusKept(window)
  await press(window, 'Control+Shift+i')
  await expect(window.locator('[data-copy-scroller]')).toHaveAttribute('data-invisibles', 'true')

  const opened = app.waitForEvent('window')
  await byPalette(window, 'new window', 'New Window')
  const second = await opened
  await expect(second.getByRole('region', { name: 'Stories' })).toContainText('Sea wall vote slips')
  await press(second, 'Control+k')
  await expect(dialog(second, 'Command palette').getByRole('combobox')).toBeFocused()
  await press(second, 'Escape')
  await second.close()
  await expect(copyOf(window)).toContainText('Sea wall vote slips')
})
