import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, openTab } from './storySteps'
import { clickMenu, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectFocusKept } from './support/keyboard'
import { resizeWindow } from './support/look'

test.describe.configure({ mode: 'serial' })

inWorkspace('Port Maren Courier', { sample: true })

const list = (window: Page) => window.getByRole('region', { name: 'Stories' })
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })
const rows = (window: Page) => list(window).locator('[data-story]')

test('what goes with the press that it was for leaves the focus in the window', async ({ app, window }) => {
  await library(window)
    .getByRole('button', { name: /^Filed/ })
    .click()
  await rows(window).first().click()
  await copyOf(window).click()
  // A notice, dismissed with the mouse: one goes on writing.
  await clickMenu(app, 'story.claim')
  const notices = window.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('Claimed')
  await notices.getByRole('button', { name: 'Dismiss' }).click()
  await expect(copyOf(window)).toBeFocused()
  // A menu that is left for a button which leaves the caret where it is.
  await window.getByRole('button', { name: /^Working as/ }).click()
  await window.getByRole('button', { name: 'Story panel' }).click()
  await expect(copyOf(window)).toBeFocused()
  await window.getByRole('button', { name: 'Story panel' }).click()

  await openTab(window, 'Review')
  const restore = window.getByRole('button', { name: /^Bring back the version/ }).first()
  await restore.press('Enter')
  await expect(notices).toContainText('The version was brought back.')
  await expect(restore).toBeFocused()
})

test('a part that comes up in the place of its button has the focus, and a mouse leaves the caret', async ({
  window,
}) => {
  await copyOf(window).click()
  await window.getByRole('button', { name: 'Hide the sidebar' }).click()
  await window.getByRole('button', { name: 'Show the sidebar' }).click()
  await expect(copyOf(window)).toBeFocused()
  await window.getByRole('button', { name: 'Hide the sidebar' }).press('Enter')
  await expect(copyOf(window)).toBeFocused()
  await window.getByRole('button', { name: 'Show the sidebar' }).press('Enter')
  await expect(window.getByRole('button', { name: 'Hide the sidebar' })).toBeFocused()
})

test('a press beside a dialog leaves the focus in it', async ({ window }) => {
  // The second press of a double click comes before the dialog listens.
  await window
    .getByRole('button', { name: 'Ctrl K' })
    .or(window.getByTitle('Command Palette'))
    .last()
    .dblclick()
  await expect(window.getByRole('combobox', { name: 'Find an action, a story or a place' })).toBeFocused()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'No place to publish to yet' }).click()
  await window.mouse.click(8, 400, { button: 'right' })
  await expect(window.getByRole('dialog', { name: 'Publishing' })).toBeVisible()
  await expectFocusKept(window)
  await window.keyboard.press('Escape')
})

test('a row that leaves the list, or the screen, leaves the focus in the list', async ({ app, window }) => {
  await library(window).getByRole('button', { name: 'All stories' }).click()
  await rows(window).first().focus()
  await rows(window).first().hover()
  await window.mouse.wheel(0, 4000)
  await expect(list(window).locator(':focus')).toHaveCount(1)
  // With the window for itself the list gives way to the story, whose copy one goes on in.
  await resizeWindow(app, { width: 760, height: 640 })
  await window.getByRole('button', { name: 'Back to the list' }).click()
  await window.locator('[data-story]').first().click()
  await expect(copyOf(window)).toBeFocused()
  await resizeWindow(app)
})

test('“All stories” counts what it lists: nothing that was withdrawn', async ({ app, window }) => {
  await library(window)
    .getByRole('button', { name: /^Draft/ })
    .click()
  await rows(window).first().click()
  await expect(copyOf(window)).toBeVisible()
  await clickMenu(app, 'story.kill')
  await expect(library(window).getByRole('button', { name: /^Withdrawn/ })).toBeVisible()
  await library(window).getByRole('button', { name: 'All stories' }).click()
  await window.mouse.move(700, 400)
  const listed = await list(window).locator('li').first().getAttribute('aria-setsize')
  await expect(list(window).getByRole('heading', { level: 1 })).toHaveText(`All stories${listed}`)
})

test('notices cover nothing that is to be pressed at the foot of the panel', async ({ app, window }) => {
  await library(window)
    .getByRole('button', { name: /^Draft/ })
    .click()
  await rows(window).first().click()
  await openTab(window, 'Contents')
  await clickMenu(app, 'story.file')
  const notice = window.getByRole('region', { name: 'Notices' }).getByText('Filed.')
  await expect(notice).toBeVisible()
  const foot = await window.getByRole('region', { name: 'Contents on the page' }).boundingBox()
  const standing = await window.locator('[data-toasts]').boundingBox()
  expect((standing?.y ?? 0) + (standing?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  await openTab(window, 'Details')
  const dates = window.getByRole('complementary', { name: 'Story panel' }).getByText('Created')
  await dates.evaluate((element) => element.closest('[role="tabpanel"]')?.scrollTo(0, 1e6))
  const last = await dates.boundingBox()
  const above = await window.locator('[data-toasts]').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(above?.y ?? 0)
})

test('the window itself never scrolls, and a file that is dropped on it is not opened', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 1280, height: 480 })
  await openTab(window, 'Tags')
  const scrolled = () =>
    window.evaluate(() => {
      document.documentElement.scrollTop = 100
      return document.documentElement.scrollTop
    })
  expect(await scrolled()).toBe(0)
  await resizeWindow(app)
  const file = join(temporaryFolder('drop'), 'page.html')
  writeFileSync(file, '<h1>Dropped</h1>')
  const address = window.url()
  await clickMenu(app, 'view.preview')
  await expect(window.frameLocator('[data-preview] iframe').locator('h1').first()).toBeVisible()
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const [x, y] of [
    [100, 400],
    [400, 300],
    [1000, 400],
    [640, 790],
  ] as const) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await expect(library(window)).toBeVisible()
  expect(window.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
  expect(window.frames().map((frame) => frame.url())).toEqual([address, 'preview://shell/'])
  await clickMenu(app, 'view.preview')
})
