import type { Page } from '@playwright/test'
import { expectSaved, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { press, tabTo } from './support/keyboard'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { sample: true })
})

const chips = (window: Page, group: string) =>
  window.getByRole('group', { name: group }).getByRole('button', { name: /^Add / })

test('topics and sections are suggested from the story too, taken by keys or mouse, and never by themselves', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, [
    'Ferries to Skerrow sail again',
    'A boat a day.',
    'The ferries to Skerrow sail again from Monday, and the ferries to the islands with them.',
  ])
  await expectSaved(window)
  await openTab(window, 'Tags')
  const topics = chips(window, 'Suggested topics')
  const sections = chips(window, 'Suggested sections')
  await expect(topics.first()).toBeVisible()
  await expect(sections.first()).toBeVisible()
  const applied = async () => {
    const story = await call(window, 'article:get', { id })
    return [story.topics, story.sections].map((terms) => terms.map(({ name }) => name))
  }
  expect(await applied()).toEqual([[], []])
  const topic = (await topics.first().textContent())?.trim() ?? ''
  const section = (await sections.first().textContent())?.trim() ?? ''
  await tabTo(window, window.getByRole('combobox', { name: 'Topics' }))
  await press(window, 'Escape')
  await tabTo(window, topics.first())
  await press(window, 'Enter')
  await expect.poll(applied).toEqual([[topic], []])
  await sections.first().click()
  await expect.poll(applied).toEqual([[topic], [section]])
  await expect(window.getByRole('button', { name: `Remove ${section}` })).toBeVisible()
})
