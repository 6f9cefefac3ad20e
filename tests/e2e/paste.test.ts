import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { bodyBlocks, type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import { drawPicture } from '../page/drawPicture'
import { clipboardFixtures, describeBlocks, fixtureFolder } from '../paste/clipboardFixtures'
import { copyOf, expectSaved, nextFrame, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

// The app may fetch from this computer, where the pictures of the test are.
process.env.GALLEY_FETCH_PRIVATE = '1'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

const fixture = (name: string) => readFileSync(join(fixtureFolder, name), 'utf8')
const fixtureLines = (name: string) =>
  clipboardFixtures().find((candidate) => candidate.name === name)?.expected ?? []

interface Given {
  data: Record<string, string>
  files?: { name: string; text: string }[]
}

/** Pastes, or drops at a block, as the system does: the window sees an event with these kinds of data. */
async function give(window: Page, given: Given, block?: string): Promise<void> {
  await copyOf(window).evaluate(
    (element, { data, files = [], target }) => {
      const transfer = new DataTransfer()
      for (const [type, value] of Object.entries(data)) transfer.setData(type, value)
      for (const { name, text } of files) transfer.items.add(new File([text], name))
      const place = target === undefined ? null : element.querySelector(target)?.getBoundingClientRect()
      const event =
        place === null || place === undefined
          ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
          : new DragEvent('drop', {
              dataTransfer: transfer,
              bubbles: true,
              cancelable: true,
              clientX: place.left + 2,
              clientY: place.top + place.height / 2,
            })
      element.dispatchEvent(event)
    },
    { ...given, target: block },
  )
}

const paste = (window: Page, data: Record<string, string>) => give(window, { data })

/** Copies by the window's own copy event, so that the data goes through the system's clipboard, and pastes by the key. */
async function pasteFromSystem(window: Page, data: Record<string, string>, key = 'Control+v'): Promise<void> {
  await window.evaluate((entries) => {
    const fill = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, value] of Object.entries(entries)) event.clipboardData?.setData(type, value)
    }
    document.addEventListener('copy', fill, { capture: true, once: true })
    document.execCommand('copy')
  }, data)
  await window.keyboard.press(key)
}

/** What the clipboard of Electron has, before and from its version 45. */
interface SystemClipboard {
  clipboard: { writeImage?(image: unknown): void; write(items: unknown[]): Promise<void> }
  nativeImage: { createFromBuffer(bytes: Uint8Array): unknown }
  ClipboardItem: new (items: Record<string, Blob>) => unknown
}

async function copyPicture(app: ElectronApplication, picture: Uint8Array): Promise<void> {
  await app.evaluate(async (electron, base64) => {
    const { clipboard, nativeImage, ClipboardItem } = electron as unknown as SystemClipboard
    const bytes = Buffer.from(base64, 'base64')
    if (clipboard.writeImage !== undefined) clipboard.writeImage(nativeImage.createFromBuffer(bytes))
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
  }, Buffer.from(picture).toString('base64'))
}

interface Written {
  headline: string
  standfirst: string
  lines: string[]
}

/** The story as the editor holds it: a line for each block of the body, without spare lines at its end. */
async function written(window: Page): Promise<Written> {
  const json = await copyOf(window).evaluate((element): DocumentJson => {
    const { editor } = element as unknown as { editor: { getJSON(): DocumentJson } }
    return editor.getJSON()
  })
  const document = readDocument(json)
  const lines = describeBlocks(bodyBlocks(document))
  while (lines.at(-1) === '<p></p>') lines.pop()
  return { headline: document.child(0).textContent, standfirst: document.child(1).textContent, lines }
}

async function expectLines(window: Page, lines: readonly string[], message?: string): Promise<void> {
  await expect
    .poll(async () => (await written(window)).lines, { ...(message === undefined ? {} : { message }) })
    .toEqual(lines)
}

async function clear(window: Page): Promise<void> {
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await window.keyboard.press('Control+End')
  await nextFrame(window)
}

const notices = (window: Page) => window.getByRole('region', { name: 'Notices' })

