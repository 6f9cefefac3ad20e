import { copyOf, expectSaved, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'

const story = [
  'Ministers agree to reopen talks',
  'Both delegations say they will sit down on Thursday.',
  'The lead.',
  '## Why now',
  'Because.',
  '### What the insurers want',
  'Money.',
  '## Why now',
  'Again.',
]

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window)
})

test('the panel follows the headings while one types, nested, and says what the page makes of them', async ({
  window,
}) => {
  await startStory(window)
  await openTab(window, 'Contents')
  await expect(window.getByText('No headings yet')).toBeVisible()
  await copyOf(window).locator('h1').click()
  await typeLines(window, story.slice(0, 5))
  const panel = window.getByRole('complementary')
  await expect(panel.getByRole('button', { name: 'Why now' })).toBeVisible()
  await expect(panel.getByText('leaves the contents out under 3 headings')).toBeVisible()
  await window.keyboard.press('Enter')
  await typeLines(window, story.slice(5))
  await expect(panel.getByText('3 headings')).toBeVisible()
  await expect(panel.getByText('On the page after the lead, 3 levels')).toBeVisible()
  await expect(panel.locator('ol ol').getByRole('button')).toHaveText('What the insurers want')
  await expect(panel.getByRole('button', { name: 'Why now' }).last()).toHaveAttribute('title', '#why-now-2')
  await expect(panel.locator('[aria-current="true"]')).toHaveText('Why now')
})

test('a click goes to the heading and puts the caret there', async ({ window }) => {
  await startStory(window)
  await typeLines(window, [
    ...story,
    ...Array.from({ length: 40 }, (_, line) => `Line ${line} of a long story.`),
  ])
  await window.getByRole('button', { name: 'What the insurers want' }).click()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h3')).toBeInViewport()
  await window.keyboard.type(' most')
  await expect(copyOf(window).locator('h3')).toHaveText('What the insurers want most')
})

test('numbers, levels and switching off are kept with the story', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, story)
  await expectSaved(window)
  const panel = window.getByRole('complementary')
  await panel.getByLabel('Numbered').check()
  await expect(panel.getByRole('button', { name: '1.1 What the insurers want' })).toBeVisible()
  await panel.getByLabel('Levels').selectOption('1')
  await expect(panel.getByText('On the page after the lead, 1 level.')).toBeVisible()
  await panel.getByLabel('Show on the page').uncheck()
  await expect(panel.getByText('switched off for this story')).toBeVisible()
  await expect
    .poll(async () => (await call(window, 'article:get', { id })).contentsSettings)
    .toEqual({
      shown: false,
      numbered: true,
      depth: 1,
    })
})
