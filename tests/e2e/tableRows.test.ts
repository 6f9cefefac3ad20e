import { press, savedBody, textOf } from './blockSteps'
import { copyOf, startStory, typeLines } from './storySteps'
import { call, clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

test('rows and columns are put in, taken out, and headed, by the mouse and by keys', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Costs of the wall', '', 'By year:'])
  await press(window, 'Alt+Shift+R', 'Enter')
  await window.keyboard.type('Year')
  await press(window, 'Tab')
  await window.keyboard.type('Crowns')
  await press(window, 'ArrowDown')
  await window.keyboard.type('Nine')
  const rows = async () => {
    const table = (await savedBody(window, id)).find(({ type }) => type === 'table')
    return (table?.content ?? []).map((row) =>
      (row.content ?? []).map((cell) => `${cell.type === 'tableHeader' ? '#' : ''}${textOf(cell)}`),
    )
  }
  await expect.poll(rows).toEqual([
    ['#Year', '#Crowns', '#'],
    ['', 'Nine', ''],
    ['', '', ''],
  ])
  const tools = copyOf(window).getByRole('toolbar', { name: 'Table' })
  const use = (name: string) => tools.getByRole('button', { name, exact: true }).click()

  // By the mouse: what is asked for goes where the caret's cell is, and the caret stays there.
  await copyOf(window).locator('td', { hasText: 'Nine' }).click()
  await use('Add Row Above')
  await use('Add Row Below')
  await use('Add Column Before')
  await use('Header Row')
  await expect.poll(rows).toEqual([
    ['Year', '', 'Crowns', ''],
    ['', '', '', ''],
    ['', '', 'Nine', ''],
    ['', '', '', ''],
    ['', '', '', ''],
  ])
  // A tool shows what is so already: for the row of headers, and for the cell of the caret.
  const tool = (name: string) => tools.getByRole('button', { name, exact: true })
  await expect(tool('Header Row')).toHaveAttribute('aria-pressed', 'false')
  await use('Header Row')
  await expect.poll(async () => (await rows())[0]).toEqual(['#Year', '#', '#Crowns', '#'])
  await expect(tool('Header Row')).toHaveAttribute('aria-pressed', 'true')
  await use('Centre')
  await expect(tool('Centre')).toHaveAttribute('aria-pressed', 'true')
  await copyOf(window).locator('th', { hasText: 'Crowns' }).click()
  await expect(tool('Centre')).toHaveAttribute('aria-pressed', 'false')

  // By keys: to the tools, along them, and back to the cell.
  await copyOf(window).locator('td', { hasText: 'Nine' }).click()
  await press(window, 'Alt+F10')
  const remove = tools.getByRole('button', { name: 'Remove Row' })
  for (let step = 0; step < 12; step++) {
    if (await remove.evaluate((button) => button === document.activeElement)) break
    await press(window, 'ArrowRight')
  }
  await expect(remove).toBeFocused()
  await press(window, 'Enter')
  await expect.poll(async () => (await rows()).length).toBe(4)
  expect((await rows()).flat()).not.toContain('Nine')
  await press(window, 'Control+z')
  await expect.poll(async () => (await rows()).flat()).toContain('Nine')

  // By the menu, which has all of it too.
  await copyOf(window).locator('td', { hasText: 'Nine' }).click()
  await clickMenu(app, 'table.removeColumn')
  await clickMenu(app, 'table.addRowBelow')
  await expect.poll(async () => (await rows()).map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 3])
  // Tab in the last cell makes a row.
  await copyOf(window).locator('td').last().click()
  await press(window, 'Tab')
  await window.keyboard.type('Total')
  await expect.poll(async () => (await rows()).at(-1)).toEqual(['Total', '', ''])
})

test('cells are selected by Shift and the arrows, no further than the table, on the side that is pressed', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Costs of the wall', '', 'By year:'])
  await press(window, 'Alt+Shift+R', 'Enter')
  const cells = copyOf(window).locator('th, td')
  for (const [index, word] of ['one', 'two', 'three'].entries()) {
    await cells.nth(index).click()
    await window.keyboard.type(word)
  }
  const selected = () => copyOf(window).locator('.selectedCell').allTextContents()
  await cells.nth(1).click()
  await press(window, 'End', 'Shift+ArrowRight')
  await expect.poll(selected).toEqual(['two', 'three'])
  await press(window, 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect.poll(selected).toEqual(['two', 'three'])
  await press(window, 'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect.poll(selected).toEqual(['two', 'three', '', '', '', ''])

  await call(window, 'article:updateDetails', { id, patch: { language: 'ar' } })
  await expect(copyOf(window)).toHaveCSS('direction', 'rtl')
  await cells.nth(1).click()
  await press(window, 'End', 'Shift+ArrowLeft')
  await expect.poll(selected).toEqual(['two', 'three'])
  await press(window, 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect.poll(selected).toEqual(['one', 'two'])
})
