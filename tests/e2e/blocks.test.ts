import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { insert, press, savedBody, textOf } from './blockSteps'
import { copyOf, expectSaved, nextFrame, startStory, typeLines } from './storySteps'
import { call } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

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
