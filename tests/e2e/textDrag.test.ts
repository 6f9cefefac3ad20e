import type { Locator, Page } from '@playwright/test'
import { handleOf, pointAt, press, saved } from './blockSteps'
import { copyOf } from './storySteps'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

const copy = 'Alpha beta gamma.\n\n- Tide one\n- Wind two\n  - Rain three\n- Snow four\n\nLast line.'
const before = 'Alpha beta gamma. / -[Tide one, Wind two -[Rain three], Snow four] / Last line.'

async function open(window: Page, headline: string): Promise<void> {
  await window.getByText(headline).first().click()
  await expect(copyOf(window).locator('h1')).toHaveText(headline)
}

/** Where words stand in the window: their beginning, their end and the middle of their line. */
async function placeOf(
  window: Page,
  words: string,
): Promise<{ left: number; right: number; middle: number }> {
  const place = await copyOf(window).evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    }
    return null
  }, words)
  if (place === null) throw new Error(`“${words}” is not there`)
  return place
}

/** Selects from one word to the end of another with the mouse, and drags that to before a third. */
async function dragText(window: Page, from: string, to: string, onto: string): Promise<void> {
  const [start, end] = [await placeOf(window, from), await placeOf(window, to)]
  await window.mouse.move(start.left, start.middle)
  await window.mouse.down()
  await window.mouse.move(end.right, end.middle, { steps: 5 })
  await window.mouse.up()
  const selected = () => window.evaluate(() => document.getSelection()?.toString() ?? '')
  await expect
    .poll(async () => (await selected()).startsWith(from) && (await selected()).endsWith(to))
    .toBe(true)
  // A press right after another would be a double click.
  await window.waitForTimeout(600)
  const target = await placeOf(window, onto)
  await window.mouse.move(start.left + 4, start.middle)
  await window.mouse.down()
  await window.mouse.move(target.left + 0.5, target.middle, { steps: 5 })
  await window.mouse.move(target.left + 0.5, target.middle + 1)
  await window.mouse.up()
}

test('words are dragged within a list and out of it; items stay items, and one undo brings them back', async ({
  app,
  window,
}) => {
  const id = await importMarkdown(app, window, `# Words\n\n${copy}`)
  await open(window, 'Words')
  expect(await saved(window, id)).toBe(before)
  const drags: readonly (readonly [from: string, to: string, onto: string, after: string])[] = [
    ['one', 'one', 'Rain', 'Alpha beta gamma. / -[Tide , Wind two -[oneRain three], Snow four] / Last line.'],
    [
      'four',
      'four',
      'gamma',
      'Alpha beta fourgamma. / -[Tide one, Wind two -[Rain three], Snow ] / Last line.',
    ],
    ['one', 'two', 'Snow', 'Alpha beta gamma. / -[Tide  -[Rain three], one, Wind twoSnow four] / Last line.'],
    [
      'one',
      'two',
      'gamma',
      'Alpha beta  / -[one, Wind two] / gamma. / -[Tide  -[Rain three], Snow four] / Last line.',
    ],
  ]
  for (const [from, to, onto, after] of drags) {
    await dragText(window, from, to, onto)
    // The engine puts a space between words where it thinks that one is wanted.
    const tight = (text: string) => text.replaceAll(' ', '')
    await expect.poll(async () => tight(await saved(window, id))).toBe(tight(after))
    await press(window, 'Control+z')
    await expect.poll(() => saved(window, id)).toBe(before)
  }
})

test('words of a heading dragged into a cell stand in its line, and so do those of a quote', async ({
  app,
  window,
}) => {
  const table = '| Port | Ships |\n| --- | --- |\n| Maren | Nine |'
  const id = await importMarkdown(
    app,
    window,
    `# Cells\n\n## Tonnage now\n\n${table}\n\n> Said so.\n\nLast line.`,
  )
  await open(window, 'Cells')
  const cells = copyOf(window).locator('td')
  const begun = await saved(window, id)

  await dragText(window, 'Tonnage', 'now', 'Nine')
  await expect(cells.nth(1)).toHaveText(/^Tonnage now\s?Nine$/)
  await expect(copyOf(window).locator('td h2')).toHaveCount(0)
  expect(await window.evaluate(() => String(document.getSelection()))).toContain('Tonnage now')
  await press(window, 'Control+z')
  await expect.poll(() => saved(window, id)).toBe(begun)

  await dragText(window, 'Said', 'so', 'Maren')
  await expect(cells.first()).toHaveText(/^Said so\s?Maren$/)
  await expect(copyOf(window).locator('td blockquote')).toHaveCount(0)
  await press(window, 'Control+z')
  await expect.poll(() => saved(window, id)).toBe(begun)
})

test('what is dragged by its handle is paler where it still stands, until it is let go', async ({
  app,
  window,
}) => {
  await importMarkdown(app, window, `# Paler\n\n${copy}`)
  await open(window, 'Paler')
  const line = (words: string) => copyOf(window).locator('p', { hasText: words }).first()
  const item = copyOf(window).locator('li', { hasText: 'Snow four' })
  const dragged: readonly (readonly [Locator, Locator])[] = [
    [line('Alpha'), line('Alpha')],
    [line('Snow'), item],
  ]
  for (const [shown, pale] of dragged) {
    await pointAt(window, shown)
    const [grip, onto] = await Promise.all([handleOf(window).boundingBox(), line('Wind').boundingBox()])
    if (grip === null || onto === null) throw new Error('nothing to drag')
    await window.mouse.move(grip.x + 8, grip.y + 8)
    await window.mouse.down()
    await window.mouse.move(onto.x + 20, onto.y, { steps: 4 })
    await window.mouse.move(onto.x + 20, onto.y + 4, { steps: 2 })
    await expect(pale).toHaveClass(/isDragged/)
    await expect(copyOf(window).locator('.isDragged')).toHaveCount(1)
    await window.mouse.up()
    await expect(copyOf(window).locator('.isDragged')).toHaveCount(0)
  }
})
