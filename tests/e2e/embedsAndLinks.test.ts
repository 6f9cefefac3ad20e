import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawPicture } from '../../src/main/sample/pictures/drawPicture'
import { insert, press, savedBody, textOf } from './blockSteps'
import { copyOf, expectSaved, startStory, typeLines } from './storySteps'
import { answerDialogs, call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

const page = `<title>Plain</title><meta property="og:title" content="Boats of the sound">
  <meta property="og:site_name" content="Skerrow Herald"><meta property="og:image" content="/boat.png">
  <meta name="description" content="Every hull that ever called at Great Skerrow, with its dates.">`
const asked: string[] = []
let server: Server
let address = ''

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const boat = await drawPicture('pilotBoat')
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/boat.png') response.writeHead(200, { 'content-type': 'image/png' }).end(boat)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/boats`
  // The app inherits it when it is started, in the next line: only then may it fetch from this computer.
  process.env.GALLEY_FETCH_PRIVATE = '1'
  const { app } = await appOfFile.get(testInfo.file)
  delete process.env.GALLEY_FETCH_PRIVATE
  const [window] = app.windows()
  if (window === undefined) return
  await resizeWindow(app)
  await createWorkspace(app, window, { name: 'Port Maren Courier' })
})
test.afterAll(() => {
  server.close()
})

test('an embed card asks its site when told to, and not before', async ({ app, window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Boats', '', 'Further off:'])
  await insert(app, window, 'insert.embedCard')
  const form = window.getByRole('dialog', { name: 'New embed card' })
  await form.getByRole('button', { name: 'Insert' }).click()
  await expect(form).toContainText('Write a whole address')
  await form.getByLabel('Address').fill(address)
  expect(asked).toEqual([])
  const fetch = form.getByRole('button', { name: 'Fetch title and picture' })
  await fetch.focus()
  await press(window, 'Enter')
  await expect(form.getByLabel('Title')).toHaveValue('Boats of the sound')
  // Whoever works by keys is still there.
  await expect(fetch).toBeFocused()
  await expect(form.locator('img')).toBeVisible()
  expect(asked).toEqual(['/boats', '/boat.png'])
  await form.getByLabel('Alt text of the picture').fill('The pilot boat at the narrows')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-embed-form-${appearance}`)
  })
  await form.getByRole('button', { name: 'Insert' }).click()
  await expect(copyOf(window)).toBeFocused()
  const card = copyOf(window).getByRole('group', { name: 'Embed card: Boats of the sound' })
  await expect(card).toContainText('Skerrow Herald')
  await card.dblclick()
  const edit = window.getByRole('dialog', { name: 'Embed card' })
  await edit.getByLabel('Title').fill('Boats, all of them')
  await edit.getByRole('button', { name: 'Save' }).click()
  await window.keyboard.type('And on.')
  const [, saved, after] = await savedBody(window, id)
  expect(textOf(after ?? { type: 'nothing' })).toBe('And on.')
  expect(saved).toMatchObject({
    type: 'embedCard',
    attrs: { url: address, title: 'Boats, all of them', source: 'Skerrow Herald' },
  })
  expect(asked).toHaveLength(2)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-embed-${appearance}`)
  })
})

test('a link to a story is found by words and follows the story to its new slug', async ({ app, window }) => {
  const target = await publishable(window, 'Ferries return to Great Skerrow')
  await call(window, 'article:move', { id: target, move: 'publish' })
  const id = await publishable(window, 'What the ferries bring')
  await window.keyboard.type('More on ')
  await insert(app, window, 'insert.storyLink')
  const search = window.getByRole('combobox', { name: 'Find a story' })
  await search.fill('great sker')
  await expect(window.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(1)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-story-search-${appearance}`)
  })
  await search.press('Enter')
  const link = copyOf(window).locator('a[data-story]')
  await expect(link).toHaveText('Ferries return to Great Skerrow')
  await expect(copyOf(window)).toBeFocused()
  await press(window, 'ArrowLeft')
  await expect(window.getByRole('form', { name: 'Link to a story' })).toContainText('Published')
  await takeScreen(window, 'blocks-story-card-light')
  // A slug typed into the popover for addresses makes the same kind of link.
  await press(window, 'Escape', 'End')
  await window.keyboard.type(' and here')
  await press(window, 'Control+Shift+ArrowLeft', 'Control+Shift+k')
  await window.getByRole('textbox', { name: 'Address' }).fill('ferries-return-to-great-skerrow')
  await press(window, 'Enter')
  await expect(link).toHaveCount(2)
  await expectSaved(window)
  await call(window, 'article:move', { id, move: 'publish' })
  await call(window, 'article:updateDetails', { id: target, patch: { slug: 'boats-are-back' } })
  await call(window, 'article:move', { id: target, move: 'publish' })
  const folder = temporaryFolder('exported')
  await answerDialogs(app, [folder])
  const chosen = await call(window, 'dialog:chooseFolder', { purpose: 'exportSite' })
  if (chosen === null) throw new Error('The dialog was not answered')
  await call(window, 'job:start', { kind: 'exportSite', to: chosen.grant })
  await expect(async () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const exported = pages.find((name) => name.endsWith('what-the-ferries-bring.html'))
    expect(readFileSync(join(folder, exported ?? ''), 'utf8')).toMatch(
      /<a href="[^"]*boats-are-back\.html">Ferries return to Great Skerrow<\/a>/,
    )
  }).toPass()
})

/** A story that passes the checks, open in the window with the caret in its last line. @returns its id */
async function publishable(window: Page, headline: string): Promise<string> {
  const id = await startStory(window)
  await typeLines(window, [headline, 'What is known so far.', 'The first boat came in at six.', ''])
  await call(window, 'article:setTerms', { id, kind: 'section', names: ['Islands'] })
  await call(window, 'article:setTerms', { id, kind: 'author', names: ['Ines Aldana'] })
  await expectSaved(window)
  return id
}