test('what every program puts on the clipboard comes out as in the fixtures, in the engine’s own parser', async ({
  app,
  window,
}) => {
  test.setTimeout(120_000)
  const asked: string[] = []
  app.context().on('request', (request) => asked.push(request.url()))
  await startStory(window)
  for (const { name, kind, data, expected } of clipboardFixtures()) {
    await clear(window)
    await paste(window, { [kind === 'html' ? 'text/html' : 'text/plain']: data })
    const title = expected.find((line) => line.startsWith('title: '))?.slice('title: '.length) ?? ''
    const lines = expected.filter((line) => !/^(?:picture: |footnotes |title: |<picture)/.test(line))
    const copy = async () => {
      const { headline, lines: all } = await written(window)
      return { headline, lines: all.filter((line) => !line.startsWith('<picture')) }
    }
    await expect
      .poll(copy, { message: name, intervals: [10, 50, 100, 200] })
      .toEqual({ headline: title, lines })
  }
  expect(await window.evaluate(() => 'hit' in window)).toBe(false)
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([])
})

test('from the system’s clipboard: Word, Google Docs, Excel and a picture, each one step to undo', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Pasted', '', 'Before.', ''])
  for (const name of ['word-nested-lists', 'gdocs-article', 'excel-range']) {
    const isTitled = fixtureLines(name)[0]?.startsWith('title: ') === true
    const lines = fixtureLines(name).slice(isTitled ? 1 : 0)
    await pasteFromSystem(window, { 'text/html': fixture(`${name}.html`), 'text/plain': 'plain' })
    await expect.poll(async () => (await written(window)).lines.at(-1), { message: name }).toBe(lines.at(-1))
    expect((await written(window)).lines.slice(-lines.length).slice(1), name).toEqual(lines.slice(1))
    await window.keyboard.press('Control+z')
    await expectLines(window, ['<p>Before.</p>'], `${name}, taken back`)
  }
  await window.keyboard.press('Control+Shift+z')
  await expect(copyOf(window).locator('table th')).toHaveText(['Port', 'Boats', 'Share'])
  // A table at the end has a line after it, and it comes back with the table.
  await window.keyboard.type('Below it.')
  await expect.poll(async () => (await written(window)).lines.at(-1)).toBe('<p>Below it.</p>')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')

  await copyPicture(app, drawPicture(24, 16, 3))
  await window.keyboard.press('Control+v')
  await expect(copyOf(window).locator('.picture img').first()).toHaveJSProperty('naturalWidth', 24)
  await window.keyboard.press('Control+z')
  await expectLines(window, ['<p>Before.</p>'])

  const marked = { 'text/html': '<p>One <b>two</b></p>', 'text/plain': 'One two' }
  await pasteFromSystem(window, marked, 'Control+Shift+v')
  await expectLines(window, ['<p>Before.</p>', '<p>One two</p>'])
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  expect(describeBlocks(bodyBlocks(readDocument(document))).slice(0, 2)).toEqual([
    '<p>Before.</p>',
    '<p>One two</p>',
  ])
})

