import { expectSaved, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await createWorkspace(app, window)
  for (const tags of [['ferries', 'harbour'], ['Ferries', 'fennel'], ['Élections']]) {
    const { id } = await call(window, 'article:create', { headline: `About ${tags.join(' and ')}` })
    await call(window, 'article:setTerms', { id, kind: 'tag', names: tags })
  }
})

test('tags are suggested by prefix and count, chosen, made and taken off by keyboard alone', async ({
  window,
}) => {
  const id = await startStory(window)
  await openTab(window, 'Tags')
  const tags = window.getByRole('combobox', { name: 'Tags' })
  await tags.focus()
  await window.keyboard.type('fe')
  const options = window.getByRole('listbox', { name: 'Tags' }).getByRole('option')
  await expect(options).toHaveText([/^ferries\s*2$/, /^fennel\s*1$/, /Make “fe”/])
  await window.keyboard.press('ArrowDown')
  await expect(tags).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Enter')
  await window.keyboard.type('night trains')
  await window.keyboard.press('Enter')
  const names = async () => (await call(window, 'article:get', { id })).tags.map(({ name }) => name)
  await expect.poll(names).toEqual(['ferries', 'night trains'])
  await expect(window.getByRole('button', { name: 'Remove night trains' })).toBeVisible()
  await window.keyboard.press('Backspace')
  await expect.poll(names).toEqual(['ferries'])
  await window.getByRole('button', { name: 'Remove ferries' }).click()
  await expect.poll(names).toEqual([])
})

test('a name that is half typed is there again after a look elsewhere, in its own story only', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Half a name'])
  await expectSaved(window)
  await openTab(window, 'Tags')
  const tags = window.getByRole('combobox', { name: 'Tags' })
  await tags.fill('night tr')
  await openTab(window, 'Details')
  await openTab(window, 'Tags')
  await expect(tags).toHaveValue('night tr')
  await startStory(window)
  await openTab(window, 'Tags')
  await expect(tags).toHaveValue('')
  await window.getByRole('listitem').filter({ hasText: 'Half a name' }).getByRole('button').first().click()
  await openTab(window, 'Tags')
  await expect(tags).toHaveValue('night tr')
  await tags.press('Enter')
  await expect(tags).toHaveValue('')
  await openTab(window, 'Details')
  await openTab(window, 'Tags')
  await expect(tags).toHaveValue('')
})

test('case and accents make no twins', async ({ window }) => {
  const id = await startStory(window)
  await openTab(window, 'Tags')
  await window.getByRole('combobox', { name: 'Tags' }).focus()
  await window.keyboard.type('elections')
  await expect(window.getByRole('option')).toHaveText([/Élections/])
  await window.keyboard.press('Enter')
  const names = async () => (await call(window, 'article:get', { id })).tags.map(({ name }) => name)
  await expect.poll(names).toEqual(['Élections'])
  await window.keyboard.type('ELECTIONS')
  await window.keyboard.press('Enter')
  const field = window.getByRole('combobox', { name: 'Tags' })
  await expect(field).toHaveValue('')
  await expect(window.getByRole('status').filter({ hasText: 'Élections is there already.' })).toHaveCount(1)
  await window.keyboard.type('fennel')
  await window.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Élections', 'fennel'])
})

test('Enter in the empty field adds nothing; the arrows mark the first and the last', async ({ window }) => {
  const id = await startStory(window)
  await openTab(window, 'Tags')
  const tags = window.getByRole('combobox', { name: 'Tags' })
  await tags.focus()
  const options = window.getByRole('listbox', { name: 'Tags' }).getByRole('option')
  await expect(options.first()).toBeVisible()
  await expect(tags).not.toHaveAttribute('aria-activedescendant')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  const first = (await call(window, 'term:suggest', { kind: 'tag', prefix: '', limit: 1 }))[0]?.name
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  const names = async () => (await call(window, 'article:get', { id })).tags.map(({ name }) => name)
  await expect.poll(names).toEqual([first])
})

test('the people of the workspace are suggested as authors', async ({ window }) => {
  await startStory(window)
  await openTab(window, 'Tags')
  await window.getByRole('combobox', { name: 'Authors' }).focus()
  await window.keyboard.type('edi')
  await expect(window.getByRole('option').first()).toHaveText(/^Editor\s*In this workspace/)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Remove Editor' })).toBeVisible()
})

test('the first section is the main one, and the byline keeps its order', async ({ window }) => {
  const id = await startStory(window)
  await openTab(window, 'Tags')
  for (const [field, names] of [
    ['Sections', ['Europe', 'Business']],
    ['Authors', ['Ines Aldana', 'Tom Reyes']],
    ['Topics', ['Strait talks']],
  ] as const) {
    const input = window.getByRole('combobox', { name: field })
    await input.focus()
    for (const name of names) {
      await window.keyboard.type(name)
      await window.keyboard.press('Enter')
    }
    for (const name of names)
      await expect(window.getByRole('button', { name: `Remove ${name}` })).toBeVisible()
  }
  await expect.poll(async () => (await call(window, 'article:get', { id })).topics).toHaveLength(1)
  const article = await call(window, 'article:get', { id })
  expect(article.section?.name).toBe('Europe')
  expect(article.sections.map(({ name }) => name)).toEqual(['Europe', 'Business'])
  expect(article.authors.map(({ name }) => name)).toEqual(['Ines Aldana', 'Tom Reyes'])
  await expect(window.getByText('Ines Aldana and Tom Reyes')).toBeVisible()
})

test('the slug follows the headline until it is set, is unique, and can be given back', async ({
  window,
}) => {
  await startStory(window)
  await window.keyboard.type('Über die Brücke')
  await openTab(window, 'Details')
  const slug = window.getByRole('textbox', { name: 'Slug' })
  await expect(slug).toHaveValue('uber-die-brucke')
  await slug.fill('About Ferries and harbour')
  await slug.press('Enter')
  await expect(window.getByRole('alert')).toBeVisible()
  await slug.fill('Bridge Story!')
  await slug.press('Enter')
  await expect(slug).toHaveValue('bridge-story')
  await window.getByRole('button', { name: 'From the headline again' }).click()
  await expect(slug).toHaveValue('uber-die-brucke')
})

test('the slug says where a headline gives none, and what becomes of the address of a live story', async ({
  window,
}) => {
  const id = await startStory(window)
  await window.keyboard.type('الميناء')
  await openTab(window, 'Details')
  const slug = window.getByRole('textbox', { name: 'Slug' })
  await expect(slug).toHaveAccessibleDescription(/give it one by hand/)
  await slug.fill('harbour-ar')
  await slug.press('Enter')
  await expect(slug).toHaveAccessibleDescription(/Set by hand/)
  await call(window, 'article:move', { id, move: 'publish' })
  await expect(slug).toHaveAccessibleDescription(/the old address then leads on to it/)
})

test('the main section is chosen or made in the details', async ({ window }) => {
  const id = await startStory(window)
  const other = await call(window, 'article:create', { headline: 'Elsewhere', section: 'Islands' })
  expect(other.section?.name).toBe('Islands')
  await openTab(window, 'Details')
  const section = window.getByRole('combobox', { name: 'Section' })
  await section.selectOption({ label: 'New section…' })
  await window.getByRole('textbox', { name: 'Name of the new section' }).fill('Travel')
  await window.keyboard.press('Enter')
  await expect(section.locator('option:checked')).toHaveText('Travel')
  await section.selectOption({ label: 'Islands' })
  await expect.poll(async () => (await call(window, 'article:get', { id })).section?.name).toBe('Islands')
})
