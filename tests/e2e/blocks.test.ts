import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { drawPicture, type PictureName } from '../../src/main/sample/pictures/drawPicture'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { copyOf, expectSaved, nextFrame, openTab, startStory, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
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

/** Files of drawn pictures, for the system's dialog. */
function pictureFiles(...names: PictureName[]): Promise<string[]> {
  const folder = temporaryFolder('pictures')
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, `${name}.png`)
      writeFileSync(file, await drawPicture(name))
      return file
    }),
  )
}

async function insertGallery(app: ElectronApplication, window: Page, names: PictureName[]): Promise<void> {
  await answerDialogs(app, await pictureFiles(...names))
  await clickMenu(app, 'insert.gallery')
  await expect(copyOf(window).locator('.gallery .picture')).toHaveCount(names.length)
  await nextFrame(window)
}

/** The body's blocks as the workspace has them. */
async function savedBody(window: Page, id: string): Promise<DocumentJson[]> {
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  return (document.content ?? []).slice(2)
}

async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await nextFrame(window)
    await window.keyboard.press(key)
  }
  await nextFrame(window)
}

/** Drags one element to the start side of another, by small moves as a hand does: a jump begins no dragging. */
async function drag(window: Page, what: Locator, where: Locator): Promise<void> {
  await where.scrollIntoViewIfNeeded()
  await what.scrollIntoViewIfNeeded()
  const from = await what.boundingBox()
  const to = await where.boundingBox()
  if (from === null || to === null) throw new Error('nothing to drag')
  await window.mouse.move(from.x + 60, from.y + 60)
  await window.mouse.down()
  await window.mouse.move(from.x + 50, from.y + 55, { steps: 3 })
  await window.mouse.move(to.x + 10, to.y + 40, { steps: 5 })
  await window.mouse.up()
}

async function insert(app: ElectronApplication, window: Page, command: string): Promise<void> {
  await nextFrame(window)
  await clickMenu(app, command)
  await nextFrame(window)
}

const textOf = (node: DocumentJson): string => node.text ?? (node.content ?? []).map(textOf).join('')
const cellsOf = (table: DocumentJson | undefined) =>
  (table?.content ?? []).map((row) => (row.content ?? []).map(textOf))

test('quote, footnote, note to the desk and box are written and left by keys alone', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Harbour wall vote slips', 'A second estimate.', 'Two engineers disagree.'])
  await insert(app, window, 'insert.pullQuote')
  await typeLines(window, [
    'The stone will outlast the argument',
    'Mirela Oster, engineer',
    'After the quote.',
  ])
  await insert(app, window, 'insert.footnote')
  const note = window.getByRole('textbox', { name: 'Text of the footnote' })
  await expect(note).toBeFocused()
  await window.keyboard.type('Minutes, ')
  await press(window, 'Control+b')
  await window.keyboard.type('4 March')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-footnote-${appearance}`)
  })
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type(' And on.')
  await insert(app, window, 'insert.deskNote')
  await window.keyboard.type('Ask the treasurer.')
  await press(window, 'Escape')
  await insert(app, window, 'insert.infoBox')
  await typeLines(window, ['What the wall is', 'Nine hundred metres of granite.', '', 'The end.'])
  expect((await savedBody(window, id)).map((block) => `${block.type}: ${textOf(block)}`)).toEqual([
    'paragraph: Two engineers disagree.',
    'pullQuote: The stone will outlast the argumentMirela Oster, engineer',
    'paragraph: After the quote.Minutes, 4 March And on.',
    'deskNote: Ask the treasurer.',
    'infoBox: What the wall isNine hundred metres of granite.',
    'paragraph: The end.',
  ])
  // A footnote before the first takes its number.
  await copyOf(window).locator('p', { hasText: 'Two engineers' }).click()
  await insert(app, window, 'insert.footnote')
  await window.keyboard.type('Both asked not to be named.')
  await press(window, 'Escape')
  await expect(copyOf(window).getByRole('button', { name: 'Footnote 2' })).toHaveCount(1)
  await copyOf(window).getByRole('button', { name: 'Footnote 2' }).click()
  await expect(note).toHaveText('Minutes, 4 March')
  await expect(note.locator('strong')).toHaveText('4 March')
  await window.keyboard.type('Old. ')
  await press(window, 'Control+z')
  await expect(note).toHaveText('Minutes, 4 March')
  await window.getByRole('button', { name: 'Remove the footnote' }).click()
  await expect(copyOf(window).locator('.footnoteMark')).toHaveCount(1)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-boxes-${appearance}`)
  })
})

