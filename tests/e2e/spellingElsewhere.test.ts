import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawPicture } from '../../src/main/sample/pictures/drawPicture'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { copyOf, expectSaved, nextFrame, startStory, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

// Spelling of what is published and is no running copy: captions, alt texts, footnotes.
test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
  await resizeWindow(app)
})

const menu = (window: Page) => window.getByRole('menu', { name: /^Spelling of/ })
const field = (window: Page, name: string) => copyOf(window).locator('.picture').getByLabel(name)
const inFields = (window: Page) => copyOf(window).locator('.blockMirror .misspelled')
const note = (window: Page) => window.getByRole('textbox', { name: 'Text of the footnote' })

/** The attributes of the story's first picture, as the workspace has them. */
async function savedPicture(window: Page, id: string): Promise<DocumentJson['attrs']> {
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  return document.content?.find(({ type }) => type === 'image')?.attrs
}

/** Where a squiggle begins and ends, in pixels from the left edge of its field. */
const squiggleIn = (window: Page, name: string) =>
  field(window, name).evaluate((element) => {
    const mirror = element.parentElement?.querySelector('.blockMirror')
    const squiggle = mirror?.querySelector('.misspelled')?.getBoundingClientRect()
    const bounds = element.getBoundingClientRect()
    return {
      sameBox: JSON.stringify(mirror?.getBoundingClientRect()) === JSON.stringify(bounds),
      left: (squiggle?.left ?? 0) - bounds.left,
      top: (squiggle?.top ?? 0) - bounds.top,
    }
  })

let id = ''

test('misspelled words of captions and alt texts are underlined, those of credits are not', async ({
  app,
  window,
}) => {
  id = await startStory(window)
  await call(window, 'article:updateDetails', { id, patch: { language: 'en-GB' } })
  await typeLines(window, ['The harbour wall', 'Who pays for it?', 'Teh council met.'])
  const file = join(temporaryFolder('picture'), 'harbour.png')
  writeFileSync(file, await drawPicture('pilotBoat'))
  await answerDialogs(app, [file])
  await nextFrame(window)
  await clickMenu(app, 'insert.picture')
  await expect(copyOf(window).locator('.picture')).toHaveCount(1)
  await field(window, 'Alt text').fill('A pilot boat under the harbuor wall')
  await field(window, 'Caption').fill(
    'The pilot boat leaves Great Skerrow in the frist light of a long day, when the harbuor was still asleep',
  )
  await field(window, 'Credit').fill('Marren Oskarsdotter')
  await expect(inFields(window)).toHaveText(['harbuor', 'Skerrow', 'frist', 'harbuor'])
  await expect(field(window, 'Caption')).toHaveAttribute(
    'aria-description',
    'Misspelled: Skerrow, frist, harbuor',
  )
  await expect(field(window, 'Credit')).not.toHaveAttribute('aria-description')
  for (const name of ['Alt text', 'Caption']) expect((await squiggleIn(window, name)).sameBox).toBe(true)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `spelling-caption-${appearance}`)
  })
})

test('the word that is typed in a caption is left alone until it is left', async ({ window }) => {
  await field(window, 'Alt text').focus()
  await window.keyboard.press('End')
  await window.keyboard.type(' todya')
  await window.waitForTimeout(700)
  await expect(inFields(window)).toHaveText(['harbuor', 'Skerrow', 'frist', 'harbuor'])
  await window.keyboard.type(' ')
  await expect(inFields(window)).toHaveText(['harbuor', 'todya', 'Skerrow', 'frist', 'harbuor'])
  // Squiggles keep with their words while one types before them.
  const { left } = await squiggleIn(window, 'Alt text')
  await window.keyboard.press('Home')
  await window.keyboard.type('Is ')
  expect((await squiggleIn(window, 'Alt text')).left).toBeGreaterThan(left + 8)
  // Whole again by taking back what was typed into it: the squiggle is back as well.
  await window.keyboard.press('End')
  for (let times = 0; times < 'todya '.length + 1; times++) await window.keyboard.press('Backspace')
  await expect(inFields(window)).toHaveText(['harbuor', 'Skerrow', 'frist', 'harbuor'])
})

