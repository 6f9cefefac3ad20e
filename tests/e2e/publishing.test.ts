import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const site = join(temporaryFolder('site'), 'public')
const status = (window: Page) => window.getByRole('region', { name: 'Status' })
const publishing = (window: Page) => window.getByRole('dialog', { name: 'Publishing' })

async function addFolder(
  app: ElectronApplication,
  window: Page,
  name: string,
  folder: string,
): Promise<void> {
  await publishing(window)
    .getByRole('tab', { name: /^Places/ })
    .click()
  await publishing(window).getByRole('button', { name: 'Add a folder' }).click()
  const dialog = window.getByRole('dialog', { name: 'Add a folder to publish to' })
  await dialog.getByLabel('Name of the place').fill(name)
  await answerDialogs(app, [folder])
  await dialog.getByRole('button', { name: 'Choose folder' }).click()
  await expect(dialog.getByLabel('Folder', { exact: true })).toHaveValue(folder)
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog).toBeHidden()
}

test.beforeAll(() => mkdirSync(site, { recursive: true }))

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('with no place to publish to, the outbox says what to do', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(status(window)).toContainText('No place to publish to yet')
  await status(window)
    .getByRole('button', { name: /No place to publish/ })
    .click()
  await expect(publishing(window)).toContainText('Add a folder that a web server serves')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `publishing-empty-${appearance}`)
  })
})

test('a folder is added, what is missing is said first', async ({ app, window }) => {
  // One press, from the outbox too: it is asked for at once.
  await publishing(window).getByRole('button', { name: 'Add a folder' }).click()
  const dialog = window.getByRole('dialog', { name: 'Add a folder to publish to' })
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog).toContainText('Give the place a name.')
  await expect(dialog).toContainText('Choose a folder.')
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await addFolder(app, window, 'Website', site)
  await expect(publishing(window)).toContainText(site)
  await window.keyboard.press('Escape')
  await expect(publishing(window)).toBeHidden()
})

test('a story that is published is sent, read back and receipted', async ({ app, window }) => {
  const { items } = await call(window, 'article:list', { states: ['approved'], limit: 1, offset: 0 })
  const story = items[0]
  if (story === undefined) throw new Error('The sample has no approved story')
  await call(window, 'article:move', { id: story.id, move: 'publish' })
  const receipts = async () => (await call(window, 'outbox:list', {})).receipts.length
  await expect.poll(receipts, { timeout: 20_000 }).toBe(1)
  // What was live before the place was added is not there yet, and nobody is told that it is.
  await expect(status(window)).toContainText('published, not sent yet')
  await clickMenu(app, 'outbox.show')
  await publishing(window).getByRole('tab', { name: 'Receipts' }).click()
  await expect(publishing(window)).toContainText(story.headline)
  await expect(publishing(window)).toContainText('At Website')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `publishing-receipts-${appearance}`)
  })
  await window.keyboard.press('Escape')
  expect(existsSync(join(site, 'index.html')) || readdirSync(site).length > 0).toBe(true)
})

test('everything published before the place was added is sent when one asks', async ({ app, window }) => {
  // Every picture of the sample is made in all its sizes: half a minute on a quick machine, much more on a busy one.
  test.setTimeout(180_000)
  const { total } = await call(window, 'article:list', {
    kind: 'any',
    states: ['published'],
    limit: 1,
    offset: 0,
  })
  await clickMenu(app, 'outbox.show')
  await expect(publishing(window)).toContainText('Not everything has been sent')
  await inBothAppearances(window, () => expectAccessible(window))
  await publishing(window)
    .getByRole('tab', { name: /^Places/ })
    .click()
  await publishing(window).getByRole('button', { name: 'Send everything published to Website' }).click()
  await expect(
    window.getByText(`Everything published is on the way to Website: ${total} in all.`),
  ).toBeVisible()
  const receiptedStories = async () => {
    const { receipts } = await call(window, 'outbox:list', {})
    return new Set(receipts.map((receipt) => receipt.articleId)).size
  }
  await expect.poll(receiptedStories, { timeout: 150_000 }).toBe(total)
  await window.keyboard.press('Escape')
  await expect(status(window)).toContainText('All published work is live')
})

