import type { Page } from '@playwright/test'
import { copyOf, expectSaved, openTab, savedBlocks, startStory, typeLines } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

const moves = (window: Page) => window.getByRole('group', { name: 'Next steps' })

test('a story goes from draft to filed, claimed, sent back, filed again, approved and published', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Harbour wall vote slips', 'To the autumn.', 'The council wants more time.'])
  const state = async () => (await call(window, 'article:get', { id })).state

  await moves(window).getByRole('button', { name: 'File' }).click()
  await expect.poll(state).toBe('filed')
  await moves(window).getByRole('button', { name: 'Claim' }).click()
  await expect.poll(state).toBe('in_review')
  await moves(window).getByRole('button', { name: 'Send back' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Send back' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Who voted against?')
  // One looks at the story again before it is done.
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await moves(window).getByRole('button', { name: 'Send back' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Who voted against?')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await expect.poll(state).toBe('changes_requested')
  await openTab(window, 'Review')
  await expect(window.getByText('Who voted against?').first()).toBeVisible()

  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Two members voted against.')
  await expectSaved(window)
  await expect(window.locator('ins')).toHaveText(/Two members voted against\./)
  await moves(window).getByRole('button', { name: 'File' }).click()
  await moves(window).getByRole('button', { name: 'Claim' }).click()
  await moves(window).getByRole('button', { name: 'Approve' }).click()
  await expect.poll(state).toBe('approved')
  await moves(window).getByRole('button', { name: 'Publish' }).click()
  await expect(dialog).toContainText('worth a look')
  await expect(dialog).toContainText('no place to publish to yet')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect.poll(state).toBe('published')
  const notice = window.getByText('Published here. There is no place to publish to yet.')
  await expect(notice).toBeVisible()
  await window.getByRole('button', { name: 'Add a folder' }).click()
  const outbox = window.getByRole('dialog', { name: 'Publishing' })
  const adding = window.getByRole('dialog', { name: 'Add a folder to publish to' })
  // It is drawn before it hears keys, and takes the focus once it does.
  await expect(adding.locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(adding).toBeHidden()
  await expect(outbox).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(outbox).toBeHidden()
  const events = await call(window, 'article:events', { id })
  expect(events.map(({ move }) => move)).toEqual([
    'create',
    'file',
    'claim',
    'sendBack',
    'file',
    'claim',
    'approve',
    'publish',
  ])
  await expect(window.getByText('Editor published it')).toBeVisible()
})

test('every move is made by a command, while it is allowed', async ({ app, window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Moves by command', 'From the menu.', 'All of them.'])
  await expectSaved(window)
  const state = async () => (await call(window, 'article:get', { id })).state
  const offered = async (words: string) => {
    await window.keyboard.press('Control+k')
    const palette = window.getByRole('dialog', { name: 'Command palette' })
    await palette.getByRole('combobox').fill(words)
    const options = await palette.getByRole('option').allTextContents()
    await window.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    return options.join()
  }
  expect(await offered('approve')).not.toContain('ApproveStory')
  await clickMenu(app, 'story.file')
  await expect.poll(state).toBe('filed')
  await clickMenu(app, 'story.recall')
  await expect.poll(state).toBe('draft')
  await clickMenu(app, 'story.file')
  await expect.poll(state).toBe('filed')
  await expect(moves(window).getByRole('button', { name: 'Claim' })).toBeVisible()
  await window.keyboard.press('Control+Shift+m')
  await expect.poll(state).toBe('in_review')
  await expect(moves(window).getByRole('button', { name: 'Approve' })).toBeVisible()
  // Sent back by keys from the copy, one goes on in the copy.
  await copyOf(window).click()
  await window.keyboard.press('Control+Shift+r')
  await window.getByRole('textbox', { name: 'Note' }).fill('Once more.')
  await window.keyboard.press('Control+Enter')
  await expect.poll(state).toBe('changes_requested')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.press('Control+Shift+l')
  await expect.poll(state).toBe('filed')
  await expect(moves(window).getByRole('button', { name: 'Claim' })).toBeVisible()
  await window.keyboard.press('Control+Shift+m')
  await expect.poll(state).toBe('in_review')
  await expect(moves(window).getByRole('button', { name: 'Approve' })).toBeVisible()
  expect(await offered('approve')).toContain('ApproveStory')
  await clickMenu(app, 'story.release')
  await expect.poll(state).toBe('filed')
  expect(await offered('kill')).not.toContain('WithdrawStory')
})

test('publishing shows what blocks it, and "Show" goes to the place', async ({ app, window }) => {
  await startStory(window)
  await typeLines(window, ['A heading without words', '', 'Text.', '## x'])
  await window.keyboard.press('Backspace')
  await expectSaved(window)
  await openTab(window, 'Review')
  const show = window.getByRole('button', { name: 'Show: A heading is empty.' })
  await show.click()
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('Found')
  await expect(copyOf(window).locator('h2')).toHaveText('Found')
  await expect(show).toHaveCount(0)
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('Shift+End')
  await window.keyboard.press('Delete')
  await expectSaved(window)
  await clickMenu(app, 'story.publish')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('Blocks publishing')
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await window.keyboard.press('Escape')
})

test('a publisher skips steps knowingly, edits a working copy, and publishes that', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Straight to the page', '', 'First edition.'])
  await expectSaved(window)
  await moves(window).getByRole('button', { name: 'Publish' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('This skips: Filed, In review and Approved')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(window.getByText('This story is live.')).toBeVisible()
  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Second edition.')
  await expect(window.getByText('This is a working copy.')).toBeVisible()
  await openTab(window, 'Review')
  await expect(window.locator('ins')).toHaveText(/Second edition\./)
  await moves(window).getByRole('button', { name: 'Publish changes' }).click()
  await dialog.getByRole('button', { name: 'Publish changes' }).click()
  await expect(window.getByText('Nothing has changed since it went live.')).toBeVisible()
  const article = await call(window, 'article:get', { id })
  expect(article.workingCopy).toBe(false)
  expect(article.lastPublishedAt).not.toBe(article.firstPublishedAt)

  // Once more without an edit: the dialog speaks of no changes.
  await moves(window).getByRole('button', { name: 'More steps' }).click()
  await window.getByRole('menuitem', { name: 'Publish again' }).click()
  await expect(dialog).toHaveAccessibleName('Publish again')
  await expect(dialog.getByRole('button', { name: 'Publish again' })).toBeEnabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('a draft begun by mistake is discarded and comes back; what is filed is killed with a reason', async ({
  window,
}) => {
  const list = window.getByRole('region', { name: 'Stories' })
  const notices = window.getByRole('region', { name: 'Notices' })
  const id = await startStory(window)
  const state = async () => (await call(window, 'article:get', { id })).state
  await typeLines(window, ['A slip of the hand'])
  await expectSaved(window)
  await expect(list).toContainText('A slip of the hand')
  await moves(window).getByRole('button', { name: 'More steps' }).click()
  await window.getByRole('menuitem', { name: 'Discard' }).click()
  await expect(list).not.toContainText('A slip of the hand')
  await expect(notices).toContainText('Discarded. It is kept under Withdrawn.')
  await expect.poll(state).toBe('withdrawn')
  await notices.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(state).toBe('draft')
  await expect(list).toContainText('A slip of the hand')

  // As whoever looks for another word would find it.
  await moves(window).getByRole('button', { name: 'File' }).click()
  await expect.poll(state).toBe('filed')
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill('delete')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Kill the story' })
  await expect(dialog.getByRole('button', { name: 'Kill' })).toBeDisabled()
  await window.keyboard.type('The council did not meet.')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `review-kill-${appearance}`)
  })
  await window.keyboard.press('Control+Enter')
  await expect.poll(state).toBe('withdrawn')
  await expect(window.getByRole('note')).toContainText('The council did not meet.')
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Withdrawn/ })
    .click()
  await expect(list).toContainText('A slip of the hand')
  await moves(window).getByRole('button', { name: 'Revive as draft' }).click()
  await expect.poll(state).toBe('draft')
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^All stories/ })
    .click()
})

