import type { Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, openTab } from './storySteps'
import { answerDialogs, clickMenu, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const card = (window: Page) => window.getByRole('region', { name: 'Tour', exact: true })

async function expectStep(window: Page, number: number, title: string): Promise<void> {
  await expect(card(window)).toContainText(`Step ${number} of 8`)
  await expect(card(window).getByRole('heading', { name: title })).toBeVisible()
}

/** What the step speaks of is in sight, and not under the card. */
async function expectUncovered(window: Page, spokenOf: ReturnType<Page['locator']>): Promise<void> {
  const [place, covering] = [await spokenOf.boundingBox(), await card(window).boundingBox()]
  if (place === null || covering === null) throw new Error('Not on the screen')
  const apart =
    place.x >= covering.x + covering.width ||
    place.x + place.width <= covering.x ||
    place.y >= covering.y + covering.height ||
    place.y + place.height <= covering.y
  expect(apart, 'what the step speaks of is covered').toBe(true)
}

test('the tour begins with the first workspace, and is done by doing', async ({ app, window }) => {
  await resizeWindow(app)
  await answerDialogs(app, [temporaryFolder('tour')])
  await window.getByRole('button', { name: /Create a workspace/ }).click()
  await window.getByLabel('Name of the workspace').fill('Harbour Gazette')
  await window.getByRole('button', { name: 'Choose folder' }).click()
  await window.getByRole('button', { name: 'Create a workspace' }).click()

  await expectStep(window, 1, 'Start a story')
  await expect(card(window)).toBeFocused()
  const newStory = window.getByRole('button', { name: 'New story' }).first()
  await expectUncovered(window, newStory)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `tour-${appearance}`)
  })
  await newStory.click()
  await expect(card(window)).toContainText('Done')

  await expectStep(window, 2, 'Write a headline')
  await expect(copyOf(window)).toBeFocused()
  await nextFrame(window)
  await window.keyboard.type('The wall waits another winter', { delay: 100 })
  // Three seconds of typing: it does not go on under somebody's hands.
  await expectStep(window, 2, 'Write a headline')
  await expect(card(window)).toContainText('Done')

  await expectStep(window, 3, 'Give it a section')
  await expectSaved(window)
  await card(window).getByRole('button', { name: 'Show where' }).click()
  await expect(window.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  const section = window.getByLabel('Section', { exact: true })
  await expect(section).toBeFocused()
  await expectUncovered(window, section)
  await section.selectOption({ label: 'New section…' })
  await window.getByLabel('Name of the new section').fill('Harbour')
  await window.keyboard.press('Enter')

  await expectStep(window, 4, 'Set a heading')
  await copyOf(window).locator('p').last().click()
  await nextFrame(window)
  await window.keyboard.type('## What the engineers say')
  await expectStep(window, 5, 'Tag it')
})

test('it goes on where it was stopped, by the menu and by keyboard', async ({ app, window }) => {
  // Escape gives the focus back to the copy; the cross ends the tour.
  await copyOf(window).click()
  await card(window).getByRole('button', { name: 'Show where' }).focus()
  await window.keyboard.press('Escape')
  await expect(copyOf(window)).toBeFocused()
  await card(window).getByRole('button', { name: 'Stop the tour' }).press('Enter')
  await expect(card(window)).toBeHidden()
  await clickMenu(app, 'app.tour')
  await expectStep(window, 5, 'Tag it')
  await window.reload()
  await expectStep(window, 5, 'Tag it')

  await openTab(window, 'Tags')
  const tags = window.getByPlaceholder('Add a tag')
  await expectUncovered(window, tags)
  await tags.fill('sea wall')
  await tags.press('Enter')
  await expectStep(window, 6, 'See the page')
  await card(window).getByRole('button', { name: 'Skip this step' }).click()
  await expectStep(window, 7, 'File it')
  const file = window.getByRole('main').getByRole('button', { name: 'File', exact: true })
  await expectUncovered(window, file)
  await file.click()
  await expectStep(window, 8, 'Find everything')
  await takeScreen(window, 'tour-palette')
  await clickMenu(app, 'view.palette')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(card(window)).toContainText('That was the whole way')
  await expectAccessible(window)
  await takeScreen(window, 'tour-end')
  await card(window).getByRole('button', { name: 'Close' }).click()
  await expect(card(window)).toBeHidden()
})