test('what will change is shown before it goes out', async ({ app, window }) => {
  const { items } = await call(window, 'article:list', { states: ['published'], limit: 1, offset: 0 })
  const [story] = items
  const [target] = await call(window, 'target:list', {})
  if (story === undefined || target === undefined) throw new Error('Nothing is published')
  // Out of reach, so that what is published waits.
  renameSync(site, `${site}-away`)
  writeFileSync(site, 'not a folder')
  await call(window, 'article:move', { id: story.id, move: 'withdraw', note: 'Wrong.' })
  await expect(status(window)).toContainText('could not be published', { timeout: 20_000 })
  rmSync(site)
  renameSync(`${site}-away`, site)
  await clickMenu(app, 'outbox.show')
  await publishing(window).getByRole('button', { name: 'What will change' }).click()
  const report = window.getByRole('dialog', { name: 'What will change' })
  await expect(report).toContainText(/\d+ pages: 0 new, \d+ updated, [1-9]\d* removed/, { timeout: 20_000 })
  await expect(report.getByRole('listitem').first()).toContainText('the stories')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `report-${appearance}`)
  })
  await report.getByRole('button', { name: 'Close' }).last().click()
  await publishing(window).getByRole('button', { name: 'Send now' }).click()
  await expect(publishing(window)).toContainText('The outbox is empty', { timeout: 20_000 })
  await window.keyboard.press('Escape')
})

/** The row of the first button of a kind that appears from now on, by its text. */
function firstToAppear(window: Page, button: string) {
  return window.evaluateHandle((selector) => {
    const row = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        const found = document.querySelector(selector)?.closest('li')?.textContent ?? null
        if (found === null) return
        observer.disconnect()
        resolve(found)
      })
      observer.observe(document, { childList: true, subtree: true })
    })
    // In an object: the promise itself would be waited for.
    return { row }
  }, button)
}

test('one goes back to an earlier release, and forward again', async ({ app, window }) => {
  const pages = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length
  const crowded = pages()
  await clickMenu(app, 'outbox.show')
  await publishing(window)
    .getByRole('tab', { name: /^Places/ })
    .click()
  await publishing(window).getByRole('button', { name: 'Earlier releases of Website' }).click()
  const dialog = window.getByRole('dialog', { name: 'Earlier releases of Website' })
  await expect(dialog.getByRole('listitem').last()).toContainText('1 story')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `releases-${appearance}`)
  })
  await dialog
    .getByRole('button', { name: /^Go back to the release of/ })
    .last()
    .focus()
  await window.keyboard.press('Enter')
  const sure = dialog.getByRole('button', { name: /^Go back to the release of/ }).last()
  await expect(sure).toHaveText(/^Go back to the release of/)
  await takeScreen(window, 'releases-sure')
  await sure.click()
  await expect(window.getByText('is as it was before, with 1 story.')).toBeVisible({ timeout: 20_000 })
  expect(pages()).toBeLessThan(crowded)

  const shownFirst = await firstToAppear(window, '[aria-label^="Go back to the release of"]')
  await publishing(window).getByRole('button', { name: 'Earlier releases of Website' }).click()
  await expect(dialog.getByRole('listitem').first()).not.toContainText('1 story')
  // Nobody is shown the list from before, not for the moment that it takes to ask.
  const rows = await dialog.getByRole('listitem').allTextContents()
  expect(await shownFirst.evaluate(({ row }) => row)).toBe(rows[0])
  await dialog.getByRole('listitem').first().getByRole('button').click()
  await dialog
    .getByRole('button', { name: /^Go back to the release of/ })
    .last()
    .click()
  await expect.poll(pages, { timeout: 20_000 }).toBe(crowded)
  await expect(dialog).toBeHidden()
  await window.keyboard.press('Escape')
})

test('a place that refuses shows its failure with the remedy, and the job can be cancelled', async ({
  app,
  window,
}) => {
  const foreign = temporaryFolder('foreign')
  writeFileSync(join(foreign, 'holiday.txt'), 'Not made by Galley')
  await clickMenu(app, 'outbox.show')
  await addFolder(app, window, 'Mirror', temporaryFolder('mirror'))
  const { settings } = (await call(window, 'target:list', {})).find(({ name }) => name === 'Mirror') ?? {}
  if (settings === undefined) throw new Error('The place was not added')
  // Somebody else's file turns up in the folder after it was chosen.
  writeFileSync(join(settings.path, 'holiday.txt'), 'Not made by Galley')
  chmodSync(settings.path, 0o755)
  const { items } = await call(window, 'article:list', { states: ['published'], limit: 1, offset: 0 })
  const targets = await call(window, 'target:list', {})
  const mirror = targets.find(({ name }) => name === 'Mirror')
  if (items[0] === undefined || mirror === undefined) throw new Error('Nothing to publish')
  await call(window, 'outbox:queue', { articleIds: [items[0].id], targetId: mirror.id })

  await publishing(window)
    .getByRole('tab', { name: /^Outbox/ })
    .click()
  await expect(publishing(window)).toContainText('Failed', { timeout: 20_000 })
  await expect(publishing(window).getByRole('alert')).toBeVisible()
  await expect(publishing(window).getByRole('button', { name: /Try sending .* again/ })).toBeVisible()
  await expect(window.getByText('1 could not be published')).toBeVisible()
  // The notice that the place was added covers none of the dialog's buttons.
  const notice = await window.locator('[data-toasts]').boundingBox()
  const button = await publishing(window).getByRole('button', { name: 'What will change' }).boundingBox()
  expect((notice?.x ?? 0) + (notice?.width ?? 0)).toBeLessThan(button?.x ?? 0)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `publishing-failed-${appearance}`)
  })
  await publishing(window)
    .getByRole('button', { name: /Cancel sending/ })
    .click()
  await expect(publishing(window)).toContainText('Not everything has been sent')
  expect(readFileSync(join(settings.path, 'holiday.txt'), 'utf8')).toBe('Not made by Galley')
})

