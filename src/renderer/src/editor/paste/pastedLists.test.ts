// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import { openWritingEditor } from '../../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../../shared/document/articleDocument'

let editor: Editor
afterEach(() => editor.destroy())

const line = (text: string): DocumentJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (...items: string[]): DocumentJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [line(item)] })),
})

/** The body's blocks in short: lists in brackets. */
function body(): string[] {
  return editor.state.doc.children.slice(2).map((block) => {
    const items = block.children.map(({ textContent }) => textContent)
    return block.type.name === 'bulletList' ? `[${items.join(', ')}]` : block.textContent
  })
}

/** Puts the caret after so many letters of the first block, in its words. */
function caret(letters: number, depth = 1): void {
  editor.commands.setTextSelection(4 + depth + letters)
}

const html = '<ul><li>Ebb</li><li>Flood</li></ul>'

test.each([
  [0, ['[Ebb, Flood]', 'The tide']],
  [4, ['The ', '[Ebb, Flood]', 'tide']],
  [8, ['The tide', '[Ebb, Flood]']],
])('a list that is pasted into a line after %i letters stands beside its words', (letters, blocks) => {
  editor = openWritingEditor([line('The tide')])
  caret(letters)
  editor.view.pasteHTML(html)
  expect(body()).toEqual(blocks)
  expect(editor.state.selection.$head.parent.textContent).toBe('Flood')
  editor.commands.undo()
  expect(body()).toEqual(['The tide'])
})

test('one item goes on in the line, and items go on in a list', () => {
  editor = openWritingEditor([line('The tide')])
  caret(8)
  editor.view.pasteHTML('<ul><li>, ebbing</li></ul>')
  expect(body()).toEqual(['The tide, ebbing'])
  editor.destroy()
  editor = openWritingEditor([list('Slack', 'Neap')])
  caret(5, 3)
  editor.view.pasteHTML(html)
  expect(body()).toEqual(['[SlackEbb, Flood, Neap]'])
})

test('lines of plain text that come into an item are items', () => {
  editor = openWritingEditor([list('Slack', 'Neap')])
  caret(5, 3)
  editor.view.pasteText(', long\nEbb\nFlood')
  expect(body()).toEqual(['[Slack, long, Ebb, Flood, Neap]'])
})

test('the signs of items are left out where each line has one, and kept where not', () => {
  editor = openWritingEditor([list('Slack', 'Neap')])
  caret(5, 3)
  editor.view.pasteText('- , long\n- Ebb\n- Flood')
  expect(body()).toEqual(['[Slack, long, Ebb, Flood, Neap]'])
  editor.commands.undo()
  editor.view.pasteText(', long\n- Ebb')
  expect(body()).toEqual(['[Slack, long, - Ebb, Neap]'])
})

test('paragraphs that come into an item are items; into the words of a line they are paragraphs', () => {
  editor = openWritingEditor([list('Slack', 'Neap')])
  caret(5, 3)
  editor.view.pasteHTML('<p>, long</p><p>Ebb <b>tide</b></p>')
  expect(body()).toEqual(['[Slack, long, Ebb tide, Neap]'])
  editor.destroy()
  editor = openWritingEditor([line('The tide')])
  caret(8)
  editor.view.pasteHTML('<p>s</p><p>Ebb</p>')
  expect(body()).toEqual(['The tides', 'Ebb'])
})
