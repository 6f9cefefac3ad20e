import type { Page } from '@playwright/test'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const dialog = (window: Page) => window.getByRole('dialog', { name: /Check of the site|Prüfung der Website/ })
const findings = (window: Page) =>
  dialog(window)
    .getByRole('region', { name: /What was found|Was gefunden wurde/ })
    .getByRole('button')

async function looksRight(window: Page, name: string): Promise<void> {
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `site-check-${name}-${appearance}`)
  })
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('a site with nothing published, and one without a fault, say so', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Empty Courier' })
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.check')
  await expect(dialog(window)).toContainText('Nothing is published yet')
  await window.keyboard.press('Escape')
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Harbour')
  await clickMenu(app, 'site.check')
  await expect(dialog(window)).toContainText('Nothing found')
  await expect(dialog(window)).toContainText('10 stories were looked at')
  await looksRight(window, 'nothing')
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
})

test('what is found is named page by page, by menu and palette', async ({ app, window }) => {
  await call(window, 'site:update', {
    baseUrl: 'https://courier.example/',
    usefulLinks: [{ name: 'Privacy', address: 'https://courier.example/privacy.html' }],
  })
  for (const markdown of [
    '# The harbour wall, a year on\n\nIt stands.\n\nSee [the vote](the-vote-that-never-was) and [the talks](ministers-agree-to-reopen-talks-on-the-strait#no-such-heading).\n\nThe end.\n',
    '# What the night boat costs\n\nMore, says [the guide](where-to-eat-before-the-night-boat).\n',
  ]) {
    const id = await importMarkdown(app, window, markdown)
    await call(window, 'article:setTerms', { id, kind: 'section', names: ['Harbour'] })
    await call(window, 'article:setTerms', { id, kind: 'author', names: ['Tam Okerby'] })
    await call(window, 'article:move', { id, move: 'publish' })
  }
  await clickMenu(app, 'view.palette')
  await expect(window.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')).toBeFocused()
  await window.keyboard.type('broken links')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toContainText('Stories have changed since this check.')
  await dialog(window).getByRole('button', { name: 'Check again' }).click()
  await expect(dialog(window)).toContainText('3 errors and 1 warning on 3 pages')
  await expect(findings(window)).toHaveText([
    /Error: The link to “the-vote-that-never-was” leads to no story of this workspace\./,
    /Error: .*no heading “#no-such-heading” on it\./,
    /Warning: .*a story that is not published\./,
    /Error: The useful link “Privacy” leads to https:\/\/courier\.example\/privacy\.html/,
  ])
  await looksRight(window, 'found')
})

test('arrow keys go through the list, and Enter leads to the place in the story', async ({ app, window }) => {
  await findings(window).first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(findings(window).nth(1)).toBeFocused()
  await window.keyboard.press('End')
  await expect(findings(window).last()).toBeFocused()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toBeHidden()
  const copy = window.locator('[data-copy-scroller] .ProseMirror')
  await expect(copy).toBeFocused()
  await window.keyboard.type(' HERE')
  await expect(copy.locator('p').filter({ hasText: 'See the vote' })).toContainText('the talks. HERE')
  await clickMenu(app, 'site.check')
  await expect(findings(window)).toHaveCount(4)
  await findings(window).last().click()
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await window.keyboard.press('Escape')
})

test('a block that has moved in the working copy is found by its words', async ({ app, window }) => {
  const copy = window.locator('[data-copy-scroller] .ProseMirror')
  await copy.locator('p').filter({ hasText: 'It stands.' }).click()
  await window.keyboard.press('End')
  for (const words of ['New.', 'Newer.']) {
    await window.keyboard.press('Enter')
    await window.keyboard.type(words)
  }
  await copy.locator('p').filter({ hasText: 'The end.' }).click()
  await clickMenu(app, 'site.check')
  await findings(window).nth(1).click()
  await expect(dialog(window)).toBeHidden()
  await expect(copy).toBeFocused()
  await window.keyboard.type(' AGAIN')
  await expect(copy.locator('p').filter({ hasText: 'See the vote' })).toContainText('HERE AGAIN')
})

test('what is about the details leads to them', async ({ app, window }) => {
  const { items } = await call(window, 'article:list', { limit: 100, offset: 0 })
  const idOf = (slug: string) => items.find((story) => story.slug === slug)?.id ?? ''
  const id = idOf('what-the-night-boat-costs')
  const { relations } = await call(window, 'article:get', { id })
  const related = [idOf('where-to-eat-before-the-night-boat')]
  await call(window, 'article:updateDetails', { id, patch: { relations: { ...relations, related } } })
  await call(window, 'article:move', { id, move: 'publish' })
  await clickMenu(app, 'site.check')
  await dialog(window).getByRole('button', { name: 'Check again' }).click()
  await expect(dialog(window)).toContainText('3 errors and 2 warnings on 3 pages')
  await findings(window)
    .filter({ hasText: /was chosen to be shown with the story/ })
    .click()
  await expect(window.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('combobox', { name: 'Choose a story to show first' })).toBeFocused()
  await expect(window.getByRole('tabpanel', { name: 'Details' })).toContainText('Where to eat')
})

test('the check in German', async ({ app, window }) => {
  await call(window, 'preferences:set', { language: 'de' })
  await expect(window.locator('html')).toHaveAttribute('lang', 'de')
  await expect(window.getByRole('main')).toBeVisible()
  await clickMenu(app, 'site.check')
  await expect(dialog(window)).toContainText('3 Fehler und 2 Warnungen auf 3 Seiten')
  await resizeWindow(app, { width: 1000, height: 700 })
  await expectAccessible(window)
  await takeScreen(window, 'site-check-german-light')
  await window.keyboard.press('Escape')
  await call(window, 'preferences:set', { language: 'en' })
})
