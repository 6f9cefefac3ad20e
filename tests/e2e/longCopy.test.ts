import { readFileSync, rmSync } from 'node:fs'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'

/** Blocks far from the view are not laid out: here stands that nothing of what people do with a text suffers from it. */

const paragraphs = 840
const wordsEach = 60

function longStory(): string {
  const sentence =
    'the pilot boat left the inner harbour before the tide had turned and was back by noon'.split(' ')
  const lines = Array.from({ length: paragraphs }, (_, index) => {
    const words = Array.from(
      { length: wordsEach - 2 },
      (_word, at) => sentence[(index + at) % sentence.length],
    )
    const heading = index % 8 === 4 ? `## Watch ${index}\n\n` : ''
    return `${heading}Paragraph p${index} ${words.join(' ')}.`
  })
  return `---\ntitle: Fifty thousand words\n---\n\n${lines.join('\n\n')}\n`
}

/** How often an expression stands in the story as it was brought in. */
const timesIn = (expression: RegExp) => longStory().match(expression)?.length ?? 0

let id: string

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await createWorkspace(app, window, { name: 'Long Desk' })
  id = await importMarkdown(app, window, longStory())
  await window.getByText('Fifty thousand words').first().click()
  await expect(copyOf(window).locator('h1')).toHaveText('Fifty thousand words')
})

async function ownSession(window: Page): Promise<CDPSession> {
  return window.context().newCDPSession(window)
}

const paragraph = (window: Page, number: number) =>
  copyOf(window).locator('p', { hasText: new RegExp(`Paragraph p${number} `) })

async function caretAtEndOf(window: Page, number: number): Promise<void> {
  const line = paragraph(window, number)
  await line.scrollIntoViewIfNeeded()
  await line.click({ position: { x: 20, y: 10 } })
  await nextFrame(window)
  await line.evaluate((element) => globalThis.getSelection()?.collapse(element, element.childNodes.length))
  await nextFrame(window)
}

/** How often the copy changes by what is done, from the first change on until its frame is drawn. */
async function changesInFrame(window: Page, act: () => Promise<void>): Promise<number> {
  const counting = await copyOf(window).evaluateHandle((copy) => {
    let changes = 0
    const counted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        changes++
        if (changes > 1) return
        // Asked for after whatever asked for this frame while it changed the copy, so called after it.
        requestAnimationFrame(() => {
          observer.disconnect()
          resolve(changes)
        })
      })
      observer.observe(copy, { subtree: true, childList: true, attributes: true, characterData: true })
    })
    // In an object: the promise itself would be waited for.
    return { counted }
  })
  await act()
  return counting.evaluate(({ counted }) => counted)
}

const scrollTop = (window: Page) =>
  copyOf(window).evaluate((copy) => {
    let element: Element | null = copy
    while (element !== null && element.scrollHeight <= element.clientHeight + 1)
      element = element.parentElement
    return Math.round(element?.scrollTop ?? -1)
  })

async function layoutSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'LayoutDuration')?.value ?? Number.NaN
}

