import type { Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { sample: true })
})

const chipsOf = (window: Page, group: string) =>
  window.getByRole('group', { name: group }).getByRole('button', { name: /^Add / })

test('suggestions from the story are added and dismissed by keyboard alone, and come back with Undo', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  const id = await startStory(window)
  await typeLines(window, [
    'Ferries to Skerrow sail again',
    'Marit Ostrander promises a boat a day.',
    'The ferries to Skerrow sail again from Monday. Marit Ostrander, who runs them from the Old Quay, says that Tarn Holm will have one too.',
    'Nobody on Tarn Holm had asked for a ferry. The islands have had worse, says Ostrander.',
  ])
  await expectSaved(window)
  await openTab(window, 'Tags')
  const tags = chipsOf(window, 'Suggested tags')
  await expect(tags.filter({ hasText: 'Marit Ostrander' })).toBeVisible()
  const names = async () => (await tags.allTextContents()).map((name) => name.trim())
  const offered = await names()
  expect(offered.slice(0, 2).sort()).toEqual(['Skerrow', 'ferries'])
  expect(offered).toEqual(expect.arrayContaining(['islands', 'Old Quay', 'Marit Ostrander', 'Tarn Holm']))
  expect(offered).not.toContain('Ostrander')
  await expect(tags.first()).toHaveAccessibleDescription(/In the text \d times, and on \d+ stories\./)
  await expect(chipsOf(window, 'Suggested sections').first()).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `suggestions-${appearance}`)
  })

  const applied = async () => (await call(window, 'article:get', { id })).tags.map(({ name }) => name)
  await window.getByRole('combobox', { name: 'Tags' }).focus()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Tab')
  await expect(tags.first()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect.poll(applied).toEqual([offered[0]])
  // The next one has the focus, in the place of the first.
  await expect(tags.first()).toHaveText(offered[1] ?? '')
  await expect(tags.first()).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(tags.nth(1)).toBeFocused()
  await window.keyboard.press('Delete')
  await expect(tags.filter({ hasText: offered[2] ?? '' })).toHaveCount(0)
  await expect(tags.nth(1)).toBeFocused()
  const stored = async () => (await call(window, 'article:suggestTerms', { id })).tags.map(({ name }) => name)
  await expect.poll(stored).not.toContain(offered[2])
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(stored).toContain(offered[2])
})

test('they follow the typing after a pause, and hold still under the focus', async ({ window }) => {
  await startStory(window)
  await openTab(window, 'Tags')
  await copyOf(window).locator('h1').click()
  await typeLines(window, ['Sallow Bay votes', '', 'In Sallow Bay the vote is on.'])
  const tags = chipsOf(window, 'Suggested tags')
  await expect(tags.filter({ hasText: 'Sallow Bay' })).toBeVisible()
  const before = await tags.count()
  await tags.first().focus()
  await nextFrame(window)
  // Another window, or another hand, goes on writing meanwhile.
  const editable = copyOf(window).locator('p').last()
  await editable.evaluate((element) => {
    element.append(' Hob’s Landing votes too, says Hob’s Landing.')
  })
  await expectSaved(window)
  await window.waitForTimeout(2500)
  await expect(tags).toHaveCount(before)
  await copyOf(window).locator('h1').click()
  await expect(tags.filter({ hasText: 'Hob’s Landing' })).toBeVisible()
})
