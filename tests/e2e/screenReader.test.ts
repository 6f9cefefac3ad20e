import type { Page } from '@playwright/test'
import { copyOf, openTab } from './storySteps'
import { badlyNamed, type HeardNode, heardTree } from './support/accessibilityTree'
import { clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { resizeWindow } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await resizeWindow(app)
  // As the system says it while a screen reader runs: the whole of a story is laid out then.
  await app.evaluate(({ app: electron }) => electron.setAccessibilitySupportEnabled(true))
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
})

/** Opens a story of the sample by its headline. */
async function open(window: Page, headline: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.keyboard.type(headline)
  await expect(window.getByRole('option', { selected: true })).toContainText(headline)
  await window.keyboard.press('Enter')
  await expect(copyOf(window).locator('h1')).toContainText(headline)
}

/** Role and name of each thing, with the level of headings. */
function said(tree: readonly HeardNode[]): string[] {
  return tree.map(({ role, name, properties }) =>
    role === 'heading' ? `heading ${properties.level} ${name}` : `${role} ${name}`,
  )
}

test('the copy is one field with a name, and everything in it is called what it is', async ({ window }) => {
  await open(window, 'Insurers name their price')
  const tree = await heardTree(window)
  const copy = tree.find(({ role, name }) => role === 'textbox' && name === 'Story')
  expect(copy?.properties).toMatchObject({ multiline: true })
  expect(said(tree)).toEqual(
    expect.arrayContaining([
      'heading 1 Insurers name their price for the narrows',
      'heading 2 How the figure is made',
      'heading 3 The base rate',
      'group Info box',
      'textbox Caption of the table',
      'table Crowns a tonne, for a coaster of 2,000 tonnes',
      'columnheader A year ago',
      'rowheader Through the narrows',
      'cell 11.20',
      'link their season',
      'blockquote ',
      'group Read also: The wall and the water',
    ]),
  )
  const footnote = tree.find(({ name }) => name === 'Footnote 1')
  expect(footnote).toMatchObject({ role: 'button', description: expect.stringMatching(/\w{3,} \w+/) })
  expect(badlyNamed(tree)).toEqual([])
})

test('pictures are heard, with alt text or without; frames say once what they are', async ({ window }) => {
  await open(window, 'Three days on foot')
  const walk = await heardTree(window)
  expect(said(walk)).toEqual(
    expect.arrayContaining([
      'group Pull quote',
      'group Gallery',
      'figure Picture: The boat to Lesser Skerrow, which does not wait.',
      'image A small ferry off a green island',
      'button Remove the picture',
      'textbox Caption of the gallery',
      'group Embed card: Boats to and from Great Skerrow',
    ]),
  )
  expect(badlyNamed(walk)).toEqual([])
  await open(window, 'Where to eat before the night boat')
  const meal = await heardTree(window)
  expect(said(meal)).toContain('image Picture without alt text')
  expect(said(meal)).toContain('group Note to the desk: Never published')
  expect(said(meal)).not.toContain('StaticText Never published')
  const alt = meal.find(({ role, name }) => role === 'textbox' && name.startsWith('Alt text'))
  expect(alt?.properties).toMatchObject({ invalid: 'true' })
  expect(badlyNamed(meal)).toEqual([])
})

test('the list, the outline and the preview call nothing by nothing, and nothing twice', async ({
  app,
  window,
}) => {
  await open(window, 'Three days on foot')
  expect(said(await heardTree(window))).toContain('heading 1 All stories 17')
  await clickMenu(app, 'view.outline')
  await expect(window.getByRole('treeitem', { name: /^Getting there \d+ words$/ })).toBeVisible()
  expect(badlyNamed(await heardTree(window))).toEqual([])
  await clickMenu(app, 'view.outline')
  await clickMenu(app, 'view.preview')
  await expect(window.locator('iframe[title="Preview"]')).toBeVisible()
  expect(badlyNamed(await heardTree(window))).toEqual([])
  await clickMenu(app, 'view.preview')
})

for (const tab of ['Contents', 'Details', 'Tags', 'Review'] as const) {
  test(`all that can be used in the panel has one name: ${tab}`, async ({ window }) => {
    await openTab(window, tab)
    await expect(window.getByRole('tabpanel', { name: tab })).toBeVisible()
    expect(badlyNamed(await heardTree(window))).toEqual([])
  })
}

const dialogs = [
  'story.export',
  'site.settings',
  'site.check',
  'terms.manage',
  'dictionary.manage',
  'profile.manage',
  'outbox.show',
  'app.preferences',
  'app.shortcuts',
  'edit.specialCharacters',
  'insert.embedCard',
  'view.palette',
]
for (const command of dialogs) {
  test(`all that can be used in a dialog has one name: ${command}`, async ({ app, window }) => {
    await copyOf(window).locator('h2').first().click()
    await clickMenu(app, command)
    await expect(window.getByRole('dialog')).toBeVisible()
    await expect
      .poll(async () => said(await heardTree(window)).some((line) => line.startsWith('dialog ')))
      .toBe(true)
    expect(badlyNamed(await heardTree(window))).toEqual([])
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
  })
}

test('what a search has found, and what was done, is said by itself', async ({ app, window }) => {
  await copyOf(window).locator('h2').first().click()
  await clickMenu(app, 'edit.find')
  const bar = window.getByRole('search', { name: 'Find and replace' })
  await expect(bar.getByRole('textbox').first()).toBeFocused()
  await window.keyboard.type('boat')
  await expect(bar.getByRole('status')).toContainText(/\d/)
  expect(badlyNamed(await heardTree(window))).toEqual([])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('region', { name: 'Notices' })).toHaveAttribute('aria-live', 'polite')
})
