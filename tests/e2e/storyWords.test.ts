import { copyOf, expectSaved, nextFrame, startStory, typeLines } from './storySteps'
import { call } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectFocusSeen } from './support/keyboard'
import { expectAccessible, inBothAppearances } from './support/look'

// What stands over the copy leads to where it is written; what the desk has to say is read before the copy is.
inWorkspace('The Sallow Bay and Lower Ostermoor Intelligencer')

test('the words for the section and the byline lead to their fields', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Nothing over the copy', 'A standfirst.', 'One line.'])
  await expectSaved(window)
  await copyOf(window).getByRole('button', { name: 'No byline yet' }).click()
  const byline = window.getByRole('combobox', { name: 'Byline' })
  await expect(byline).toBeFocused()
  await window.keyboard.type('Marit Ostrander')
  await window.keyboard.press('Enter')
  await expect(copyOf(window).getByRole('button', { name: 'Marit Ostrander' })).toBeVisible()
  await window.getByRole('button', { name: 'No section yet' }).click()
  await expect(window.getByRole('combobox', { name: 'Section', exact: true })).toBeFocused()
})

test('a check of the details leads to the field that it is about', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Checks lead there', 'A standfirst.', 'One line.'])
  await expectSaved(window)
  await window.getByRole('tab', { name: 'Review' }).click()
  await window.getByRole('button', { name: 'Show: The story has no byline.' }).click()
  await expect(window.getByRole('combobox', { name: 'Byline' })).toBeFocused()
  // From the dialog over the window too, once that has closed.
  await window.getByRole('group', { name: 'Next steps' }).getByRole('button', { name: 'Publish' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Show: The story is in no section.' }).click()
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect(window.getByRole('combobox', { name: 'Section', exact: true })).toBeFocused()
})

test('the desk’s note stands over a story that was sent back; with no step left its state has the focus', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Sent back to its writer', 'A standfirst.', 'One line.'])
  await expectSaved(window)
  await call(window, 'article:move', { id, move: 'file' })
  const { id: own } = await call(window, 'profile:current', {})
  const editor = await call(window, 'profile:create', { name: 'Osric Vane', roles: ['editor'] })
  await call(window, 'profile:use', { id: editor.id })
  await call(window, 'article:move', { id, move: 'claim' })
  await window.reload()
  await expect(window.getByText('In review, claimed by you')).toBeVisible()
  await window.getByRole('tab', { name: 'Review' }).click()
  await expect(window.getByText('claimed by you', { exact: true })).toBeVisible()

  await window.getByRole('button', { name: 'Send back' }).click()
  await expect(window.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await window.keyboard.type('Who told you?')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('dialog')).toBeHidden()
  const notice = window.getByRole('note')
  await expect(notice).toHaveText(/^Osric Vane sent it back \d.*Who told you\?$/)
  await inBothAppearances(window, () => expectAccessible(window))
  // An editor has nothing more to do with it.
  await expect(window.locator('[data-story-state]')).toBeFocused()
  await expect(window.locator('[data-story-state]')).toHaveText('Changes requested')
  await expectFocusSeen(window)
  await call(window, 'profile:use', { id: own })
  await call(window, 'article:move', { id, move: 'file' })
  await expect(notice).toBeHidden()
})

test('the card of a link to a story goes when somebody types, and when the pointer leaves for a dialog', async ({
  window,
}) => {
  const target = await startStory(window)
  await typeLines(window, ['Fog over the harbour', 'A standfirst.', 'One line.'])
  await expectSaved(window)
  await startStory(window)
  await typeLines(window, ['Links have cards', 'A standfirst.', 'As told in '])
  await window.keyboard.press('Alt+Shift+k')
  await window.getByRole('combobox', { name: 'Find a story' }).fill('Fog over')
  await expect(window.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await window.keyboard.type(', and again.')
  await nextFrame(window)
  const link = copyOf(window).locator(`a[data-story="${target}"]`)
  const card = window.getByRole('form', { name: 'Link to a story' })
  await link.hover()
  await expect(card).toBeVisible()
  await window.keyboard.type(' So they say.')
  await expect(card).toBeHidden()

  await copyOf(window).locator('h1').hover()
  await link.hover()
  await expect(card).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').hover()
  await expect(card).toBeHidden()
  await window.keyboard.press('Escape')
})

test('the preview in the place of the copy, opened with the mouse, explains none of its buttons', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Seen in the preview', 'A standfirst.', 'One line.'])
  await expectSaved(window)
  await window.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(window.getByRole('button', { name: 'This story', exact: true })).toBeFocused()
  await nextFrame(window)
  await expect(window.getByRole('tooltip')).toHaveCount(0)
  await window.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(copyOf(window)).toBeFocused()
})

test('a long name of a workspace has the room that the button beside it takes only when one comes for it', async ({
  window,
}) => {
  const name = window.getByRole('navigation').getByText('The Sallow Bay')
  await copyOf(window).locator('h1').hover()
  const [alone, bar] = [await name.boundingBox(), await window.getByRole('navigation').boundingBox()]
  if (alone === null || bar === null) throw new Error('Not on the screen')
  expect(bar.x + bar.width - alone.x - alone.width).toBeLessThan(20)
  const fold = window.getByRole('button', { name: 'Hide the sidebar' })
  await name.hover()
  await expect(fold).toHaveCSS('opacity', '1')
  const [beside, button] = [await name.boundingBox(), await fold.boundingBox()]
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThanOrEqual(button?.x ?? 0)
})

test('a version of an Arabic story is read from the right', async ({ window }) => {
  const id = await startStory(window)
  await call(window, 'article:updateDetails', { id, patch: { language: 'ar' } })
  await typeLines(window, ['تأجيل التصويت', 'وربما أكثر.', '- الجرانيت'])
  await expectSaved(window)
  await call(window, 'article:move', { id, move: 'file' })
  await window.getByRole('tab', { name: 'Review' }).click()
  await window.getByRole('button', { name: /^Read the version/ }).click()
  const item = window.getByRole('dialog').getByRole('listitem')
  await expect(item).toHaveText('الجرانيت')
  await expect(item).toHaveCSS('direction', 'rtl')
  await expect(window.getByRole('dialog').locator('[lang="ar"]')).toHaveCount(1)
  await expectAccessible(window)
  await window.keyboard.press('Escape')
})

test('the menu of people stands over the notice of who works now', async ({ window }) => {
  await call(window, 'profile:create', { name: 'Adalbertine Lunt', roles: ['publisher'] })
  await window.reload()
  const people = window.getByRole('button', { name: /^Working as/ })
  await people.click()
  await window.getByRole('menuitemradio', { name: /^Adalbertine/ }).click()
  await expect(window.getByText('You are working as Adalbertine Lunt.')).toBeVisible()
  await people.click()
  // While the notice stands: a click that lands on it fails.
  await window.getByRole('menuitem', { name: 'Manage people' }).click({ timeout: 3_000 })
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await window.keyboard.press('Escape')
})
