// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { afterEach, expect, test } from 'vitest'
import { openWritingEditor } from '../../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../../shared/document/articleDocument'

let editor: Editor
afterEach(() => editor.destroy())

const text = (words: string): DocumentJson[] => [{ type: 'text', text: words }]
const line = (words: string): DocumentJson => ({ type: 'paragraph', content: text(words) })
const quote: DocumentJson = {
  type: 'pullQuote',
  content: [
    { type: 'quoteText', content: text('Held') },
    { type: 'quoteAttribution', content: text('Oster') },
  ],
}
const box: DocumentJson = {
  type: 'infoBox',
  content: [{ type: 'boxTitle', content: text('Tides') }, line('Ebb')],
}

const short = (node: DocumentNode): string => {
  if (node.isText) return node.text ?? ''
  if (node.type.name === 'hardBreak') return '/'
  const inside = node.children.map(short).join(node.isTextblock ? '' : ', ')
  return node.isTextblock ? inside : `${node.type.name}(${inside})`
}
const body = () => editor.state.doc.children.slice(2).map(short)

function open(block: DocumentJson, caretAfter: string): void {
  editor = openWritingEditor([block, line('After')])
  editor.state.doc.descendants((node, position) => {
    if (node.text === caretAfter) editor.commands.setTextSelection(position + caretAfter.length)
  })
}

const lines = '<p>, they <b>say</b>.<br>Still</p><p>so.</p>'
const table = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'

test('lines go on in a line of a pull quote, which stays one', () => {
  open(quote, 'Held')
  editor.view.pasteHTML(lines)
  expect(body()).toEqual(['pullQuote(Held, they say./Still/so., Oster)', 'After'])
  editor.commands.undo()
  expect(body()).toEqual(['pullQuote(Held, Oster)', 'After'])
  editor.destroy()
  open(quote, 'Oster')
  editor.view.pasteHTML(lines)
  expect(body()).toEqual(['pullQuote(Held, Oster, they say. Still so.)', 'After'])
})

test.each([
  ['a pull quote', quote, 'Held', 'pullQuote(Held, Oster)'],
  ['a title', box, 'Tides', 'infoBox(Tides, Ebb)'],
  ['a box', box, 'Ebb', 'infoBox(Tides, Ebb)'],
])('a table that is pasted into %s comes after it', (_name, block, caret, whole) => {
  open(block, caret)
  editor.view.pasteHTML(table)
  expect(body()[0]).toBe(whole)
  expect(body()[1]).toContain('table(')
  expect(body()[2]).toBe('After')
  expect(body()).toHaveLength(3)
  expect(editor.state.selection.$head.parent.textContent).toBe('After')
})

const cells: DocumentJson = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: ['One', 'Two'].map((words) => ({ type: 'tableCell', content: [line(words)] })),
    },
  ],
}
const note: DocumentJson = { type: 'deskNote', content: [line('Ask')] }
const cited: DocumentJson = { type: 'blockquote', content: [line('Said')] }

test.each([
  ['a cell', cells, 'One', 'table(tableRow(tableCell(Oneso, More, Still), tableCell(Two)))'],
  ['a box', box, 'Ebb', 'infoBox(Tides, Ebbso, More, Still)'],
  ['a title', box, 'Tides', 'infoBox(Tidesso, More, Still, Ebb)'],
  ['a note', note, 'Ask', 'deskNote(Askso, More, Still)'],
  ['a quote', cited, 'Said', 'blockquote(Saidso, More, Still)'],
])('headings that are pasted into %s are lines there, in bold', (_name, block, caret, whole) => {
  open(block, caret)
  editor.view.pasteHTML('<p>so</p><h2>More</h2><p>Still</p>')
  expect(body()).toEqual([whole, 'After'])
  expect(editor.getHTML()).toContain('<strong>More</strong>')
  editor.commands.undo()
  expect(body()).toHaveLength(2)
})

test('items that are pasted into a note are lines; a divider leaves a table whole', () => {
  open(note, 'Ask')
  editor.view.pasteHTML('<ul><li>Ebb</li><li>Flood</li></ul>')
  expect(body()).toEqual(['deskNote(AskEbb, Flood)', 'After'])
  editor.destroy()
  open(cells, 'One')
  editor.view.pasteHTML('<p>a</p><hr><p>b</p>')
  expect(body()).toEqual([
    'table(tableRow(tableCell(One), tableCell(Two)))',
    'a',
    'horizontalRule()',
    'b',
    'After',
  ])
})
