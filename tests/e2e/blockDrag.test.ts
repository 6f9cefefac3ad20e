import type { Locator, Page } from '@playwright/test'
import { handleOf, pointAt, press, saved } from './blockSteps'
import { copyOf } from './storySteps'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { inWorkspace } from './support/inWorkspace'
import { takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

const block = (window: Page, text: string) => copyOf(window).locator('p, h2', { hasText: text }).first()

/** Drags the block of a line by its handle to a place beside another: `x` from where that begins, `y` from its top. */
async function drag(
  window: Page,
  from: Locator,
  onto: Locator,
  { x, y, screen }: { x: number; y: number; screen?: string },
): Promise<void> {
  // A table's handle is at its caption.
  if ((await from.getAttribute('data-field')) === null) await pointAt(window, from)
  else await from.hover()
  await expect(handleOf(window)).toHaveCSS('opacity', '1')
  const [grip, line] = await Promise.all([handleOf(window).boundingBox(), onto.boundingBox()])
  if (grip === null || line === null) throw new Error('nothing to drag')
  await window.mouse.move(grip.x + 8, grip.y + 8)
  await window.mouse.down()
  await window.mouse.move(line.x + x, line.y + y - 4, { steps: 4 })
  await window.mouse.move(line.x + x, line.y + y, { steps: 2 })
  if (screen !== undefined) await takeScreen(window, screen)
  await window.mouse.up()
  await expect(window.locator('.dropCursor')).toHaveCount(0)
}

test('a block goes where the line stands: by the halves of what is there, also along the margin', async ({
  app,
  window,
}) => {
  const id = await importMarkdown(
    app,
    window,
    '# Halves\n\nFirst.\n\n## Second\n\nThird.\n\n- Tide\n  - Wind\n',
  )
  await window.getByText('Halves').first().click()
  await expect(copyOf(window).locator('h1')).toHaveText('Halves')
  const at = (text: string) => block(window, text)
  expect(await saved(window, id)).toBe('First. / Second / Third. / -[Tide -[Wind]]')
  // Straight down along the margin, as hands draw a handle.
  await drag(window, at('First'), at('Third'), { x: -14, y: 24, screen: 'block-drag' })
  await expect.poll(() => saved(window, id)).toBe('Second / Third. / First. / -[Tide -[Wind]]')
  await press(window, 'Control+z')
  // The lower half is after a line, however few letters are before the pointer; the upper one before it.
  await drag(window, at('First'), at('Third'), { x: 4, y: 24 })
  await expect.poll(() => saved(window, id)).toBe('Second / Third. / First. / -[Tide -[Wind]]')
  await press(window, 'Control+z')
  await drag(window, at('First'), at('Third'), { x: 300, y: 4 })
  await expect.poll(() => saved(window, id)).toBe('Second / First. / Third. / -[Tide -[Wind]]')
  await press(window, 'Control+z')
  // Over the headline is before everything, where a list would be taken apart is beside it.
  await drag(window, at('Third'), copyOf(window).locator('h1'), { x: 20, y: 8 })
  await expect.poll(() => saved(window, id)).toBe('Third. / First. / Second / -[Tide -[Wind]]')
  await press(window, 'Control+z')
  await drag(window, at('First'), at('Wind'), { x: 4, y: 24 })
  await expect.poll(() => saved(window, id)).toBe('Second / Third. / -[Tide -[Wind]] / First.')
  await press(window, 'Control+z')
  // An item along the margin, to beside what hangs on another.
  await drag(window, at('Wind'), at('Tide'), { x: -20, y: 4 })
  await expect.poll(() => saved(window, id)).toBe('First. / Second / Third. / -[Wind, Tide]')
  await press(window, 'Control+z')
  // Let go where it is, it stays.
  await drag(window, at('Third'), at('Third'), { x: 4, y: 26 })
  await expect.poll(() => saved(window, id)).toBe('First. / Second / Third. / -[Tide -[Wind]]')
  // With Control a copy of it.
  await pointAt(window, at('First'))
  await window.keyboard.down('Control')
  await drag(window, at('First'), at('Third'), { x: 4, y: 24 })
  await window.keyboard.up('Control')
  await expect.poll(() => saved(window, id)).toBe('First. / Second / Third. / First. / -[Tide -[Wind]]')
})

test('several blocks that are selected go together', async ({ app, window }) => {
  const id = await importMarkdown(app, window, '# Several\n\nOne.\n\nTwo.\n\n## Three\n\nFour.\n')
  await window.getByText('Several').first().click()
  await expect(copyOf(window).locator('h1')).toHaveText('Several')
  await block(window, 'One').click({ position: { x: 4, y: 8 } })
  await press(window, 'Home', 'Shift+ArrowDown', 'Shift+End')
  await drag(window, block(window, 'Two'), block(window, 'Four'), { x: -14, y: 24 })
  await expect.poll(() => saved(window, id)).toBe('Three / Four. / One. / Two.')
  expect(await window.evaluate(() => document.getSelection()?.toString())).toBe('One.\n\nTwo.')
  await press(window, 'Control+z')
  await expect.poll(() => saved(window, id)).toBe('One. / Two. / Three / Four.')
  // One that is not among them goes alone.
  await drag(window, block(window, 'Four'), block(window, 'One'), { x: -14, y: 4 })
  await expect.poll(() => saved(window, id)).toBe('Four. / One. / Two. / Three')
})

test('a table is dragged as a whole, and copy into its cells and into quotes', async ({ app, window }) => {
  const id = await importMarkdown(
    app,
    window,
    '# Tables\n\nAlpha.\n\n<table><tr><th>Left</th><th>Right</th></tr><tr><td>Ebb</td><td>Flood</td></tr></table>\n\nBeta.\n\n> Said one.\n>\n> Said two.\n',
  )
  await window.getByText('Tables').first().click()
  await expect(copyOf(window).locator('h1')).toHaveText('Tables')
  const at = (text: string) => block(window, text)
  const caption = copyOf(window).locator('[data-field="caption"]')
  await drag(window, caption, at('Beta'), { x: -14, y: 24 })
  await expect
    .poll(() => saved(window, id))
    .toBe('Alpha. / Beta. / Left, Right, Ebb, Flood / >[Said one., Said two.]')
  await press(window, 'Control+z')
  await drag(window, caption, at('Left'), { x: 4, y: 4 })
  await expect
    .poll(() => saved(window, id))
    .toBe('Alpha. / Left, Right, Ebb, Flood / Beta. / >[Said one., Said two.]')
  await drag(window, at('Alpha'), at('Ebb'), { x: 4, y: 18 })
  await expect
    .poll(() => saved(window, id))
    .toBe('Left, Right, Ebb, Alpha., Flood / Beta. / >[Said one., Said two.]')
  await drag(window, at('Beta'), at('Said two'), { x: 4, y: 4 })
  await expect
    .poll(() => saved(window, id))
    .toBe('Left, Right, Ebb, Alpha., Flood / >[Said one., Beta., Said two.]')
  await press(window, 'Control+z', 'Control+z')
  await expect
    .poll(() => saved(window, id))
    .toBe('Alpha. / Left, Right, Ebb, Flood / Beta. / >[Said one., Said two.]')
})
