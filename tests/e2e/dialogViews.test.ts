import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, expectSaved, openTab, startStory, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { press } from './support/keyboard'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

// The forms, small dialogs and empty lists that the tests of what they do draw in one appearance or not at all.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const settings = (window: Page) => window.getByRole('dialog', { name: 'Settings' })

async function judge(window: Page, name: string): Promise<void> {
  await window.mouse.move(0, 0)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `dialog-${name}-${appearance}`)
  })
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('the form of a workspace, with what is missing', async ({ window }) => {
  await window.getByRole('button', { name: /Create a workspace/ }).click()
  await window.getByRole('button', { name: 'Create a workspace' }).click()
  await expect(window.getByText('Give the workspace a name.')).toBeVisible()
  await judge(window, 'create')
})

test('lists with nothing in them, whatever the reason', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  const filter = window.getByRole('textbox', { name: 'Filter stories' })
  await filter.fill('no such words anywhere')
  await expect(window.getByRole('region', { name: 'Stories' })).toContainText('No match')
  await judge(window, 'no-match')
  await filter.fill('')
  for (const { id } of (await call(window, 'article:list', { states: ['in_review'], limit: 9, offset: 0 }))
    .items)
    await call(window, 'article:move', { id, move: 'release' })
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^In review/ })
    .click()
  await expect(window.getByText('Nobody is reviewing')).toBeVisible()
  await judge(window, 'nothing-in-review')
})

test('a person, and terms that become one', async ({ app, window }) => {
  await clickMenu(app, 'profile.manage')
  await settings(window).getByRole('button', { name: 'Add a person' }).click()
  const adding = window.getByRole('dialog', { name: 'Add a person' })
  await adding.getByLabel('Journalist').uncheck()
  await adding.getByRole('button', { name: 'Add' }).click()
  await judge(window, 'person')
  await press(window, 'Escape')
  await settings(window).getByRole('tab', { name: 'Sections and tags' }).click()
  await settings(window).getByLabel('Kind').selectOption('Tags')
  await settings(window).getByLabel('Select ferries').check()
  await settings(window).getByLabel('Select islands').check()
  await settings(window).getByRole('button', { name: 'Merge 2' }).click()
  await expect(window.getByRole('dialog', { name: 'Merge into one' })).toBeVisible()
  await judge(window, 'merge-terms')
  await press(window, 'Escape', 'Escape')
  await expect(settings(window)).toBeHidden()
})

test('a place to publish to, a dictionary to install, an export', async ({ app, window }) => {
  await clickMenu(app, 'outbox.show')
  await window
    .getByRole('dialog', { name: 'Publishing' })
    .getByRole('button', { name: 'Add a folder' })
    .click()
  const place = window.getByRole('dialog', { name: 'Add a folder to publish to' })
  await place.getByRole('button', { name: 'Add' }).click()
  await expect(place).toContainText('Give the place a name.')
  await judge(window, 'place')
  await press(window, 'Escape', 'Escape')

  const files = ['nl_NL.aff', 'nl_NL.dic'].map((name) => join(temporaryFolder('dictionary'), name))
  for (const file of files) writeFileSync(file, 'SET UTF-8\n')
  await answerDialogs(app, files)
  await clickMenu(app, 'dictionary.manage')
  await settings(window).getByRole('button', { name: 'Install from files…' }).click()
  await expect(window.getByRole('dialog', { name: 'Install a dictionary' })).toBeVisible()
  await judge(window, 'dictionary')
  await press(window, 'Escape', 'Escape')
  await expect(settings(window)).toBeHidden()

  await startStory(window)
  await typeLines(window, ['Tide tables for the week', 'High water comes late.', 'On Sunday.'])
  await clickMenu(app, 'story.export')
  await expect(window.getByRole('dialog', { name: 'Export the story' })).toBeVisible()
  await judge(window, 'export')
  await press(window, 'Escape')
})

test('what has changed since a story was filed, paragraph by paragraph', async ({ app, window }) => {
  await clickMenu(app, 'story.file')
  await copyOf(window).getByText('On Sunday.').click()
  await press(window, 'Home', 'Control+Shift+ArrowRight')
  await window.keyboard.type('By')
  await press(window, 'End', 'Enter')
  await window.keyboard.type('A paragraph more, and nobody had asked for it.')
  await expectSaved(window)
  await openTab(window, 'Review')
  const panel = window.getByRole('complementary', { name: 'Story panel' })
  await expect(panel.locator('ins').first()).toBeVisible()
  await judge(window, 'difference')
})