test('a suggestion is taken in a caption, by mouse and by keys; undo gives the word back', async ({
  window,
}) => {
  const caption = field(window, 'Caption')
  const place = await inFields(window).nth(2).boundingBox()
  if (place === null) throw new Error('There is no squiggle')
  await window.mouse.click(place.x + place.width / 2, place.y + place.height / 2, { button: 'right' })
  await expect(window.getByRole('menu', { name: 'Spelling of “frist”' })).toBeVisible()
  await expect(menu(window).getByRole('menuitem', { name: 'first', exact: true })).toBeVisible()
  // A field takes no links.
  await expect(menu(window).getByRole('menuitem', { name: 'Link…' })).toHaveCount(0)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window, true)
    await takeScreen(window, `spelling-caption-menu-${appearance}`)
  })
  await menu(window).getByRole('menuitem', { name: 'first', exact: true }).click()
  await expect(caption).toHaveValue(/in the first light/)
  await expect(caption).toBeFocused()
  await expect(inFields(window)).toHaveText(['harbuor', 'Skerrow', 'harbuor'])
  expect((await savedPicture(window, id))?.caption).toMatch(/in the first light/)
  await window.keyboard.press('Control+z')
  await expect(caption).toHaveValue(/in the frist light/)
  await window.keyboard.press('Control+y')
  await expect(caption).toHaveValue(/in the first light/)

  await field(window, 'Alt text').focus()
  await window.keyboard.press('End')
  for (let times = 0; times < 2; times++) await window.keyboard.press('Control+ArrowLeft')
  await nextFrame(window)
  await window.keyboard.press('Shift+F10')
  await expect(window.getByRole('menu', { name: 'Spelling of “harbuor”' })).toBeVisible()
  await expect(menu(window).getByRole('menuitem', { name: 'harbour', exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field(window, 'Alt text')).toHaveValue('Is A pilot boat under the harbour wall')
  await expect(field(window, 'Alt text')).toBeFocused()
})

test('words are ignored from a caption as from the copy', async ({ window }) => {
  await inFields(window).filter({ hasText: 'Skerrow' }).scrollIntoViewIfNeeded()
  const place = await inFields(window).filter({ hasText: 'Skerrow' }).boundingBox()
  if (place === null) throw new Error('There is no squiggle')
  await window.mouse.click(place.x + 8, place.y + place.height / 2, { button: 'right' })
  await menu(window).getByRole('menuitem', { name: 'Ignore in this text' }).click()
  await expect(inFields(window)).toHaveText(['harbuor'])
  await expect(field(window, 'Caption')).toBeFocused()
})

test('a footnote is checked in its form, and its number says so in the copy', async ({ app, window }) => {
  await copyOf(window).getByText('Teh council met.').click()
  await nextFrame(window)
  await window.keyboard.press('End')
  await nextFrame(window)
  await clickMenu(app, 'insert.footnote')
  await expect(note(window)).toBeFocused()
  await window.keyboard.type('Minutes of the coucnil and of the harbuor board ')
  const inNote = note(window).locator('.misspelled')
  await expect(inNote).toHaveText(['coucnil', 'harbuor'])
  const mark = copyOf(window).locator('.footnoteMark')
  const text = 'Minutes of the coucnil and of the harbuor board'
  await expect(mark).toHaveClass(/misspelled/)
  await expect(mark).toHaveAttribute('aria-description', `${text} · Misspelled: coucnil, harbuor`)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `spelling-footnote-${appearance}`)
  })
  await inNote.first().click({ button: 'right' })
  await menu(window).getByRole('menuitem', { name: 'council', exact: true }).click()
  await expect(note(window)).toHaveText(/^Minutes of the council and/)
  await expect(note(window)).toBeFocused()
  await expect(inNote).toHaveText(['harbuor'])
  await window.keyboard.press('Enter')
  await expect(note(window)).toBeHidden()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `spelling-footnote-mark-${appearance}`)
  })
})

test('the next misspelled word is looked for in copy, footnotes and captions, around the story', async ({
  window,
}) => {
  await copyOf(window).focus()
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  const stops: string[] = []
  const next = async (word: string) => {
    await window.keyboard.press('F7')
    await expect(window.getByRole('menu', { name: `Spelling of “${word}”` })).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(menu(window)).toBeHidden()
    const label = await window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    stops.push(`${word}: ${label}`)
  }
  const round = ['Teh', 'harbuor', 'harbuor']
  for (const word of round) await next(word)
  await expect(note(window)).toBeHidden()
  await next('Teh')
  expect(stops).toEqual(['Teh: Story', 'harbuor: Text of the footnote', 'harbuor: Caption', 'Teh: Story'])
  // In the footnote that was opened, the first suggestion goes where the word stands.
  await window.keyboard.press('F7')
  await expect(menu(window).getByRole('menuitem', { name: 'harbour', exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(note(window)).toHaveText(/of the harbour board/)
  await window.keyboard.press('F7')
  await expect(menu(window).getByRole('menuitem', { name: 'harbour', exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field(window, 'Caption')).toHaveValue(/when the harbour was still asleep$/)
  await expect(copyOf(window).locator('.footnoteMark.misspelled')).toHaveCount(0)
})

test('a word taken into the house is right in captions and footnotes too', async ({ window }) => {
  await field(window, 'Caption').fill('From the tidewatcher at dawn')
  await expect(inFields(window)).toHaveText(['tidewatcher'])
  await call(window, 'dictionary:add', { word: 'tidewatcher', language: null })
  await expect(inFields(window)).toHaveCount(0)
})
