import { handleOf, pointAt, press, saved } from './blockSteps'
import { copyOf, nextFrame, startStory, typeLines } from './storySteps'
import { call, clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

test('items of lists have a handle of their own: dragged with what hangs on them, changed by the menu', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Items', '', '- Tide', 'Wind'])
  await press(window, 'Enter', 'Tab')
  await typeLines(window, ['Gusts', '', '', 'Between.', '1. First', 'Second'])
  const item = (text: string) => copyOf(window).locator('li > p', { hasText: text })
  expect(await saved(window, id)).toBe('-[Tide, Wind -[Gusts]] / Between. / 1[First, Second]')
  for (const text of ['Tide', 'Gusts', 'Second']) await pointAt(window, item(text))
  await pointAt(window, item('Gusts'))
  await inBothAppearances(window, (appearance) => takeScreen(window, `item-handle-${appearance}`))

  // The halves of a line decide, wherever in it the pointer is.
  await pointAt(window, item('First'))
  const [grip, second] = await Promise.all([handleOf(window).boundingBox(), item('Second').boundingBox()])
  if (grip === null || second === null) throw new Error('nothing to drag')
  await window.mouse.move(grip.x + 8, grip.y + 8)
  await window.mouse.down()
  await window.mouse.move(second.x + 6, second.y + 4, { steps: 5 })
  await window.mouse.move(second.x + 6, second.y + 25, { steps: 3 })
  await expect(copyOf(window).locator('li.dropAfter')).toHaveText('Second')
  await expect(copyOf(window).locator('.dropCursor, .dropBefore')).toHaveCount(0)
  await takeScreen(window, 'item-drag')
  await window.mouse.up()
  await expect(copyOf(window).locator('li.dropAfter')).toHaveCount(0)
  await expect.poll(() => saved(window, id)).toBe('-[Tide, Wind -[Gusts]] / Between. / 1[Second, First]')
  // Into another list, with the list that hangs on it; and out of all lists, as a list of its own.
  await pointAt(window, item('Wind'))
  await handleOf(window).dragTo(item('First'), { targetPosition: { x: 6, y: 2 } })
  await expect.poll(() => saved(window, id)).toBe('-[Tide] / Between. / 1[Second, Wind -[Gusts], First]')
  await press(window, 'Control+z')
  await expect.poll(() => saved(window, id)).toBe('-[Tide, Wind -[Gusts]] / Between. / 1[Second, First]')
  await pointAt(window, item('Tide'))
  await handleOf(window).dragTo(item('Wind'), { targetPosition: { x: 6, y: 24 } })
  await expect.poll(() => saved(window, id)).toBe('-[Wind -[Tide, Gusts]] / Between. / 1[Second, First]')
  await press(window, 'Control+z')
  await pointAt(window, item('Second'))
  const between = copyOf(window).locator(':scope > p', { hasText: 'Between' })
  await handleOf(window).dragTo(between, { targetPosition: { x: 6, y: 2 } })
  await expect.poll(() => saved(window, id)).toBe('-[Tide, Wind -[Gusts]] / 1[Second] / Between. / 1[First]')

  const menu = window.getByRole('menu', { name: 'Block' })
  const choose = async (text: string, name: string) => {
    await pointAt(window, item(text))
    await handleOf(window).click()
    await menu.getByRole('menuitem', { name, exact: false }).click()
    await expect(menu).toHaveCount(0)
  }
  await pointAt(window, item('Wind'))
  await handleOf(window).click()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `item-menu-${appearance}`)
  })
  await press(window, 'Escape')
  await choose('Wind', 'Duplicate')
  await expect
    .poll(() => saved(window, id))
    .toBe('-[Tide, Wind -[Gusts], Wind -[Gusts]] / 1[Second] / Between. / 1[First]')
  await choose('Tide', 'Remove')
  await choose('Second', 'Paragraph')
  await expect
    .poll(() => saved(window, id))
    .toBe('-[Wind -[Gusts], Wind -[Gusts]] / Second / Between. / 1[First]')
  // The list as a whole is moved by one of its items too.
  await choose('First', 'Select the whole list')
  await press(window, 'Alt+Shift+ArrowUp')
  await expect
    .poll(() => saved(window, id))
    .toBe('-[Wind -[Gusts], Wind -[Gusts]] / Second / 1[First] / Between.')
})

