import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, expectSaved, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectFocusKept, press, tabTo } from './support/keyboard'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

let id = ''
const site = join(temporaryFolder('site'), 'public')

const library = (window: Page) => window.getByRole('navigation', { name: 'Library' })
const list = (window: Page) => window.getByRole('region', { name: 'Stories' })
const panel = (window: Page) => window.getByRole('complementary', { name: 'Story panel' })
const settings = (window: Page) => window.getByRole('dialog', { name: 'Settings' })
const read = (path: string) => readFileSync(join(site, path), 'utf8')

async function looksRight(window: Page, name: string): Promise<void> {
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `${name}-${appearance}`)
  })
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('a page is started by its keys and written in the same editor, with nothing of the news around it', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(library(window).getByRole('button', { name: /^Pages/ })).toContainText('3')
  const stories = (await call(window, 'workspace:summary', {})).total
  await press(window, 'Alt+Shift+a')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h1')).toHaveText('')
  await expect(list(window).getByRole('heading', { level: 1 })).toContainText('Pages')
  await expect(copyOf(window).locator('[data-placeholder^="Standfirst: what the page"]')).toBeVisible()
  await typeLines(window, [
    'Who prints us',
    'A press in a barn, and four people who are not afraid of it.',
    'The Courier is printed in Sallow Bay, at night.',
    '## The press',
    'It was built in 1961.',
    '## The people',
    'They would rather not be named.',
    '## The paper',
    'It comes by boat.',
  ])
  await expectSaved(window)
  const [page] = (await call(window, 'article:list', { kind: 'page', order: 'created', limit: 1, offset: 0 }))
    .items
  id = page?.id ?? ''
  await expect(list(window)).toContainText('Who prints us')
  expect((await call(window, 'workspace:summary', {})).total).toBe(stories)

  await expect(panel(window).getByRole('tab')).toHaveText(['Contents', 'Details', 'Review'])
  await press(window, 'Control+2')
  await expect(panel(window).getByLabel('Slug')).toHaveValue('who-prints-us')
  await expect(panel(window)).toContainText('Address of the page: who-prints-us/')
  for (const name of ['Section', 'Byline', 'Related stories', 'Corrections'])
    await expect(panel(window).getByText(name, { exact: true })).toHaveCount(0)
  await looksRight(window, 'pages-details')
  await press(window, 'Control+3')
  await expect(panel(window).getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
})

test('its preview is the page as it will be, and its address is refused where something lies already', async ({
  window,
}) => {
  await press(window, 'Alt+Shift+p')
  const preview = window.getByRole('region', { name: 'Preview', exact: true }).frameLocator('iframe')
  await expect(preview.locator('.static-page .headline')).toHaveText('Who prints us')
  await expect(preview.locator('.contents-link')).toHaveCount(3)
  await expect(preview.locator('.byline, .dates, .share, .related, .section-label')).toHaveCount(0)
  await expect(preview.locator('.pages-menu')).toContainText('About')
  await press(window, 'Alt+Shift+p')
  const slug = panel(window).getByLabel('Slug')
  await slug.fill('harbour')
  await slug.press('Enter')
  await expect(panel(window)).toContainText('a section of the site lies at “harbour/”')
  await press(window, 'Escape')
  await slug.fill('printers')
  await slug.press('Enter')
  await expect.poll(async () => (await call(window, 'article:get', { id })).slug).toBe('printers')
})

test('it is chosen for the menus by keys, and told to be left out until it is published', async ({
  app,
  window,
}) => {
  await clickMenu(app, 'site.settings')
  await settings(window).getByRole('tab', { name: 'Navigation' }).click()
  const menu = settings(window).getByRole('region', { name: 'Pages in the navigation' })
  const rows = menu.getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await menu.getByLabel('Page', { exact: true }).selectOption('Who prints us')
  await menu.getByRole('button', { name: 'Add to the menu' }).press('Enter')
  await expect(rows.nth(2)).toContainText('Not published: left out of the site')
  await expectFocusKept(window)
  await menu.getByRole('button', { name: 'Move Who prints us up' }).press('Enter')
  await expect(rows.nth(1)).toContainText('Who prints us')
  await expect(menu.getByRole('button', { name: 'Move Who prints us up' })).toBeFocused()
  await press(window, 'Enter')
  await expect(rows.first()).toContainText('Who prints us')
  const label = menu.getByLabel('Shorter name of Who prints us')
  await label.fill('Printers <b>')
  await label.press('Enter')
  await expect
    .poll(async () => (await call(window, 'site:get', {})).navigationPages[0])
    .toEqual({ page: id, label: 'Printers <b>' })
  await menu.scrollIntoViewIfNeeded()
  await looksRight(window, 'pages-menus')
  const footer = settings(window).getByRole('region', { name: 'Pages in the footer' })
  await footer.getByLabel('Page', { exact: true }).selectOption('Who prints us')
  await footer.getByRole('button', { name: 'Add to the menu' }).press('Enter')
  await expect(footer.getByRole('listitem')).toHaveCount(4)
  await footer.getByRole('button', { name: 'Take Contact off the menu' }).press('Enter')
  await expect(footer.getByRole('listitem')).toHaveCount(3)
  await expectFocusKept(window)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(footer.getByRole('listitem')).toHaveCount(4)
  await settings(window).getByRole('button', { name: 'Close' }).click()
  await expect(settings(window)).toBeHidden()
})