test('pictures in the copy come in with it; those on the web stay there until they are asked for', async ({
  window,
}) => {
  const server = await servePictures()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await startStory(window)
    await typeLines(window, ['Pictures', '', ''])
    const data = `data:image/png;base64,${Buffer.from(drawPicture(24, 16, 5)).toString('base64')}`
    await paste(window, {
      'text/html': `<p>One</p><p><img src="${data}" alt="A wall" title="The wall"></p><p>Two</p>
        <figure><img src="${address}/boat.png" alt="A boat"><figcaption>The boat</figcaption></figure>
        <p>Three</p><img src="${address}/gone.png" alt="Gone"><p>Four</p>`,
    })
    const wall = '<picture alt="A wall" caption="The wall">'
    await expectLines(window, ['<p>One</p>', wall, '<p>Two</p>', '<p>Three</p>', '<p>Four</p>'])
    await expect(copyOf(window).locator('.picture img').first()).toHaveJSProperty('naturalWidth', 24)
    await expect(notices(window)).toContainText('2 pictures were left on the web.')
    // It stays while the pointer is on it.
    await notices(window).getByText('2 pictures were left on the web.').hover()
    expect(requests).toEqual([])
    await inBothAppearances(window, async (appearance) => {
      await expectAccessible(window)
      await takeScreen(window, `paste-pictures-${appearance}`)
    })
    // Meanwhile the story is written on: what was left goes where it was all the same.
    await copyOf(window).focus()
    await window.keyboard.type(' five')
    await notices(window).getByRole('button', { name: 'Fetch them' }).last().click()
    await expectLines(window, [
      '<p>One</p>',
      wall,
      '<p>Two</p>',
      '<picture alt="A boat" caption="The boat">',
      '<p>Three</p>',
      '<p>Four five</p>',
    ])
    expect(requests).toEqual(['/boat.png', '/gone.png'])
    await expect(notices(window)).toContainText('1 picture was taken into the story.')

    // Word: the picture itself is in the rich text beside.
    await clear(window)
    const hexadecimal = Buffer.from(drawPicture(30, 20, 7)).toString('hex')
    await paste(window, {
      'text/html': fixture('word-pictures.html'),
      'text/rtf': `{\\rtf1 Before{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzName}{\\sv P}}}\\picw30\\pich20\\pngblip\\bliptag1{\\*\\blipuid 0a0b}${hexadecimal}}}{\\nonshppict{\\pict\\wmetafile8 00ff}}}`,
    })
    await expect(copyOf(window).locator('.picture img').first()).toHaveJSProperty('naturalWidth', 30)
    await window.keyboard.press('Control+z')
    await expectLines(window, [])
    await paste(window, { 'text/html': fixture('word-pictures.html') })
    await expect(notices(window)).toContainText('1 picture was not on the clipboard.')
    await expect(copyOf(window).locator('.picture')).toHaveCount(0)
  } finally {
    server.close()
  }
})

const requests: string[] = []

async function servePictures(): Promise<Server> {
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    if (request.url === '/boat.png')
      response.writeHead(200, { 'content-type': 'image/png' }).end(drawPicture(40, 30, 2))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

test('a whole story copied into another comes out the same; Markdown is offered to be formatted', async ({
  window,
}) => {
  await startStory(window)
  await paste(window, { 'text/html': '<h1>The whole story</h1><p>Text</p>' })
  for (const name of ['word-footnotes', 'wiki', 'word-marks', 'hostile-own']) {
    const file = name === 'wiki' ? 'web-wiki' : name
    await window.keyboard.press('Control+End')
    await window.keyboard.press('Enter')
    await nextFrame(window)
    await paste(window, { 'text/html': fixture(`${file}.html`) })
  }
  const original = await written(window)
  expect(original.lines.join('')).toContain('data-desk-note')
  expect(original.lines.join('')).toContain('data-footnote')
  const note = original.lines.find((line) => line.includes('data-desk-note'))?.replace(/<[^>]*>/g, '') ?? ''
  expect(note.length).toBeGreaterThan(3)
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+c')
  await startStory(window)
  await window.evaluate(() => {
    const read = ({ clipboardData }: ClipboardEvent) => {
      const kinds = ['text/html', 'text/plain'].map((kind) => clipboardData?.getData(kind) ?? '')
      document.body.dataset.copyForOthers = kinds.join('\n')
    }
    document.addEventListener('paste', read, { capture: true, once: true })
  })
  await window.keyboard.press('Control+v')
  await expect.poll(() => written(window)).toEqual(original)
  const forOthers = await window.evaluate(() => document.body.dataset.copyForOthers ?? '')
  expect(forOthers).toContain('The whole story')
  expect(forOthers).not.toContain(note)
  expect(forOthers).not.toContain('data-desk-note')
  await window.keyboard.press('Control+z')
  await expect.poll(() => written(window)).toEqual({ headline: '', standfirst: '', lines: [] })

  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await typeLines(window, ['Notes', '', ''])
  await pasteFromSystem(window, { 'text/plain': fixture('markdown-text.txt') })
  await expectLines(window, fixtureLines('markdown-text'))
  await notices(window).getByRole('button', { name: 'Format it' }).click()
  await expectLines(window, [
    '<h2>Night boat</h2>',
    '<p>It runs <strong>again</strong>, see <a href="https://pier.example/">the notice</a>.</p>',
    '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
  ])
  await window.keyboard.press('Control+z')
  await expectLines(window, fixtureLines('markdown-text'))
})

test('what is dropped goes where it is let go', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Dropped', '', 'First.', 'Second.'])
  await give(
    window,
    { data: { 'text/html': '<div><p onclick="x">Between <b>them</b></p></div>' } },
    'p:last-of-type',
  )
  await expectLines(window, ['<p>First.</p>', '<p>Between <strong>them</strong>Second.</p>'])
  await window.keyboard.press('Control+z')
  await give(window, { data: { 'text/html': '<ul><li>one</li><li>two</li></ul>' } }, 'p:last-of-type')
  await expectLines(window, [
    '<p>First.</p>',
    '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
    '<p>Second.</p>',
  ])
  const files = [
    { name: 'note.md', text: '## From a file\n\n- one\n- two\n\n<script>window.hit = 1</script>' },
  ]
  await clear(window)
  await typeLines(window, ['Only line.'])
  await give(window, { data: {}, files }, 'p:last-of-type')
  await expect(copyOf(window).locator('h2')).toHaveText('From a file')
  await expect(copyOf(window).locator('li')).toHaveText(['one', 'two'])
  await give(window, { data: {}, files: [{ name: 'a.docx', text: 'PK' }] }, 'p:last-of-type')
  await expect(copyOf(window)).not.toContainText('PK')
  await expect(notices(window)).toContainText('a.docx cannot be put into a story.')
  await give(window, { data: { 'text/plain': 'A  dropped\nheadline' } }, 'h1')
  await expect(copyOf(window).locator('h1')).toContainText('A dropped')
})

