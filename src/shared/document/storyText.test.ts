import { expect, test } from 'vitest'
import { bodyBlocks, type DocumentJson, readDocument } from './articleDocument'
import { copyOf, footnoteTexts } from './storyText'

const text = (words: string): DocumentJson => ({ type: 'text', text: words })
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const cell = (words: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text(words))] })
const note: DocumentJson = { type: 'footnote', content: [text('Counted twice.')] }

function blocks(...body: DocumentJson[]) {
  return bodyBlocks(
    readDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, ...body] }),
  )
}

test('cells, items and lines are set apart', () => {
  const row = (...words: string[]): DocumentJson => ({ type: 'tableRow', content: words.map(cell) })
  const item: DocumentJson = { type: 'listItem', content: [paragraph(text('an item'))] }
  const [table, list, lines] = blocks(
    { type: 'table', content: [row('one', 'two'), row('three', 'four')] },
    { type: 'bulletList', content: [item, item] },
    paragraph(text('first'), { type: 'hardBreak' }, text('second')),
  ).map(copyOf)
  expect(table).toBe('one\ntwo\nthree\nfour')
  expect(list).toBe('an item\nan item')
  expect(lines).toBe('first\nsecond')
})

test('footnotes are no copy of the body, but found by themselves', () => {
  const [block] = blocks(paragraph(text('Nine ships'), note, text(' came in.')))
  if (block === undefined) throw new RangeError('no block')
  expect(copyOf(block)).toBe('Nine ships came in.')
  expect(footnoteTexts(block)).toEqual(['Counted twice.'])
})

test('a note to the desk has no copy and no footnotes', () => {
  const [block] = blocks({ type: 'deskNote', content: [paragraph(text('Ask the clerk.'), note)] })
  if (block === undefined) throw new RangeError('no block')
  expect(copyOf(block)).toBe('')
  expect(footnoteTexts(block)).toEqual([])
})