test('filing is undone from its notice', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Too early', '', 'Text.'])
  const notices = window.getByRole('region', { name: 'Notices' })
  // What the tests before have left offers an undo as well.
  for (let left = await notices.getByRole('button', { name: 'Dismiss' }).count(); left > 0; left--)
    await notices.getByRole('button', { name: 'Dismiss' }).first().click()
  await moves(window).getByRole('button', { name: 'File' }).click()
  await notices.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await call(window, 'article:get', { id })).state).toBe('draft')
})

test('a notice of a step goes when the story has gone on from there, by whatever way', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Onward', '', 'Text.'])
  const undo = window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' })
  await moves(window).getByRole('button', { name: 'File' }).click()
  await expect(undo).toHaveCount(1)
  await moves(window).getByRole('button', { name: 'Claim' }).click()
  await expect(window.getByText('Claimed: it is yours to review.')).toBeVisible()
  await expect(undo).toHaveCount(1)
  // As another window would.
  await call(window, 'article:move', { id, move: 'release' })
  await expect(undo).toHaveCount(0)
})

test('a version is read, brought back, and bringing it back is undone', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Versions', '', 'As it was filed.'])
  await moves(window).getByRole('button', { name: 'File' }).click()
  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('End')
  await window.keyboard.type(' And edited since.')
  await expectSaved(window)
  await openTab(window, 'Review')
  await window
    .getByRole('button', { name: /^Read the version/ })
    .first()
    .click()
  await expect(window.getByRole('dialog').locator('.copy')).toHaveText('VersionsAs it was filed.')
  await window.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click()
  await expect(copyOf(window).locator('p').last()).toHaveText('As it was filed.')
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click()
  await expect(copyOf(window).locator('p').last()).toHaveText('As it was filed. And edited since.')
  await expect
    .poll(async () => (await savedBlocks(window, id)).at(-1))
    .toBe('paragraph: As it was filed. And edited since.')
})