test('50,000 words are pasted in a moment, and taken back by one undo', async ({ window }) => {
  test.setTimeout(90_000)
  await startStory(window)
  await typeLines(window, ['Long', '', 'Before. '])
  const sentence =
    '<span style="font-size:11pt;font-weight:400">The tide ran out past the </span><span style="font-weight:700">wall</span><span>, and nobody was there to see it go.</span> '
  const paragraph = `<p dir="ltr" style="line-height:1.38">${sentence.repeat(5)}</p>`
  const section = `<h2 dir="ltr"><span>A section</span></h2>${paragraph.repeat(13)}<ul><li aria-level="1"><p>${sentence}</p></li></ul>`
  const words = 50_000
  const html = `<b id="docs-internal-guid-1" style="font-weight:normal">${section.repeat(Math.ceil(words / 990))}</b>`
  const before = await written(window)
  const took = await copyOf(window).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    const start = performance.now()
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    return performance.now() - start
  }, html)
  test.info().annotations.push({ type: 'paste of 50,000 words', description: `${Math.round(took)} ms` })
  expect(took).toBeLessThan(4000)
  await expect(window.getByText(/^5\d,\d{3} words/).first()).toBeVisible()
  await expectSaved(window)
  await window.keyboard.press('Control+z')
  await expect.poll(() => written(window), { timeout: 20_000 }).toEqual(before)
})

test('five megabytes of hostile markup neither hang nor harm', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Hostile', '', ''])
  for (const piece of [
    '<b><a href="#x"><i>',
    '<![if ',
    '<table><tr><td>',
    '<style>.a{',
    '<ul><li aria-level=1>',
  ]) {
    const took = await copyOf(window).evaluate((element, repeated) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', `${repeated.repeat(Math.ceil(5_000_000 / repeated.length))}<p>end`)
      const start = performance.now()
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      return performance.now() - start
    }, piece)
    expect(took, piece).toBeLessThan(5000)
  }
  await window.keyboard.type('still here')
  await expect(copyOf(window)).toContainText('still here')
})