/** A list of two items in each of what can hold one, as HTML that is brought in. */
const listsElsewhere = `# Elsewhere

<blockquote><p>He said:</p><ul><li>Buoy</li><li>Wreck</li></ul></blockquote>

<table><tr><th>Left</th><th>Right</th></tr><tr><td><ul><li>Ebb</li><li>Flood</li></ul></td><td><ul><li>Slack</li><li>Neap</li></ul></td></tr></table>

After.
`

test('items of lists in quotes, cells and boxes have handles too', async ({ app, window }) => {
  const id = await importMarkdown(app, window, listsElsewhere)
  await window.getByText('Elsewhere').first().click()
  await expect(copyOf(window).locator('h1')).toHaveText('Elsewhere')
  const item = (text: string) => copyOf(window).locator('li > p', { hasText: text })
  const menu = window.getByRole('menu', { name: 'Block' })
  const drag = async (text: string, onto: string, y: number) => {
    await pointAt(window, item(text))
    await handleOf(window).dragTo(item(onto), { targetPosition: { x: 6, y } })
  }
  const table = (left: string, right: string) => `Left, Right, ${left}, ${right}`
  const ebb = '-[Ebb, Flood]'
  await expect
    .poll(() => saved(window, id))
    .toBe(`>[He said:, -[Buoy, Wreck]] / ${table(ebb, '-[Slack, Neap]')} / After.`)

  await drag('Wreck', 'Buoy', 4)
  await expect
    .poll(() => saved(window, id))
    .toBe(`>[He said:, -[Wreck, Buoy]] / ${table(ebb, '-[Slack, Neap]')} / After.`)
  // Each cell has its own, at its edge; from one an item goes to the other.
  await item('Neap').hover({ position: { x: 30, y: 8 } })
  const cell = await copyOf(window).locator('td').nth(1).boundingBox()
  await expect
    .poll(async () => Math.abs(((await handleOf(window).boundingBox())?.x ?? 0) + 10 - (cell?.x ?? 0)))
    .toBeLessThan(2)
  await inBothAppearances(window, (appearance) => takeScreen(window, `cell-item-handle-${appearance}`))
  await handleOf(window).dragTo(item('Ebb'), { targetPosition: { x: 6, y: 4 } })
  await expect
    .poll(() => saved(window, id))
    .toBe(`>[He said:, -[Wreck, Buoy]] / ${table('-[Neap, Ebb, Flood]', '-[Slack]')} / After.`)

  // What a cell takes is offered: lists and plain copy, no headings.
  await item('Flood').hover({ position: { x: 30, y: 8 } })
  await handleOf(window).click()
  await expect(menu.getByRole('menuitem', { name: 'Numbered list' })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Heading 2' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Paragraph' }).click()
  await expect
    .poll(() => saved(window, id))
    .toBe(`>[He said:, -[Wreck, Buoy]] / ${table('-[Neap, Ebb], Flood', '-[Slack]')} / After.`)

  // The list of a quote is selected as a whole, and is one block then; the quote goes with its own words.
  await pointAt(window, item('Wreck'))
  await handleOf(window).click()
  await menu.getByRole('menuitem', { name: 'Select the whole list' }).click()
  await expect(copyOf(window).locator('blockquote > ul')).toHaveClass(/ProseMirror-selectednode/)
  await pointAt(window, copyOf(window).locator('blockquote > p', { hasText: 'He said' }))
  await handleOf(window).click()
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(copyOf(window).locator('blockquote')).toHaveCount(2)

  const after = copyOf(window).locator(':scope > p', { hasText: 'After.' })
  await after.click()
  await press(window, 'End', 'Enter')
  await clickMenu(app, 'insert.infoBox')
  await expect(copyOf(window).locator('.infoBox')).toHaveCount(1)
  await nextFrame(window)
  await window.keyboard.type('Tides')
  await press(window, 'Enter')
  await typeLines(window, ['- Spring', 'Equinox'])
  await drag('Equinox', 'Spring', 4)
  await expect.poll(() => saved(window, id)).toMatch(/Tides, -\[Equinox, Spring\] /)
  await pointAt(window, item('Equinox'))
  await handleOf(window).click()
  await expect(menu.getByRole('menuitem', { name: 'Quote' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(() => saved(window, id)).toMatch(/Tides, -\[Spring\] /)
})

test('blocks are duplicated, removed and turned into others by keys, menu and palette alone', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Keys', '', 'First.', 'Second.', 'Third.'])
  await press(window, 'Shift+ArrowUp', 'Control+d')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / Third. / Second. / Third.')
  await press(window, 'Control+Shift+Backspace')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / Third.')
  await press(window, 'Control+z', 'Control+z')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / Third.')
  await press(window, 'Control+End')
  await clickMenu(app, 'edit.turnIntoBulletList')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / -[Third.]')
  await press(window, 'Control+k')
  await expect(window.getByRole('combobox', { name: 'Find an action' })).toBeFocused()
  await window.keyboard.type('turn into quote')
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / >[Third.]')
  await window.keyboard.type(' And on.')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / >[Third. And on.]')
  // Below what ends the story a press makes a line.
  const quote = await copyOf(window).locator('blockquote').boundingBox()
  await window.mouse.click((quote?.x ?? 0) + 40, (quote?.y ?? 0) + (quote?.height ?? 0) + 120)
  await nextFrame(window)
  await window.keyboard.type('Below.')
  await expect.poll(() => saved(window, id)).toBe('First. / Second. / >[Third. And on.] / Below.')
})

test('the size of a table is chosen by keys or pointer; its columns are resized by keys, and mirrored ones by dragging', async ({
  window,
}) => {
  const id = await startStory(window)
  await call(window, 'article:updateDetails', { id, patch: { language: 'ar' } })
  await typeLines(window, ['جدار الميناء', '', 'قالت الحكومتان', '/table'])
  await press(window, 'Enter')
  const grid = window.getByRole('listbox', { name: 'Size of the table' })
  await expect(grid).toBeFocused()
  const size = (name: string) => grid.getByRole('option', { name, exact: true, selected: true })
  await expect(size('3 columns, 3 rows')).toHaveCount(1)
  // As the table will run: its further columns are on the left.
  await press(window, 'ArrowLeft', 'ArrowUp')
  await expect(size('4 columns, 2 rows')).toHaveCount(1)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `table-size-${appearance}`)
  })
  await press(window, 'Escape')
  await expect(grid).toHaveCount(0)
  await expect(copyOf(window)).toBeFocused()
  await press(window, 'Alt+Shift+r')
  await grid.getByRole('option', { name: '2 columns, 3 rows' }).click()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('tr')).toHaveCount(3)
  await expect(copyOf(window).locator('th')).toHaveCount(2)

  const widthOf = async (at: number) =>
    Math.round((await copyOf(window).locator('th').nth(at).boundingBox())?.width ?? 0)
  const before = await widthOf(0)
  await press(window, 'Control+Shift+Period', 'Control+Shift+Period')
  await expect.poll(() => widthOf(0)).toBe(before + 48)
  const said = copyOf(window).getByRole('status')
  await expect(said).toHaveText(`Column 1: ${before + 48} pixels wide.`)
  await press(window, 'Control+Shift+Comma')
  await expect.poll(() => widthOf(0)).toBe(before + 24)
  await expect(said).toHaveText(`Column 1: ${before + 24} pixels wide.`)
  // The first column is at the right: its seam, dragged to the left, makes it wider.
  const head = await copyOf(window).locator('th').first().boundingBox()
  if (head === null) throw new Error('no table')
  const y = head.y + head.height / 2
  await window.mouse.move(head.x + 6, y)
  await window.mouse.move(head.x + 1, y, { steps: 3 })
  await takeScreen(window, 'table-seam-rtl')
  await window.mouse.down()
  await window.mouse.move(head.x - 60, y, { steps: 4 })
  await window.mouse.up()
  await expect.poll(() => widthOf(0)).toBeGreaterThan(before + 24 + 50)
  // From the other side of the seam too.
  const next = await copyOf(window).locator('th').nth(1).boundingBox()
  if (next === null) throw new Error('no table')
  const wide = await widthOf(0)
  const seam = next.x + next.width
  await window.mouse.move(seam - 6, y)
  await window.mouse.move(seam - 2, y, { steps: 3 })
  await window.mouse.down()
  await window.mouse.move(seam + 40, y, { steps: 4 })
  await window.mouse.up()
  await expect.poll(() => widthOf(0)).toBeLessThan(wide - 30)
  await copyOf(window).locator('th').first().click()
  await nextFrame(window)
  for (let times = 0; times < 30; times++) await window.keyboard.press('Control+Shift+Comma')
  await expect(said).toHaveText(/^Column 1: \d+ pixels wide, as narrow as it can be\.$/)
})