test('a table takes a spreadsheet’s text, is changed by its tools and resized by its seams', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Costs of the wall', '', 'By year:'])
  await insert(app, window, 'insert.table')
  const size = window.getByRole('listbox', { name: 'Size of the table' })
  await expect(size).toBeFocused()
  await press(window, 'Tab')
  await expect(size).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await insert(app, window, 'insert.table')
  await press(window, 'Enter')
  await window.keyboard.type('Year')
  await press(window, 'Tab')
  await window.keyboard.type('Crowns')
  await press(window, 'Tab', 'Tab')
  await copyOf(window).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '2024\t1,200,000\n2025\t1,450,000\n2026\t"1,900,000"')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(copyOf(window).locator('tr')).toHaveCount(4)
  // Cells copied from a spreadsheet or a page take the places of those from the caret on.
  await copyOf(window).locator('td', { hasText: '2026' }).click()
  await nextFrame(window)
  await copyOf(window).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<table><tr><td>2027</td><td><b>1,950,000</b></td></tr></table>')
    clipboardData.setData('text/plain', '2027\t1,950,000')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(copyOf(window).locator('td', { hasText: '2027' })).toHaveCount(1)
  const tools = copyOf(window).getByRole('toolbar', { name: 'Table' })
  await press(window, 'Alt+F10')
  await expect(tools.getByRole('button', { name: 'Add Row Above' })).toBeFocused()
  await press(window, 'ArrowRight', 'Escape')
  await expect(copyOf(window)).toBeFocused()
  await copyOf(window).locator('td', { hasText: '1,450,000' }).click()
  await tools.getByRole('button', { name: 'Align right' }).click()
  await tools.getByRole('button', { name: 'Add Column After' }).click()
  await expect(copyOf(window).locator('th')).toHaveCount(4)
  for (const left of [3, 2]) {
    await copyOf(window).locator('th').last().click()
    await tools.getByRole('button', { name: 'Remove Column' }).click()
    await expect(copyOf(window).locator('th')).toHaveCount(left)
  }
  await copyOf(window).getByRole('textbox', { name: 'Caption of the table' }).fill('What it has cost so far')
  // A seam dragged to the end side makes its column wider.
  const head = await copyOf(window).locator('th').first().boundingBox()
  if (head === null) throw new Error('no table')
  const seam = { x: head.x + head.width - 1, y: head.y + head.height / 2 }
  await window.mouse.move(seam.x - 3, seam.y)
  await window.mouse.move(seam.x, seam.y)
  await window.mouse.down()
  await window.mouse.move(seam.x + 60, seam.y, { steps: 4 })
  await window.mouse.up()
  await copyOf(window).locator('th').first().click()
  await window.mouse.move(5, 5)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-table-${appearance}`)
  })
  const table = (await savedBody(window, id)).find(({ type }) => type === 'table')
  expect(cellsOf(table)).toEqual([
    ['Year', 'Crowns'],
    ['2024', '1,200,000'],
    ['2025', '1,450,000'],
    ['2027', '1,950,000'],
  ])
  expect(table?.attrs).toMatchObject({ caption: 'What it has cost so far' })
  const [widths] = [table?.content?.[0]?.content?.[0]?.attrs?.colwidth]
  expect(Number(Array.isArray(widths) ? widths[0] : 0)).toBeGreaterThan(head.width + 40)
  // Cells selected across can be made one.
  await copyOf(window).locator('th').first().click()
  await press(window, 'End', 'Shift+ArrowRight')
  await tools.getByRole('button', { name: 'Merge Cells' }).click()
  await expect(copyOf(window).locator('th')).toHaveCount(1)
  await tools.getByRole('button', { name: 'Split Cell' }).click()
  await expect(copyOf(window).locator('th')).toHaveCount(2)
})

test('pictures become a gallery, are put in order by tools and by dragging, and tell their facts', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['The sluice in pictures', '', 'Three views.'])
  await insertGallery(app, window, ['harbourWall', 'sluice', 'tideGauge'])
  const pictures = copyOf(window).locator('.gallery .picture')
  await expectSaved(window)
  await openTab(window, 'Review')
  const missing = window.getByRole('button', {
    name: /^Show: Picture \d of 3 in the gallery has no alt text/,
  })
  await expect(missing).toHaveCount(3)
  await missing.nth(1).click()
  await expect(pictures.nth(1).getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await window.keyboard.type('Sluice')
  await expectSaved(window)
  await expect(missing).toHaveCount(2)
  for (const [index, words] of ['Wall', 'Sluice', 'Gauge'].entries()) {
    await pictures.nth(index).getByRole('textbox', { name: 'Alt text' }).fill(words)
  }
  await expectSaved(window)
  await expect(missing).toHaveCount(0)
  const order = () =>
    pictures.evaluateAll((all) => all.map((one) => one.querySelector('img')?.getAttribute('alt') ?? ''))
  await pictures.first().hover()
  await pictures.first().getByRole('button', { name: 'Move it later' }).click()
  expect(await order()).toEqual(['Sluice', 'Wall', 'Gauge'])
  await expect(pictures.nth(1).getByRole('button', { name: 'Move it later' })).toBeFocused()
  await press(window, 'Enter')
  expect(await order()).toEqual(['Sluice', 'Gauge', 'Wall'])
  await drag(window, pictures.nth(2).locator('img'), pictures.nth(0).locator('img'))
  await expect.poll(order).toEqual(['Wall', 'Sluice', 'Gauge'])
  await copyOf(window).getByRole('textbox', { name: 'Caption of the gallery' }).fill('At low water')
  await pictures.first().hover()
  await pictures.first().getByRole('button', { name: 'About this picture' }).click()
  await expect(pictures.first()).toContainText('PNG, 1600 × 900')
  await expect(pictures.first()).toContainText('does not say where it was taken')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-gallery-${appearance}`)
  })
  await pictures.nth(1).hover()
  await pictures.nth(1).getByRole('button', { name: 'Remove the picture' }).click()
  await expect(pictures).toHaveCount(2)
  await pictures.nth(1).hover()
  await pictures.nth(1).getByRole('button', { name: 'Remove the picture' }).click()
  await expect(copyOf(window).locator('.gallery')).toHaveCount(0)
  const [, picture] = await savedBody(window, id)
  expect(picture).toMatchObject({ type: 'image', attrs: { alt: 'Wall', caption: 'At low water' } })
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