test('a place is removed by name, and its folder is left alone', async ({ window }) => {
  await publishing(window)
    .getByRole('tab', { name: /^Places/ })
    .click()
  await publishing(window).getByRole('button', { name: 'Remove Mirror' }).click()
  const confirm = window.getByRole('dialog', { name: 'Remove Mirror' })
  await expect(confirm).toContainText('The files in that folder stay as they are')
  await confirm.getByRole('button', { name: 'Remove Mirror' }).click()
  await expect(confirm).toBeHidden()
  await expect(publishing(window)).not.toContainText('Mirror')
  await window.keyboard.press('Escape')
})

test('the open story is exported as one file, the site as a folder', async ({ app, window }) => {
  await window
    .getByRole('region', { name: 'Stories' })
    .getByRole('listitem')
    .first()
    .getByRole('button')
    .click()
  await expect(status(window)).toContainText('Saved')
  await clickMenu(app, 'story.export')
  const dialog = window.getByRole('dialog', { name: 'Export the story' })
  await expect(dialog.getByRole('radio', { name: 'One file' })).toBeChecked()
  await inBothAppearances(window, async () => expectAccessible(window))
  const file = join(temporaryFolder('export'), 'story.html')
  await answerDialogs(app, [file])
  await dialog.getByRole('button', { name: 'Choose where' }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 20_000 })
  expect(readFileSync(file, 'utf8')).toContain('<!doctype html>')

  const folder = join(temporaryFolder('export-site'), 'out')
  mkdirSync(folder)
  await answerDialogs(app, [folder])
  await clickMenu(app, 'site.export')
  await expect.poll(() => existsSync(join(folder, 'index.html')), { timeout: 20_000 }).toBe(true)
})

test('an export into a folder of somebody else is refused and stays to be read', async ({ app, window }) => {
  const foreign = temporaryFolder('foreign')
  writeFileSync(join(foreign, 'holiday.txt'), 'Not made by Galley')
  await answerDialogs(app, [foreign])
  await clickMenu(app, 'site.export')
  const tray = window.getByRole('region', { name: 'Work in progress' })
  await expect(tray.getByRole('alert')).toBeVisible({ timeout: 20_000 })
  await expectAccessible(window)
  // It stands over the panel, never over the copy.
  const card = await tray.boundingBox()
  const panel = await window.getByRole('complementary', { name: 'Story panel' }).boundingBox()
  expect(card?.x ?? 0).toBeGreaterThan(panel?.x ?? Number.POSITIVE_INFINITY)
  // Notices of what went before stand above it, never over it.
  const top = (await tray.boundingBox())?.y ?? 0
  const notices = await window.locator('[data-toasts]').boundingBox()
  expect((notices?.y ?? 0) + (notices?.height ?? 0)).toBeLessThan(top)
  await takeScreen(window, 'export-refused')
  expect(readdirSync(foreign)).toEqual(['holiday.txt'])
  await tray.getByRole('button', { name: 'Dismiss' }).click()
  await expect(tray.getByRole('alert')).toBeHidden()
})

test('files are brought in as stories', async ({ app, window }) => {
  const file = join(temporaryFolder('import'), 'tide-tables.md')
  writeFileSync(file, '# Tide tables for the week\n\nHigh water comes late on Sunday.\n')
  await answerDialogs(app, [file])
  await clickMenu(app, 'story.import')
  await expect(window.getByRole('region', { name: 'Stories' })).toContainText('Tide tables for the week', {
    timeout: 20_000,
  })
})
