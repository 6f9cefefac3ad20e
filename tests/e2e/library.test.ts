import type { Page } from '@playwright/test'
import { copyOf } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const list = (window: Page) => window.getByRole('region', { name: 'Stories' })
const status = (window: Page) => window.getByRole('region', { name: 'Status' })
const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('the sample fills the library, the list and the story', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(list(window).getByRole('listitem').first()).toBeVisible()
  await list(window)
    .getByRole('button', { name: /Ministers agree to reopen talks/ })
    .click()
  await expect(window.getByRole('main')).toContainText('Why now, after eleven months')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `desk-${appearance}`)
  })
})

test('a state, a section and a filter narrow the list, and each list keeps its place', async ({ window }) => {
  const rows = list(window).getByRole('listitem')
  await library(window)
    .getByRole('button', { name: /^Filed/ })
    .click()
  await expect(list(window).getByRole('heading', { name: /^Filed/ })).toBeVisible()
  await expect(rows).toHaveCount(1)
  await library(window)
    .getByRole('button', { name: /^Sport/ })
    .click()
  await expect(rows).toHaveCount(2)

  await library(window)
    .getByRole('button', { name: /^All stories/ })
    .click()
  const scroller = rows.first().locator('xpath=ancestor::div[1]')
  await expect(rows.nth(3)).toBeVisible()
  await scroller.evaluate((element) => {
    element.scrollTop = 600
  })
  await library(window)
    .getByRole('button', { name: /^Filed/ })
    .click()
  await expect(rows).toHaveCount(1)
  await library(window)
    .getByRole('button', { name: /^All stories/ })
    .click()
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(500)

  const filter = window.getByRole('textbox', { name: 'Filter stories' })
  await filter.fill('tide gauge')
  await expect(rows).toHaveCount(1)
  await filter.fill('no such words')
  await expect(list(window)).toContainText('No match')
  await expectAccessible(window)
  await filter.press('Escape')
  await expect(filter).toHaveValue('')
})

test('the list is walked with the keyboard and by command', async ({ app, window }) => {
  await library(window)
    .getByRole('button', { name: /^All stories/ })
    .click()
  const open = list(window).locator('[aria-current="true"]')
  await list(window).getByRole('listitem').first().getByRole('button').click()
  const first = await open.getAttribute('data-story')
  await window.keyboard.press('ArrowDown')
  await expect.poll(() => open.getAttribute('data-story')).not.toBe(first)
  await expect(open).toBeFocused()
  await clickMenu(app, 'story.previous')
  await expect.poll(() => open.getAttribute('data-story')).toBe(first)
  await window.keyboard.press('End')
  await expect.poll(() => open.getAttribute('data-story')).not.toBe(first)
  await expect(open).toBeFocused()
  // Enter goes on into the copy of the story that the keys have come to; the mouse leaves the list its keys.
  await window.keyboard.press('Enter')
  await expect(copyOf(window)).toBeFocused()
  await open.click()
  await expect(open).toBeFocused()
})

test('from the filter the arrow goes on in the list, and Enter opens the first that is found', async ({
  window,
}) => {
  const filter = list(window).getByRole('textbox', { name: 'Filter stories' })
  const open = list(window).locator('[aria-current="true"]')
  await filter.fill('tide gauge')
  await expect(list(window).getByRole('listitem')).toHaveCount(1)
  await filter.press('Enter')
  await expect(open).toContainText('tide gauge')
  await expect(open).toBeFocused()
  await expect(window).toHaveTitle(/^What the new tide gauge .* · Port Maren Courier · Galley$/)
  await filter.fill('')
  await expect(list(window).getByRole('listitem').nth(1).getByRole('button')).toBeVisible()
  await filter.press('ArrowDown')
  await expect(list(window).locator('[data-story]:focus')).toBeVisible()
})

test('a new story opens with the caret in its headline, under the section that is shown', async ({
  app,
  window,
}) => {
  await library(window)
    .getByRole('button', { name: /^Travel/ })
    .click()
  await clickMenu(app, 'story.new')
  await expect(window.getByRole('main')).toContainText('Travel')
  await expect
    .poll(() => window.evaluate(() => document.activeElement?.getAttribute('contenteditable')))
    .toBe('true')
  await window.keyboard.type('The last ferry before the storm')
  await expect(list(window)).toContainText('The last ferry before the storm')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
})

test('parts hide, come back, drag and remember', async ({ app, window }) => {
  await clickMenu(app, 'view.sidebar')
  await expect(library(window)).toBeHidden()
  await window.getByRole('button', { name: 'Show the sidebar' }).click()
  await expect(library(window)).toBeVisible()

  const seam = window.getByRole('separator', { name: 'Width of the list' })
  const width = async () => Math.round((await list(window).boundingBox())?.width ?? 0)
  const before = await width()
  await seam.focus()
  await window.keyboard.press('ArrowRight')
  expect(await width()).toBe(before + 16)
  const box = await seam.boundingBox()
  if (box === null) throw new Error('The seam has no place')
  await window.mouse.move(box.x + box.width / 2, box.y + 200)
  await window.mouse.down()
  await window.mouse.move(box.x + box.width / 2 + 40, box.y + 200)
  await window.mouse.up()
  expect(await width()).toBe(before + 56)
  await window.reload()
  await expect(list(window)).toBeVisible()
  expect(await width()).toBe(before + 56)
  await seam.focus()
  await window.keyboard.press('Home')
  expect(await width()).toBe(before)
})

