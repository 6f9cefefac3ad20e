import { Slice } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { type DocumentJson, readDocument } from '../../../../shared/document/articleDocument'
import { sliceForOthers, textForOthers, withoutNotes } from './copiesForOthers'

const paragraph = (words: string): DocumentJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
})
const note = (...words: string[]): DocumentJson => ({ type: 'deskNote', content: words.map(paragraph) })
const storyOf = (...body: DocumentJson[]) =>
  readDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, ...body] })

const story = storyOf(
  paragraph('The wall held.'),
  note('Ask the clerk.', 'Twice.'),
  paragraph('Nobody slept.'),
)
const whole = new Slice(story.content, 0, 0)

test('other programs get no note to the desk, and everything else', () => {
  expect(textForOthers(whole).trim()).toBe('The wall held.\n\nNobody slept.')
  expect(withoutNotes(story.content).childCount).toBe(4)
})

test('a selection that begins within a note is cut where the note ends', () => {
  const at = story.child(0).nodeSize + story.child(1).nodeSize + story.child(2).nodeSize
  const slice = story.slice(at + 4, story.content.size - 3)
  expect(slice.openStart).toBe(2)
  const others = sliceForOthers(slice)
  expect([others.openStart, others.openEnd]).toEqual([0, 1])
  expect(textForOthers(slice)).toBe('Nobody slep')
})

test('words that were selected within one note are meant; a note taken as a whole is not', () => {
  const at = story.child(0).nodeSize + story.child(1).nodeSize + story.child(2).nodeSize
  const end = at + story.child(3).nodeSize
  expect(textForOthers(story.slice(at + 2, end - 2))).toBe('Ask the clerk.\n\nTwice.')
  expect(textForOthers(story.slice(at, end))).toBe('')
})

test('a copy without notes is the very same', () => {
  const plain = new Slice(storyOf(paragraph('The wall held.')).content, 0, 0)
  expect(sliceForOthers(plain)).toBe(plain)
})

test('cells are written as spreadsheets do it, and broken lines and footnotes stand apart', () => {
  const cell = (...words: string[]): DocumentJson => ({ type: 'tableCell', content: words.map(paragraph) })
  const table = {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('Port'), cell('Boats')] },
      { type: 'tableRow', content: [cell('Maren', '“Old” town'), cell('5" hulls')] },
    ],
  }
  const broken = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The wall held' },
      { type: 'footnote', content: [{ type: 'text', text: 'So far' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'again.' },
    ],
  }
  const { content } = storyOf(table, broken)
  const cells = 'Port\tBoats\n"Maren\n“Old” town"\t"5"" hulls"'
  expect(textForOthers(new Slice(content, 0, 0)).trim()).toBe(`${cells}\n\nThe wall held [So far]\nagain.`)
  // Cells that are selected are rows without their table.
  expect(textForOthers(new Slice(content.child(2).content, 1, 1))).toBe(cells)
})