test('it is published by keys, and every page of the site leads to it', async ({ app, window }) => {
  mkdirSync(site, { recursive: true })
  await answerDialogs(app, [site])
  await call(window, 'dialog:chooseFolder', { purpose: 'target' })
  await call(window, 'target:add', { name: 'Website', settings: { kind: 'folder', path: site } })
  await copyOf(window).focus()
  await press(window, 'Control+Shift+p')
  const publish = window.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true })
  await expect(publish).toBeEnabled()
  await expect(window.getByRole('dialog')).not.toContainText(/section|byline/i)
  await tabTo(window, publish)
  await press(window, 'Enter')
  await expect.poll(async () => (await call(window, 'article:get', { id })).state).toBe('published')
  await expectFocusKept(window)
  // The pages that were published before the place was added; without the stories, whose pictures take their time.
  const { items } = await call(window, 'article:list', { kind: 'page', limit: 10, offset: 0 })
  await call(window, 'outbox:queue', { articleIds: items.map((page) => page.id) })
  await expect.poll(() => existsSync(join(site, 'about', 'index.html')), { timeout: 20_000 }).toBe(true)
  expect(read('printers/index.html')).toContain('<h1 class="headline">Who prints us</h1>')
  for (const path of ['index.html', 'about/index.html', 'printers/index.html']) {
    const up = path === 'index.html' ? '' : '../'
    const page = read(path).replaceAll('href="index.html"', 'href="../printers/index.html"')
    expect(page).toContain(`href="${up}printers/index.html"`)
    expect(page).toContain('Printers &lt;b&gt;</a>')
    expect(page).toContain('<nav aria-label="Pages of the site">')
  }
})

test('pages are listed by themselves, found by the palette, and linked to from stories', async ({
  window,
}) => {
  await library(window)
    .getByRole('button', { name: /^Pages/ })
    .click()
  await expect(list(window).locator('[data-story]')).toHaveCount(4)
  await looksRight(window, 'pages-list')
  await library(window)
    .getByRole('button', { name: /^All stories/ })
    .click()
  await expect(list(window)).not.toContainText('Who prints us')
  await list(window).getByLabel('Filter stories').fill('who prints')
  await expect(list(window)).toContainText('No match')
  await list(window).getByLabel('Filter stories').fill('')
  await press(window, 'Control+k')
  await window.keyboard.type('who prints')
  await expect(window.getByRole('option').first()).toContainText('Who prints us')
  await press(window, 'Enter')
  await expect(copyOf(window).locator('h1')).toHaveText('Who prints us')
  await press(window, 'Control+n')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h1')).toHaveText('')
  await typeLines(window, ['Ink runs out', '', 'Ask '])
  await press(window, 'Alt+Shift+k')
  await window.keyboard.type('who prints')
  await expect(window.getByRole('listbox', { name: 'Stories', exact: true }).getByRole('option')).toHaveCount(
    1,
  )
  await press(window, 'Enter')
  await expect(copyOf(window)).toContainText('Ask Who prints us')
  const { items } = await call(window, 'article:list', { order: 'created', limit: 1, offset: 0 })
  const checks = await call(window, 'article:check', { id: items[0]?.id ?? '' })
  expect(checks.map(({ code }) => code)).not.toContain('deadInternalLink')
})

test('in German, the menus and the empty list say what they are about', async ({ app, window }) => {
  // The window is read again in the other language, under the call that asks for it.
  const speak = async (language: 'de' | 'en') => {
    await call(window, 'preferences:set', { language }).catch((error: unknown) => {
      if (!String(error).includes('context')) throw error
    })
    await expect(window.locator('html')).toHaveAttribute('lang', language)
  }
  await speak('de')
  await window.getByRole('button', { name: /^Seiten\b/ }).click()
  await expect(window.getByRole('region', { name: 'Artikel' }).locator('[data-story]')).toHaveCount(4)
  await clickMenu(app, 'site.settings')
  const dialog = window.getByRole('dialog', { name: 'Einstellungen' })
  await dialog.getByRole('tab', { name: 'Navigation' }).click()
  const menu = dialog.getByRole('region', { name: 'Seiten in der Navigation' })
  await menu.getByRole('button', { name: 'Contact aus dem Menü nehmen' }).click()
  await expect(menu.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('region', { name: 'Seiten in der Fußzeile' }).scrollIntoViewIfNeeded()
  await looksRight(window, 'pages-german')
  await dialog.getByRole('button', { name: 'Schließen' }).click()
  await speak('en')
})