// First in this file: it begins with a story that nobody has read through yet.
test('a key costs no more layout once the whole story has been read through', async ({ window }) => {
  const session = await ownSession(window)
  await session.send('Performance.enable')
  /** Seconds of layout for some keys in the middle. */
  const layoutOfKeys = async () => {
    await caretAtEndOf(window, 420)
    await window.waitForTimeout(800)
    const before = await layoutSeconds(session)
    for (let key = 0; key < 24; key++) {
      await window.keyboard.press('e')
      await nextFrame(window)
    }
    return (await layoutSeconds(session)) - before
  }
  await layoutOfKeys()
  const fresh = await layoutOfKeys()
  await copyOf(window).evaluate(async (copy) => {
    for (let index = 0; index < copy.children.length; index += 10) {
      copy.children[index]?.scrollIntoView()
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
  })
  const afterReading = await layoutOfKeys()
  // Blocks that were laid out once and are then skipped cost three times as much as those that never were.
  expect(afterReading / fresh).toBeLessThan(1.8)
})

test('select all, then copy: the whole text is on the clipboard, out of view or not', async ({
  app,
  window,
}) => {
  await caretAtEndOf(window, 2)
  await window.keyboard.press('Control+a')
  await nextFrame(window)
  await window.keyboard.press('Control+c')
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  for (const number of [0, 1, 420, 839]) expect(text).toContain(`Paragraph p${number} `)
  expect(text.match(/Paragraph p\d+ /g)).toHaveLength(paragraphs)
})

test('the keys that go far go there: end, start, page down, and words typed there stay', async ({
  window,
}) => {
  await caretAtEndOf(window, 2)
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  await window.keyboard.type(' At the very end.')
  await expect(copyOf(window).locator('p').last()).toBeInViewport()
  await expect(copyOf(window).locator('p').last()).toContainText('At the very end.')
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  expect(await scrollTop(window)).toBeLessThan(200)
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  for (let turn = 0; turn < 5; turn++) await window.keyboard.press('PageUp')
  await nextFrame(window)
  await window.keyboard.type('x')
  await expect(window.locator('.ProseMirror')).toBeFocused()
  const caret = await window.evaluate(() => {
    const range = globalThis.getSelection()?.getRangeAt(0)
    const { top = -1 } = range?.getBoundingClientRect() ?? {}
    return { top, height: globalThis.innerHeight }
  })
  expect(caret.top).toBeGreaterThan(0)
  expect(caret.top).toBeLessThan(caret.height)
  await window.keyboard.press('Control+z')
})

test('shift and arrows, and the mouse, select across blocks that were never laid out', async ({ window }) => {
  await caretAtEndOf(window, 300)
  const first = paragraph(window, 300)
  const last = paragraph(window, 306)
  await first.click({ position: { x: 2, y: 10 } })
  await last.scrollIntoViewIfNeeded()
  await last.click({ position: { x: 2, y: 10 }, modifiers: ['Shift'] })
  await nextFrame(window)
  const selected = await window.evaluate(() => globalThis.getSelection()?.toString() ?? '')
  for (let number = 300; number < 306; number++) expect(selected).toContain(`p${number} `)
  expect(selected).not.toContain('p307 ')
  await window.keyboard.press('ArrowRight')
})

test('an input method composes in the middle of the story', async ({ window }) => {
  const session = await ownSession(window)
  await caretAtEndOf(window, 412)
  await window.keyboard.press('Enter')
  await nextFrame(window)
  for (const text of ['に', 'にほ', 'にほん']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    await nextFrame(window)
  }
  // While it composes, nothing else may touch the block: counting, spelling and the preview run meanwhile.
  await window.waitForTimeout(600)
  await session.send('Input.imeSetComposition', { text: '日本', selectionStart: 2, selectionEnd: 2 })
  await session.send('Input.insertText', { text: '日本' })
  await nextFrame(window)
  await window.keyboard.type(' and on')
  await expect(copyOf(window).locator('p', { hasText: '日本 and on' })).toHaveText('日本 and on')
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  expect(JSON.stringify(document)).toContain('日本 and on')
  expect(JSON.stringify(document)).not.toContain('にほ')
  await window.keyboard.press('Control+z')
})

test('a screen reader hears every paragraph and heading, near the view or far from it', async ({
  app,
  window,
}) => {
  await app.evaluate(({ app: galley }) => galley.setAccessibilitySupportEnabled(true))
  await expect(window.locator('html')).toHaveAttribute('data-assistive', '')
  const session = await ownSession(window)
  await session.send('Accessibility.enable')
  const heard = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const named = nodes.filter(({ ignored }) => !ignored)
    return {
      headings: named.filter(({ role }) => role?.value === 'heading').map(({ name }) => String(name?.value)),
      text: named.map(({ name }) => String(name?.value ?? '')).join('\n'),
    }
  }
  await expect.poll(async () => (await heard()).headings.length).toBeGreaterThan(100)
  const { headings, text } = await heard()
  for (const heading of ['Watch 4', 'Watch 412', 'Watch 836']) expect(headings).toContain(heading)
  for (const number of [0, 419, 838]) expect(text).toContain(`Paragraph p${number} `)
  await session.send('Accessibility.disable')
  await app.evaluate(({ app: galley }) => galley.setAccessibilitySupportEnabled(false))
  await expect(window.locator('html')).not.toHaveAttribute('data-assistive')
})

test('50,000 words are searched, stepped through from end to end, replaced at once and brought back', async ({
  app,
  window,
}) => {
  await caretAtEndOf(window, 2)
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await clickMenu(app, 'edit.replace')
  const bar = window.getByRole('search', { name: 'Find and replace' })
  const field = bar.getByLabel('Find in this text')
  const count = bar.getByRole('status')
  const current = copyOf(window).locator('.findMatch.isCurrent')
  await field.fill('Watch')
  await expect(count).toHaveText('1 of 105')
  await field.focus()
  await window.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('105 of 105')
  await expect(current).toBeInViewport()
  await expect(copyOf(window).locator('h2:has(.findMatch.isCurrent)')).toHaveText('Watch 836')
  await window.keyboard.press('Enter')
  await expect(count).toHaveText('1 of 105')
  await expect(current).toBeInViewport()
  const pilots = timesIn(/pilot/g)
  await field.fill('pilot')
  await expect(count).toHaveText(new RegExp(`^1 of ${pilots.toLocaleString('en')}$`))
  // A step is one change of the copy before its frame; what else is in view is highlighted once it has come to rest.
  await field.focus()
  for (const key of ['Shift+Enter', 'Enter', 'Enter']) {
    await window.waitForTimeout(400)
    expect(await changesInFrame(window, () => window.keyboard.press(key))).toBe(1)
    await expect(current).toBeInViewport()
    await expect.poll(() => copyOf(window).locator('.findMatch').count()).toBeGreaterThan(3)
  }
  await bar.getByLabel('Replace with').fill('harbour')
  await bar.getByRole('button', { name: 'Replace all', exact: true }).click()
  await expect(count).toContainText(`${pilots.toLocaleString('en')} matches replaced`)
  await expect(copyOf(window)).not.toContainText('pilot')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(paragraph(window, 839)).toContainText('pilot')
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  expect(JSON.stringify(document).match(/pilot/g)).toHaveLength(pilots)
})