test('blocks hold long German words and right-to-left copy', async ({ app, window }) => {
  for (const [language, words] of [
    [
      'de',
      [
        'Hafenmauer',
        'Der Rat vertagt.',
        'Grundstücksverkehrsgenehmigungszuständigkeit.',
        'Die Donaudampfschifffahrtsgesellschaft hält',
        'Kapitänin Überreuther',
      ],
    ],
    [
      'ar',
      [
        'جدار الميناء',
        'تأجل التصويت.',
        'قالت الحكومتان إن الوزيرين سيلتقيان.',
        'الحجر سيبقى بعد الجدل كله',
        'ميريلا أوستر، مهندسة',
      ],
    ],
  ] as const) {
    const id = await startStory(window)
    await call(window, 'article:updateDetails', { id, patch: { language } })
    const [headline, standfirst, lead, quote, name] = words
    await typeLines(window, [headline, standfirst, lead])
    await insert(app, window, 'insert.pullQuote')
    await typeLines(window, [quote, name, lead])
    await insert(app, window, 'insert.footnote')
    await window.keyboard.type(quote)
    await press(window, 'Enter')
    await insert(app, window, 'insert.deskNote')
    await window.keyboard.type(standfirst)
    await press(window, 'Escape')
    await insert(app, window, 'insert.table')
    await press(window, 'Enter')
    await window.keyboard.type(headline)
    await press(window, 'Tab')
    await window.keyboard.type(name)
    await expectSaved(window)
    expect(await copyOf(window).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    await takeScreen(window, `blocks-${language}-light`)
  }
})

test('fields of pictures are gone through by Enter and Tab, set as the copy is, and undone as fields', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Fields', '', 'Before.'])
  await insertGallery(app, window, ['harbourWall', 'tideGauge'])
  const field = (picture: number, name: string) =>
    copyOf(window).locator('.gallery .picture').nth(picture).getByRole('textbox', { name })
  const all = copyOf(window).getByRole('textbox', { name: 'Caption of the gallery' })
  await field(0, 'Alt text').focus()
  await window.keyboard.type('Wall')
  await press(window, 'Enter')
  await expect(field(0, 'Caption')).toBeFocused()
  await window.keyboard.type(`The "wall", that's it`)
  await expect(field(0, 'Caption')).toHaveValue('The “wall”, that’s it')
  await press(window, 'Control+z')
  await expect(field(0, 'Caption')).not.toHaveValue('The “wall”, that’s it')
  await press(window, 'Control+Shift+z')
  await expect(field(0, 'Caption')).toHaveValue('The “wall”, that’s it')
  await press(window, 'Tab')
  await expect(field(0, 'Credit')).toBeFocused()
  await expectSaved(window)
  await window.keyboard.type('Oster')
  // All of it at once, its first letter too.
  await press(window, 'Control+z')
  await expect(field(0, 'Credit')).toHaveValue('')
  await press(window, 'Control+Shift+z')
  await expect(field(0, 'Credit')).toHaveValue('Oster')
  await press(window, 'Enter')
  await expect(field(1, 'Alt text')).toBeFocused()
  await app.evaluate(({ clipboard }) => clipboard.writeText('Gauge\nat the sluice'))
  await press(window, 'Control+v')
  await expect(field(1, 'Alt text')).toHaveValue('Gauge at the sluice')
  await press(window, 'Control+z')
  await expect(field(1, 'Alt text')).toHaveValue('')
  await press(window, 'Tab', 'Tab', 'Tab')
  await expect(all).toBeFocused()
  await window.keyboard.type('Both')
  const blocks = async () => (await savedBody(window, id)).map(({ type }) => type)
  const before = await blocks()
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  // Tab is no trap: by way of the tools it leads out of the copy.
  const isInCopy = () => copyOf(window).evaluate((copy) => copy.contains(document.activeElement))
  await all.focus()
  for (let time = 0; time < 12 && (await isInCopy()); time++) await press(window, 'Tab')
  expect(await isInCopy()).toBe(false)
  await all.focus()
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  expect(await blocks()).toEqual(before)
  await window.keyboard.type('On.')
  const [, gallery, after] = await savedBody(window, id)
  expect(gallery?.content?.[0]?.attrs).toMatchObject({
    alt: 'Wall',
    caption: 'The “wall”, that’s it',
    credit: 'Oster',
  })
  expect(textOf(after ?? { type: 'nothing' })).toBe('On.')
  // A field's words are one step of the story's own undo.
  for (let time = 0; time < 2; time++) await press(window, 'Control+z')
  await expect(all).toHaveValue('')
  await expect(field(0, 'Credit')).toHaveValue('Oster')
})

