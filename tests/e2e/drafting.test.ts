import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, openTab, savedBlocks, startStory, typeLines } from './storySteps'
import { answerDialogs, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

/** Pastes as the system does: the window sees a paste event with these kinds of data. */
async function paste(window: Page, data: Record<string, string>): Promise<void> {
  await copyOf(window).evaluate((element, entries) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(entries)) clipboardData.setData(type, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

/** A picture of one colour as a file on the clipboard, or dropped. */
async function givePicture(window: Page, how: 'paste' | 'drop'): Promise<void> {
  await copyOf(window).evaluate(async (element, kind) => {
    const canvas = new OffscreenCanvas(320, 180)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = kind === 'paste' ? '#7a98ab' : '#a06048'
    context.fillRect(0, 0, 320, 180)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const files = new DataTransfer()
    files.items.add(new File([blob], 'wall.png', { type: 'image/png' }))
    const last = element.lastElementChild?.getBoundingClientRect()
    const event =
      kind === 'paste'
        ? new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true })
        : new DragEvent('drop', {
            dataTransfer: files,
            bubbles: true,
            cancelable: true,
            clientX: (last?.left ?? 0) + 5,
            clientY: (last?.top ?? 0) + 5,
          })
    element.dispatchEvent(event)
  }, how)
}

test('headline, standfirst and body are written one after the other, with headings, lists and a quote', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, [
    'Harbour wall vote slips to the autumn',
    'The council wants a second estimate before it commits.',
    'Two engineers disagree about the stone.',
    '## What it would cost',
    'Nobody knows yet.',
    '- Stone',
    'Steel',
  ])
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.keyboard.type('> We will wait.')
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Harbour wall vote slips to the autumn',
    'standfirst: The council wants a second estimate before it commits.',
    'paragraph: Two engineers disagree about the stone.',
    'heading: What it would cost',
    'paragraph: Nobody knows yet.',
    'bulletList: StoneSteel',
    'blockquote: We will wait.',
  ])
  await expect(window.getByText('18 words, 1 min')).toBeVisible()
})

test('no key merges the parts of a story', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body'])
  await window.keyboard.press('Home')
  await nextFrame(window)
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await window.keyboard.press('Backspace')
  await window.keyboard.press('End')
  await nextFrame(window)
  await window.keyboard.press('Delete')
  await expectSaved(window)
  const parts = ['headline: Headline', 'standfirst: Standfirst', 'paragraph: Body']
  expect(await savedBlocks(window, id)).toEqual(parts)

  // From the middle of the headline to the middle of the body, then typed over.
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  for (let step = 0; step < 4; step++) await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+Home')
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Shift+ArrowRight')
  await nextFrame(window)
  await window.keyboard.type('!')
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual(['headline: Head!', 'standfirst: ', 'paragraph: dy'])

  await window.keyboard.press('Control+z')
  await expect(copyOf(window)).toContainText('Standfirst')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual(['headline: ', 'standfirst: ', 'paragraph: '])
})

test('marks, headings and undo answer to keys, menu and toolbar alike', async ({ app, window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Keys', '', 'Plain '])
  await window.keyboard.press('Control+b')
  await window.keyboard.type('bold')
  await window.keyboard.press('Control+b')
  await expect(copyOf(window).locator('strong')).toHaveText('bold')
  await clickMenu(app, 'format.heading3')
  await expect(copyOf(window).locator('h3')).toHaveText('Plain bold')
  await window.getByRole('button', { name: 'Heading 3' }).click()
  await expect(copyOf(window).locator('h3')).toHaveCount(0)
  await window.keyboard.press('Alt+Shift+2')
  await expect(window.getByRole('button', { name: 'Heading 2' })).toHaveAttribute('aria-pressed', 'true')
  await window.keyboard.press('Control+z')
  await expect(copyOf(window).locator('h2')).toHaveCount(0)
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Plain bold')
})

test('pasted HTML is read by the schema: scripts, handlers, remote pictures and javascript: links are gone', async ({
  app,
  window,
}) => {
  const asked: string[] = []
  app.context().on('request', (request) => asked.push(request.url()))
  const id = await startStory(window)
  await typeLines(window, ['Pasted', '', ''])
  await paste(window, {
    'text/html': `<style>body{background:url(https://evil.example/a.css)}</style><h1>Big</h1>
      <p onclick="window.hit=1">Kept <b>bold</b> <a href="javascript:window.hit=1">not a link</a>
      <a href="https://port-maren.example/x" onmouseover="window.hit=1">a link</a></p>
      <img src="https://evil.example/track.png" onerror="window.hit=1">
      <svg onload="window.hit=1"></svg><script>window.hit = 1</script>
      <iframe src="https://evil.example/"></iframe>
      <ul><li>One</li><li>Two</li></ul>`,
  })
  await expect(copyOf(window).locator('h2')).toHaveText('Big')
  await expect(copyOf(window).locator('a')).toHaveText('a link')
  await expect(copyOf(window).locator('a')).toHaveAttribute('href', 'https://port-maren.example/x')
  await expect(copyOf(window)).toContainText('Kept bold not a link')
  await expect(
    copyOf(window).locator('img:not(.ProseMirror-separator), script, iframe, svg:not(.lucide), style'),
  ).toHaveCount(0)
  await expect(copyOf(window).locator('li')).toHaveCount(2)
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toContain('bulletList: OneTwo')
  expect(await window.evaluate(() => 'hit' in window)).toBe(false)
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([])
})

test('several paragraphs pasted into the headline fill headline and body', async ({ window }) => {
  const id = await startStory(window)
  await paste(window, { 'text/html': '<p>Ferries   return</p><p>First.</p><h3>More</h3><p>Second.</p>' })
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Ferries return',
    'standfirst: ',
    'paragraph: First.',
    'heading: More',
    'paragraph: Second.',
  ])
  await copyOf(window).locator('h1').click()
  await window.keyboard.press('Home')
  await paste(window, { 'text/html': '<p>All </p><p>Sooner.</p>' })
  await window.keyboard.type(' Later.')
  await expect(copyOf(window).locator('h1')).toHaveText('AllFerries return')
  await expect(copyOf(window).locator('p:not([data-standfirst])').first()).toHaveText('Sooner. Later.')
})