test('the preview follows what is typed in the middle', async ({ app, window }) => {
  await clickMenu(app, 'view.preview')
  const page = window.frameLocator('iframe[title="Preview"]')
  await expect(page.locator('.copy p', { hasText: /Paragraph p839 / })).toHaveCount(1)
  await caretAtEndOf(window, 200)
  await window.keyboard.type(' Seen in the preview.')
  await expect(page.locator('.copy p', { hasText: /Paragraph p200 / })).toContainText('Seen in the preview.')
  await clickMenu(app, 'view.preview')
})

/** How the engine treats a paragraph that stands in the copy: skipped, left to itself, or always laid out. */
const treatment = (window: Page, number: number) =>
  paragraph(window, number).evaluate((element) => getComputedStyle(element).contentVisibility)

test('what is far from the view and from the caret is skipped, and comes back as one scrolls there', async ({
  app,
  window,
}) => {
  await caretAtEndOf(window, 400)
  await expect.poll(() => treatment(window, 400)).toBe('visible')
  await expect.poll(() => treatment(window, 10)).toBe('hidden')
  expect(await treatment(window, 405)).not.toBe('hidden')
  expect(await treatment(window, 800)).toBe('hidden')

  // The caret stays where it is while one looks elsewhere: both places are there.
  await paragraph(window, 10).scrollIntoViewIfNeeded()
  await expect.poll(() => treatment(window, 10)).toBe('auto')
  expect(await treatment(window, 400)).toBe('visible')
  expect(await treatment(window, 390)).toBe('auto')
  expect(await treatment(window, 200)).toBe('hidden')
  await window.keyboard.type(' Typed from afar.')
  await expect(paragraph(window, 400)).toContainText('Typed from afar.')
  await expect(paragraph(window, 400)).toBeInViewport()

  await app.evaluate(({ app: galley }) => galley.setAccessibilitySupportEnabled(true))
  await expect.poll(() => treatment(window, 800)).toBe('visible')
  await app.evaluate(({ app: galley }) => galley.setAccessibilitySupportEnabled(false))
  await expect.poll(() => treatment(window, 800)).toBe('hidden')
})

/** How many elements the windows work the style out of, all told, by what is done. */
async function styledElements(app: ElectronApplication, act: () => Promise<void>): Promise<number> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline'], excluded_categories: ['*'] }),
  )
  await act()
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as {
    traceEvents: { name: string; args?: { elementCount?: number } }[]
  }
  rmSync(file)
  return traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .reduce((sum, { args }) => sum + (args?.elementCount ?? 0), 0)
}

/** Goes to a paragraph, and stays until what is left behind is forgotten. */
async function goTo(window: Page, number: number): Promise<void> {
  await paragraph(window, number).evaluate((element) => element.scrollIntoView())
  await window.waitForTimeout(600)
}

test('whoever goes far does not wait for the style of all that lies between', async ({ app, window }) => {
  await caretAtEndOf(window, 20)
  await goTo(window, 300)
  const blocks = await copyOf(window).evaluate((copy) => copy.children.length)
  const styled = await styledElements(app, async () => {
    for (const number of [700, 200, 600]) await goTo(window, number)
  })
  expect(styled).toBeGreaterThan(0)
  expect(styled / 3).toBeLessThan(blocks)
})

test('what one has gone to stays in its place while the rest is forgotten, at the end of the story too', async ({
  window,
}) => {
  await caretAtEndOf(window, 20)
  const numbers = [700, 200, 815]
  // The first time blocks get their heights, the second time they have them.
  for (const number of numbers) await goTo(window, number)
  for (const number of numbers) {
    await goTo(window, number)
    const top = await paragraph(window, number).evaluate(
      (element) =>
        element.getBoundingClientRect().top -
        (element.closest('[data-copy-scroller]')?.getBoundingClientRect().top ?? Number.NaN),
    )
    expect(Math.abs(top), `paragraph ${number}`).toBeLessThan(3)
  }
})