test('a footnote that was never written goes away by Escape', async ({ app, window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Notes', '', 'Said so.'])
  await insert(app, window, 'insert.footnote')
  const note = window.getByRole('textbox', { name: 'Text of the footnote' })
  await expect(note).toBeFocused()
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('.footnoteMark')).toHaveCount(0)
  await window.keyboard.type(' On')
  await insert(app, window, 'insert.footnote')
  await expect(note).toBeFocused()
  await window.keyboard.type('"Minutes"')
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  const [line] = await savedBody(window, id)
  expect(line?.content?.map((part) => part.text ?? textOf(part))).toEqual(['Said so. On', '“Minutes”'])
})

test('the number of a footnote that a slash makes stands at its word', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Slash', '', 'Said so /footnote'])
  await expect(window.getByRole('option', { name: 'Footnote' })).toBeVisible()
  await press(window, 'Enter')
  await expect(window.getByRole('textbox', { name: 'Text of the footnote' })).toBeFocused()
  await window.keyboard.type('Minutes')
  await press(window, 'Enter')
  await window.keyboard.type(' there.')
  const line = copyOf(window).locator('p:not([data-standfirst])').first()
  const words = await line.evaluate((element) => [...element.childNodes].map((node) => node.textContent))
  expect(words[0]).toBe('Said so')
  expect(words.at(-1)).toBe(' there.')
})

test('a sitting of many stories costs no listener more', async ({ window }) => {
  // The window complains of the eleventh listener to one event, and this test of what it says.
  for (let story = 1; story <= 12; story++) {
    await startStory(window)
    await window.keyboard.type(`Story ${story}`)
    await expectSaved(window)
  }
})