test('a narrow window lays the sidebar and the panel over the story, a very narrow one shows one thing', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 1000, height: 700 })
  await expect(library(window)).toBeHidden()
  await window.getByRole('button', { name: 'Show the sidebar' }).click()
  await expect(library(window)).toBeVisible()
  await library(window)
    .getByRole('button', { name: /^Filed/ })
    .click()
  await expect(library(window)).toBeHidden()
  await list(window).getByRole('listitem').first().getByRole('button').click()
  // The menu's commands of a story are for the one that is open.
  await expect(window.getByRole('textbox', { name: 'Story', exact: true })).toBeVisible()
  const panel = window.getByRole('complementary', { name: 'Story panel' })
  await expect(panel).toBeHidden()
  await clickMenu(app, 'view.details')
  await expect(panel).toBeVisible()
  await expectAccessible(window)
  await clickMenu(app, 'view.panel')
  await expect(panel).toBeHidden()

  await resizeWindow(app, { width: 740, height: 600 })
  await expect(list(window)).toBeHidden()
  await window.getByRole('button', { name: 'Back to the list' }).click()
  const stories = window.getByRole('main', { name: 'Stories' })
  await expect(stories).toBeVisible()
  await expectAccessible(window)
  await stories.getByRole('listitem').first().getByRole('button').click()
  await expect(stories).toBeHidden()
  // By keys one goes on where one can: in the copy, in the list.
  await expect(window.getByRole('textbox', { name: 'Story', exact: true })).toBeFocused()
  await window.getByRole('button', { name: 'Back to the list' }).press('Enter')
  await expect(stories.locator('[data-story]:focus')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Story', exact: true })).toBeFocused()
})

test('the preview stands beside the story where there is room, else in its place', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 1860, height: 1000 })
  await expect(list(window)).toBeVisible()
  await clickMenu(app, 'view.preview')
  const preview = window.getByRole('region', { name: 'Preview', exact: true })
  const copy = window.getByRole('main').locator('[contenteditable="true"]').first()
  await expect(preview).toBeVisible()
  await expect(copy).toBeVisible()
  await expect(window.getByRole('separator', { name: 'Width of the preview' })).toBeVisible()
  // Away from the button, whose tooltip would else come up in the middle of it.
  await window.mouse.move(2, 2)
  await expectAccessible(window)
  await resizeWindow(app)
  await expect(preview).toBeVisible()
  await expect(copy).toBeHidden()
  await clickMenu(app, 'view.preview')
  await expect(preview).toBeHidden()
  await expect(copy).toBeVisible()
})

test('a list of many stories shows only those in view and finds the last', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Crowded Desk' })
  await expect(window.getByText('No stories yet')).toBeVisible()
  for (let number = 1; number <= 240; number++) {
    await call(window, 'article:create', {
      headline: `Story number ${number} with a headline long enough to wrap`,
    })
  }
  await expect(library(window).getByRole('button', { name: /^All stories 240$/ })).toBeVisible()
  const rows = list(window).getByRole('listitem')
  await expect(rows.first()).toContainText('Story number 240 ')
  expect(await rows.count()).toBeLessThan(40)
  await rows.first().getByRole('button').click()
  await window.keyboard.press('End')
  const open = list(window).locator('[aria-current="true"]')
  await expect(open).toContainText('Story number 1 ')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `desk-crowded-${appearance}`)
  })
})

test('very long, German and Arabic words stay inside their places', async ({ app, window }) => {
  await createWorkspace(app, window, {
    name: 'A newspaper with a name that nobody ever managed to say in one breath',
  })
  await expect(window.getByText('No stories yet')).toBeVisible()
  const headlines = [
    `Headline without an end ${'and on '.repeat(300)}`,
    `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'x'.repeat(200)}`,
    'الوزراء يتفقون على استئناف المحادثات بشأن المضيق بعد أحد عشر شهرا',
  ]
  for (const headline of headlines) {
    const { id } = await call(window, 'article:create', {
      headline,
      section: 'Straßenverkehrsordnungsangelegenheitenverwaltung',
    })
    await call(window, 'article:setTerms', { id, kind: 'tag', names: ['Rindfleischetikettierung'.repeat(4)] })
    await call(window, 'article:move', { id, move: 'file' })
  }
  await expect(list(window).getByRole('listitem')).toHaveCount(3)
  await list(window).getByRole('listitem').nth(1).getByRole('button').click()
  await expect(status(window)).toContainText('Saved')
  const overflowing = await window.evaluate(
    () => document.documentElement.scrollWidth > globalThis.innerWidth,
  )
  expect(overflowing).toBe(false)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `desk-long-${appearance}`)
  })
})

test('closing the window right after a key loses nothing, and a story opens in a window of its own', async ({
  app,
  window,
}) => {
  await clickMenu(app, 'story.new')
  const editor = window.getByRole('main').locator('[contenteditable="true"]').first()
  await expect(editor).toBeFocused()
  await window.keyboard.type('Typed in the last second')
  const id = await list(window).locator('[aria-current="true"]').getAttribute('data-story')
  const opened = app.waitForEvent('window')
  await call(window, 'window:new', { articleId: id ?? '' })
  const second = await opened
  await expect(second.getByRole('main')).toContainText('Typed in the last second')

  await second.getByRole('main').locator('[contenteditable="true"]').first().click()
  await second.keyboard.press('Control+Home')
  await second.keyboard.type('Just ')
  const closed = second.waitForEvent('close')
  await (await app.browserWindow(second)).evaluate((browserWindow) => browserWindow.close())
  await closed
  await expect(window.getByRole('main')).toContainText('Just Typed in the last second')
})
