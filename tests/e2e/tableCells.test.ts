import type { ElectronApplication, Page } from '@playwright/test'
import { press, saved } from './blockSteps'
import { copyOf, nextFrame } from './storySteps'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

/** Brings in a story with a table and opens it. @param name its headline, which no other has */
async function openTable(app: ElectronApplication, window: Page, name: string): Promise<string> {
  const id = await importMarkdown(
    app,
    window,
    `# ${name}\n\nBefore.\n\n<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Maren</td><td>12</td></tr><tr><td>Skerrow</td><td>5</td></tr></table>\n`,
  )
  await window.getByText(name).first().click()
  await expect(copyOf(window).locator('h1')).toHaveText(name)
  return id
}

const cell = (window: Page, text: string) =>
  copyOf(window).locator('td, th').filter({ hasText: text }).first()

/** Selects cells as hands do, from one to another. */
async function selectCells(window: Page, from: string, to: string): Promise<void> {
  const [first, last] = await Promise.all([cell(window, from).boundingBox(), cell(window, to).boundingBox()])
  if (first === null || last === null) throw new Error('no cells')
  await window.mouse.move(first.x + 30, first.y + 10)
  await window.mouse.down()
  await window.mouse.move(last.x + 20, last.y + 12, { steps: 5 })
  await window.mouse.up()
  await expect(copyOf(window).locator('.selectedCell')).not.toHaveCount(0)
}

test('cells are copied as spreadsheets take them, and typed over from the first one on', async ({
  app,
  window,
}) => {
  const id = await openTable(app, window, 'Counted')
  await selectCells(window, 'Maren', '5')
  await press(window, 'Control+c')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Maren\t12\nSkerrow\t5')
  await window.keyboard.type('New')
  await expect.poll(() => saved(window, id)).toBe('Before. / Port, Boats, New, , , ')
  await press(window, 'Control+z')
  await expect.poll(() => saved(window, id)).toBe('Before. / Port, Boats, Maren, 12, Skerrow, 5')
})

test('headers of a pasted table are headers only where the table has some', async ({ app, window }) => {
  const id = await openTable(app, window, 'Headed')
  const kinds = () =>
    copyOf(window)
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ tagName }) => tagName).join()))
  const html =
    '<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2024</td><td>7</td></tr><tr><td>2025</td><td>9</td></tr></table>'
  const paste = () =>
    copyOf(window).evaluate((element, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', copied)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  await cell(window, 'Skerrow').click()
  await nextFrame(window)
  await paste()
  await expect
    .poll(() => saved(window, id))
    .toBe('Before. / Port, Boats, Maren, 12, Year, Sum, 2024, 7, 2025, 9')
  expect(await kinds()).toEqual(['TH,TH', 'TD,TD', 'TD,TD', 'TD,TD', 'TD,TD'])
  await press(window, 'Control+z')
  await cell(window, 'Boats').click()
  await nextFrame(window)
  await paste()
  await expect
    .poll(() => saved(window, id))
    .toBe('Before. / Port, Year, Sum, Maren, 2024, 7, Skerrow, 2025, 9')
  expect(await kinds()).toEqual(['TH,TH,TH', 'TD,TD,TD', 'TD,TD,TD'])
})