test('a link is set by pasting over words, changed and removed in its popover, and refused when unsafe', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Links', '', 'the ferry'])
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await nextFrame(window)
  await paste(window, { 'text/plain': 'https://ferries.example/timetable' })
  const link = copyOf(window).locator('a')
  await expect(link).toHaveText('ferry')
  await expect(link).toHaveAttribute('href', 'https://ferries.example/timetable')
  // One writes on behind the words that were linked.
  await window.keyboard.type('!')
  await expect(copyOf(window).locator('p').last()).toHaveText('the ferry!')
  await expect(link).toHaveText('ferry')
  await window.keyboard.press('Backspace')
  await nextFrame(window)
  await window.keyboard.press('Control+Shift+k')
  const address = window.getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue('https://ferries.example/timetable')
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(window.getByRole('alert')).toContainText('Only http')
  await address.fill('harbour.example/boats')
  await address.press('Enter')
  await expect(link).toHaveAttribute('href', 'https://harbour.example/boats')
  await window.keyboard.press('Control+Shift+k')
  await window.getByRole('button', { name: 'Remove the link' }).click()
  await expect(link).toHaveCount(0)
  await window.keyboard.press('End')
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await nextFrame(window)
  await window.keyboard.press('Control+Shift+k')
  await address.fill('harbour.example')
  await address.press('Enter')
  await expect(link).toHaveText('ferry')
  await window.keyboard.type('?')
  await expect(copyOf(window).locator('p').last()).toHaveText('the ferry?')
  await expect(link).toHaveText('ferry')
})

test('a pasted and a dropped picture are taken into the workspace, and ask for their alt text', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Pictures', '', 'Before.'])
  await givePicture(window, 'paste')
  const pictures = copyOf(window).locator('.picture')
  await expect(pictures).toHaveCount(1)
  await expect(pictures.first().locator('img')).toHaveJSProperty('naturalWidth', 320)
  await expect(pictures.first()).toContainText('Alt text is missing')
  await givePicture(window, 'drop')
  await expect(pictures).toHaveCount(2)
  const alt = pictures.first().getByRole('textbox', { name: 'Alt text' })
  await alt.fill('The harbour wall at low water')
  await pictures.first().getByRole('textbox', { name: 'Caption' }).fill('The wall')
  await pictures.first().getByRole('textbox', { name: 'Credit' }).fill('Courier archive')
  await expect(pictures.first().locator('.pictureAltMissing')).toBeHidden()
  await alt.press('Enter')
  await expect(copyOf(window)).toBeFocused()
  await expectSaved(window)
  const blocks = await savedBlocks(window, id)
  expect(blocks.filter((block) => block.startsWith('image'))).toHaveLength(2)
  await openTab(window, 'Review')
  await expect(window.getByText('Blocks publishing')).toHaveCount(1)
})

test('a file that only says it is a picture is refused with a reason', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Not a picture', '', 'Text.'])
  await copyOf(window).evaluate((element) => {
    const files = new DataTransfer()
    files.items.add(new File(['<script>alert(1)</script>'], 'x.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
    )
  })
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('not a picture')
  await expect(copyOf(window).locator('.picture')).toHaveCount(0)
})

test('pictures chosen in the dialog go where the caret is', async ({ app, window }) => {
  await startStory(window)
  await typeLines(window, ['Chosen', '', 'First.', 'Second.'])
  await window.keyboard.press('ArrowUp')
  await nextFrame(window)
  const made = await window.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 64)
    canvas.getContext('2d')?.fillRect(0, 0, 64, 64)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const file = join(temporaryFolder('picture'), 'square.png')
  writeFileSync(file, Uint8Array.from(made))
  await answerDialogs(app, [file])
  await window.getByRole('button', { name: 'Insert picture' }).click()
  await expect(copyOf(window).locator('.picture')).toHaveCount(1)
  const order = await copyOf(window).evaluate((element) =>
    [...element.children].map((child) => (child.matches('.picture') ? 'picture' : (child.textContent ?? ''))),
  )
  expect(order.slice(-3)).toEqual(['First.', 'picture', 'Second.'])
})

test('the question for an address stands under its words, wherever they are in a long story', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, [
    'Long',
    '',
    'the ferry',
    ...Array.from({ length: 30 }, (_, line) => `Line ${line}.`),
  ])
  await copyOf(window)
    .locator('p', { hasText: 'the ferry' })
    .dblclick({ position: { x: 12, y: 14 } })
  await nextFrame(window)
  await window.keyboard.press('Control+Shift+k')
  await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
  const words = await copyOf(window).locator('p', { hasText: 'the ferry' }).boundingBox()
  const form = await window.getByRole('form', { name: 'Link' }).boundingBox()
  expect((form?.y ?? 0) - ((words?.y ?? 0) + (words?.height ?? 0))).toBeGreaterThanOrEqual(-12)
  expect((form?.y ?? 0) - (words?.y ?? 0)).toBeLessThan(80)
  await window.keyboard.press('Escape')
  await expect(copyOf(window)).toBeFocused()
})
