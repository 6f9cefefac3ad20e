import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawPicture } from '../page/drawPicture'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const settings = (window: Page) => window.getByRole('dialog', { name: /Settings|Einstellungen/ })
const page = (window: Page) => settings(window).frameLocator('iframe')
const openTab = (window: Page, name: string) =>
  settings(window).getByRole('tab', { name, exact: true }).click()

async function looksRight(window: Page, name: string): Promise<void> {
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-${name}-${appearance}`)
  })
}

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('the preview follows what is typed before it is saved, and what is not saved is kept', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.settings')
  await expect(page(window).locator('.site-name')).toHaveText('Port Maren Courier')
  await settings(window).getByLabel('Name', { exact: true }).fill('The Strait Post')
  await expect(page(window).locator('.site-name')).toHaveText('The Strait Post')
  await settings(window).getByRole('radio', { name: 'A story' }).check()
  await expect(page(window).locator('.headline')).toBeVisible()
  expect((await call(window, 'site:get', {})).name).toBe('Port Maren Courier')
  await window.keyboard.press('Escape')
  await expect(settings(window)).toBeHidden()
  await clickMenu(app, 'site.settings')
  await expect(settings(window).getByLabel('Name', { exact: true })).toHaveValue('The Strait Post')
  await expect(settings(window).getByText('Not saved yet')).toBeVisible()
  await settings(window).getByRole('button', { name: 'Discard changes' }).click()
  await expect(settings(window).getByLabel('Name', { exact: true })).toHaveValue('Port Maren Courier')
  await expect(page(window).locator('.site-name')).toHaveText('Port Maren Courier')
})

test('a row of links that is removed hands its focus on', async ({ window }) => {
  const add = settings(window).getByRole('button', { name: 'Add an account' })
  await add.click()
  await expect(settings(window).getByLabel('Name of account 1')).toBeFocused()
  await add.click()
  await expect(settings(window).getByLabel('Name of account 2')).toBeFocused()
  await settings(window).getByRole('button', { name: 'Remove account 2' }).press('Enter')
  await expect(settings(window).getByRole('button', { name: 'Remove account 1' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(add).toBeFocused()
})

test('a colour that cannot be read is not saved, and one that can is offered', async ({ window }) => {
  await openTab(window, 'Look')
  await settings(window).getByLabel('Accent', { exact: true }).fill('#ffcc00')
  await expect(settings(window).getByText(/too little for text/)).toHaveCount(1)
  await settings(window).getByRole('button', { name: 'Save' }).click()
  expect((await call(window, 'site:get', {})).look.accent).toBe('')
  await looksRight(window, 'look')
  await settings(window)
    .getByRole('button', { name: /^Use #/ })
    .click()
  await expect(settings(window).getByText(/too little for text/)).toHaveCount(0)
  await settings(window).getByLabel('Headlines in').selectOption('Inter, a sans')
  await expect(page(window).locator('.headline')).toHaveCSS('font-family', /^"?Inter/)
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  expect((await call(window, 'site:get', {})).look).toMatchObject({ headlineFace: 'sans' })
})

test('a logo and an icon are chosen from files', async ({ app, window }) => {
  const file = join(temporaryFolder('logo'), 'logo.png')
  writeFileSync(file, drawPicture(400, 100, 3))
  await answerDialogs(app, [file])
  await settings(window).getByRole('button', { name: 'Choose a picture: Logo', exact: true }).click()
  await expect(page(window).locator('.site-logo img')).toHaveAttribute('alt', 'Port Maren Courier')
  await settings(window).getByRole('button', { name: 'Choose a picture: Icon' }).click()
  await expect(settings(window).getByRole('button', { name: 'Replace: Icon' })).toBeVisible()
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  const site = await call(window, 'site:get', {})
  expect(site.logo).toMatch(/^[0-9a-f]{64}$/)
  expect(site.icons).toHaveLength(2)
  await settings(window).getByRole('button', { name: 'Remove: Logo', exact: true }).press('Enter')
  await expect(page(window).locator('.site-name')).toBeVisible()
  await settings(window).getByRole('button', { name: 'Discard changes' }).click()
  await expect(page(window).locator('.site-logo img')).toBeVisible()
})

test('footer, useful links and the form of addresses are set; nothing that counts readers is offered', async ({
  window,
}) => {
  await openTab(window, 'Footer and addresses')
  await settings(window).getByRole('button', { name: 'Add a useful link' }).click()
  await settings(window).getByLabel('Name of useful link 1').fill('Privacy policy')
  await settings(window).getByLabel('Address of useful link 1').fill('http://courier.example/privacy')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByText('Write a whole address that begins with https://.')).toBeVisible()
  await looksRight(window, 'footer')
  await settings(window).getByLabel('Address of useful link 1').fill('https://courier.example/privacy')
  await expect(page(window).getByRole('link', { name: 'Privacy policy' })).toHaveCount(1)
  await expect(settings(window).getByText(/carry no analytics/)).toBeVisible()
  await settings(window).getByLabel('Addresses of stories').selectOption('/2026/11/story.html')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await call(window, 'site:get', {})).toMatchObject({
    permalinkForm: 'month',
    formerPermalinks: [{ form: 'section' }],
    usefulLinks: [{ name: 'Privacy policy' }],
  })
})

test('sections are ordered and put under each other by keys and by dragging; topics are chosen for the bar', async ({
  window,
}) => {
  await openTab(window, 'Navigation')
  const rows = settings(window).getByRole('list', { name: 'Sections in order' }).getByRole('listitem')
  await expect(rows.first()).toContainText('Harbour')
  const down = settings(window).getByRole('button', { name: 'Move Harbour down' })
  await down.press('Enter')
  await expect(rows.nth(1)).toContainText('Harbour')
  await expect(down).toBeFocused()
  await settings(window)
    .getByRole('button', { name: 'Put Harbour under the section before it' })
    .press('Enter')
  await expect(rows.nth(1)).toHaveAttribute('data-level', '2')
  await expect(page(window).getByText('Sections in Politics')).toBeAttached()
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click()
  await expect(rows.nth(1)).toHaveAttribute('data-level', '1')
  const sport = rows.filter({ hasText: 'Sport' })
  await sport.dragTo(rows.filter({ hasText: 'Culture' }), { targetPosition: { x: 60, y: 20 } })
  await expect(rows.filter({ hasText: 'Sport' })).toHaveAttribute('data-level', '2')
  await settings(window).getByRole('button', { name: 'Add to the bar' }).press('Enter')
  const bar = settings(window).getByRole('list', { name: 'Topic bar' }).getByRole('listitem')
  await expect(bar).toHaveCount(1)
  await settings(window).getByRole('button', { name: 'Add to the bar' }).press('Enter')
  await expect(bar).toHaveCount(2)
  const second = (await bar.nth(1).innerText()).trim()
  await settings(window)
    .getByRole('button', { name: `Move ${second} up` })
    .press('Enter')
  await expect(bar.first()).toContainText(second)
  await expect(page(window).locator('.topic-bar li').first()).toHaveText(second)
  // A tooltip stands at the button that has the focus, outside of the landmarks.
  await settings(window).getByRole('tab', { name: 'Navigation' }).focus()
  await looksRight(window, 'navigation')
})

test('authors get a picture, a biography and links, and their page shows them', async ({ app, window }) => {
  await openTab(window, 'Authors')
  await settings(window).getByLabel('Author', { exact: true }).selectOption('Odo Fenwright')
  await settings(window).getByLabel('Biography').fill('Repairs clocks when nobody needs a story.')
  await expect(page(window).locator('.author-biography')).toHaveText(
    'Repairs clocks when nobody needs a story.',
  )
  const file = join(temporaryFolder('portrait'), 'odo.png')
  writeFileSync(file, drawPicture(640, 360, 2))
  await answerDialogs(app, [file])
  // The sample has drawn him; he has a photograph made.
  await settings(window).getByRole('button', { name: 'Remove: Picture' }).click()
  await expect(page(window).locator('.author-portrait img')).toHaveCount(0)
  await settings(window).getByRole('button', { name: 'Choose a picture: Picture' }).click()
  await expect(page(window).locator('.author-portrait img')).toBeVisible()
  await settings(window).getByRole('button', { name: 'Add a link' }).click()
  await settings(window).getByLabel('Name of link 1').fill('Mastodon')
  await settings(window).getByLabel('Address of link 1').fill('https://social.example/@odo')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  const odo = (await call(window, 'author:list', {})).find(({ name }) => name === 'Odo Fenwright')
  expect(odo?.profile).toMatchObject({
    biography: 'Repairs clocks when nobody needs a story.',
    links: [{ name: 'Mastodon', address: 'https://social.example/@odo' }],
  })
  expect(odo?.profile.avatar).toMatch(/^[0-9a-f]{64}$/)
  await settings(window).getByRole('tab', { name: 'Authors' }).focus()
  await looksRight(window, 'authors')
})
