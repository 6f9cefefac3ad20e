import type { Page } from '@playwright/test'
import { copyOf, expectSaved, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await createWorkspace(app, window, { name: 'Port Maren Courier' })
  for (const headline of ['Ferries return to Skerrow', 'Skerrow pier is mended', 'Skerrow in the fog']) {
    const { id } = await call(window, 'article:create', { headline, section: 'Harbour' })
    if (!headline.includes('fog')) await call(window, 'article:move', { id, move: 'publish' })
  }
})

const relationsOf = async (window: Page, id: string) => (await call(window, 'article:get', { id })).relations

async function namesOf(window: Page, ids: readonly string[]): Promise<string[]> {
  const stories = await Promise.all(ids.map((id) => call(window, 'article:get', { id })))
  return stories.map(({ headline }) => headline)
}

/** Types into a picker and takes the first that is offered. */
async function pick(window: Page, field: string, words: string, option: RegExp): Promise<void> {
  await window.getByRole('combobox', { name: field }).focus()
  await window.keyboard.type(words)
  await expect(window.getByRole('listbox', { name: 'Stories' }).getByRole('option').first()).toHaveText(
    option,
  )
  await window.keyboard.press('Enter')
}

test('stories to show with the story are found by name, put in order and taken out by keyboard alone', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  const id = await startStory(window)
  await typeLines(window, ['The harbour in spring', 'A year later.', 'Some copy.'])
  await openTab(window, 'Details')
  const add = 'Choose a story to show first'
  await pick(window, add, 'ferries', /Ferries return/)
  await expect(window.getByRole('combobox', { name: add })).toHaveValue('')
  await expect(window.getByRole('combobox', { name: add })).toBeFocused()
  await pick(window, add, 'fog', /in the fog/)
  await pick(window, add, 'pier', /pier is mended/)
  const names = async () => namesOf(window, (await relationsOf(window, id)).related)
  await expect
    .poll(names)
    .toEqual(['Ferries return to Skerrow', 'Skerrow in the fog', 'Skerrow pier is mended'])
  const list = window.getByRole('list', { name: add })
  await expect(list.getByRole('listitem').nth(1)).toContainText('Not shown until it is published')

  await window.getByRole('button', { name: 'Move “Skerrow pier is mended” up' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Move “Skerrow pier is mended” up' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect
    .poll(names)
    .toEqual(['Skerrow pier is mended', 'Ferries return to Skerrow', 'Skerrow in the fog'])
  // It is the first now: its other button has the focus.
  await expect(window.getByRole('button', { name: 'Move “Skerrow pier is mended” down' })).toBeFocused()

  const checks = await call(window, 'article:check', { id })
  expect(checks.find(({ code }) => code === 'unpublishedPick')?.message).toContain('Skerrow in the fog')
  await inBothAppearances(window, async (appearance) => {
    await list.scrollIntoViewIfNeeded()
    await expectAccessible(window)
    await takeScreen(window, `relations-picks-${appearance}`)
  })
  await window.getByRole('button', { name: 'Leave “Skerrow in the fog” out' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('combobox', { name: add })).toBeFocused()
  await expect.poll(names).toEqual(['Skerrow pier is mended', 'Ferries return to Skerrow'])
})

test('further reading is chosen, and switched off', async ({ window }) => {
  const id = await startStory(window)
  await openTab(window, 'Details')
  await pick(window, 'Choose an earlier story', 'pier', /pier is mended/)
  const further = async () => (await relationsOf(window, id)).furtherReading
  await expect
    .poll(async () => namesOf(window, (await further()).stories))
    .toEqual(['Skerrow pier is mended'])
  await window.getByRole('checkbox', { name: 'List earlier stories on the topic' }).focus()
  await window.keyboard.press('Space')
  await expect.poll(async () => (await further()).shown).toBe(false)
  await expect(window.getByRole('combobox', { name: 'Choose an earlier story' })).toHaveCount(0)
  expect((await further()).stories).toHaveLength(1)
})

test('a published story gets a correction: readers see it once it is published again', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  const id = await startStory(window)
  await typeLines(window, ['The wall is measured', 'By hand.', 'It is 460 metres long.'])
  await expectSaved(window)
  await call(window, 'article:move', { id, move: 'publish' })
  await openTab(window, 'Details')
  await window.getByRole('button', { name: 'Add a correction' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('What readers are told')).toBeFocused()
  await window.keyboard.type('The wall is 640 metres long, not 460.')
  await window.getByRole('form', { name: 'Correction' }).getByLabel('Kind').selectOption('clarification')
  // It outlives a look at something else.
  await openTab(window, 'Tags')
  await openTab(window, 'Details')
  await expect(window.getByRole('tab', { name: 'Details' })).toBeFocused()
  await expect(window.getByLabel('What readers are told')).toHaveValue(/640 metres/)
  await window.keyboard.press('Control+Alt+ArrowDown')
  await expect(window.getByLabel('What readers are told')).toBeHidden()
  await window.keyboard.press('Control+Alt+ArrowUp')
  await window.getByLabel('Date', { exact: true }).fill('2026-11-20')
  await inBothAppearances(window, async (appearance) => {
    await window.getByRole('form', { name: 'Correction' }).scrollIntoViewIfNeeded()
    await expectAccessible(window)
    await takeScreen(window, `relations-correction-form-${appearance}`)
  })
  await window.getByLabel('What readers are told').press('Tab')
  await window.getByRole('button', { name: 'Keep it' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Add a correction' })).toBeFocused()
  await expect.poll(async () => (await relationsOf(window, id)).corrections).toHaveLength(1)
  const [correction] = (await relationsOf(window, id)).corrections
  expect(correction).toMatchObject({ kind: 'clarification', text: 'The wall is 640 metres long, not 460.' })
  expect(new Date(correction?.at ?? 0).toDateString()).toBe('Fri Nov 20 2026')

  await expect(window.locator(`[data-story="${id}"]`).first()).toContainText('Corrected')
  const checks = await call(window, 'article:check', { id })
  expect(checks.map(({ code }) => code)).toContain('correction')
  await window.getByLabel('Where the page shows them').selectOption('above')
  await expect.poll(async () => (await relationsOf(window, id)).correctionsPlace).toBe('above')
  await inBothAppearances(window, async (appearance) => {
    await window.getByLabel('Where the page shows them').scrollIntoViewIfNeeded()
    await expectAccessible(window)
    await takeScreen(window, `relations-correction-${appearance}`)
  })
  await window.getByRole('button', { name: 'Remove it' }).focus()
  await window.keyboard.press('Enter')
  await expect.poll(async () => (await relationsOf(window, id)).corrections).toEqual([])
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await relationsOf(window, id)).corrections).toHaveLength(1)
})

test('a “read also” is put into the copy by keyboard alone, bears the headline and follows it', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  const id = await startStory(window)
  await typeLines(window, ['Boats', 'All of them.', 'Some copy.', '/read'])
  await expect(window.getByRole('option', { name: /Read Also/ })).toBeVisible()
  await window.keyboard.press('Enter')
  const search = window.getByRole('combobox', { name: 'Find a story' })
  await expect(search).toBeFocused()
  await window.keyboard.type('ferries')
  await expect(window.getByRole('option').first()).toHaveText(/Ferries return/)
  await window.keyboard.press('Enter')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('The copy goes on.')
  const block = copyOf(window).getByRole('group', { name: 'Read also: Ferries return to Skerrow' })
  await expect(block).toBeVisible()
  const bodyOf = async () => (await call(window, 'document:projection', { id })).document.content?.slice(2)
  await expect
    .poll(async () => (await bodyOf())?.map(({ type }) => type))
    .toEqual(['paragraph', 'readAlso', 'paragraph'])

  // The same from the palette's command: one that is not published is said to be left out.
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('read also')
  await window.keyboard.press('Enter')
  await expect(search).toBeFocused()
  await window.keyboard.type('fog')
  await expect(window.getByRole('option').first()).toHaveText(/in the fog/)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `relations-read-also-form-${appearance}`)
  })
  await search.focus()
  await window.keyboard.press('Enter')
  const draft = copyOf(window).getByRole('group', { name: 'Read also: Skerrow in the fog' })
  await expect(draft).toContainText('Not published')
  await expect.poll(async () => (await bodyOf())?.filter(({ type }) => type === 'readAlso').length).toBe(2)
  const checks = await call(window, 'article:check', { id })
  expect(checks.find(({ code }) => code === 'deadInternalLink')?.message).toContain('Skerrow in the fog')
  const { article } = await call(window, 'preview:context', { id })
  expect(Object.values(article.readAlso)).toEqual([
    { path: 'harbour/ferries-return-to-skerrow.html', headline: 'Ferries return to Skerrow' },
  ])
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `relations-read-also-${appearance}`)
  })

  // Enter on the selected block chooses another story for it.
  await block.click()
  await window.keyboard.press('Enter')
  await expect(search).toBeFocused()
  await window.keyboard.type('pier')
  await expect(window.getByRole('option').first()).toHaveText(/pier is mended/)
  await window.keyboard.press('Enter')
  await expect(copyOf(window).getByRole('group', { name: 'Read also: Skerrow pier is mended' })).toBeVisible()
})
