// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../../shared/document/articleDocument'

const paragraph = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const item = (...content: DocumentJson[]): DocumentJson => ({ type: 'listItem', content })
const part = (type: string, text: string): DocumentJson => ({ type, content: [{ type: 'text', text }] })

let editor: Editor

beforeEach(() => {
  editor = openWritingEditor([
    { type: 'pullQuote', content: [part('quoteText', 'Stone wall'), part('quoteAttribution', 'Oster')] },
    paragraph('After.'),
    {
      type: 'bulletList',
      content: [
        item(paragraph('a'), { type: 'bulletList', content: [item(paragraph('b'))] }),
        item(paragraph('c')),
      ],
    },
    { type: 'blockquote', content: [paragraph('Said.')] },
    { type: 'infoBox', content: [part('boxTitle', 'In short'), paragraph('Boxed.')] },
  ])
})

afterEach(() => editor.destroy())

/** Where some words begin. */
function placeOf(words: string): number {
  let at = -1
  editor.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index !== -1 && at === -1) at = position + index
  })
  return at
}

/** Selects from the beginning of some words to the end of others. */
function select(from: string, to: string): void {
  editor.commands.setTextSelection({ from: placeOf(from), to: placeOf(to) + to.length })
}

const copied = () => editor.view.serializeForClipboard(editor.state.selection.content()).dom.innerHTML

/** Pastes at a place, and says how the story's blocks stand then. */
function paste(html: string, at: number): string[] {
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  editor.view.pasteHTML(html)
  editor.state.doc.check()
  return editor.state.doc.children.map(String)
}

it('a part of a pull quote that comes into the headline is a pull quote again, without a name', () => {
  select('wall', 'wall')
  editor.commands.setTextSelection({ from: placeOf('wall'), to: placeOf('After') + 5 })
  const html = copied().replace(/<figcaption.*?<\/figcaption>/u, '')
  expect(paste(html, 1).slice(2, 4)).toEqual([
    'pullQuote(quoteText("wall"), quoteAttribution("Oster"))',
    'paragraph("After")',
  ])
})

it('items from within an item have the first of them in its place', () => {
  select('b', 'c')
  expect(paste(copied(), 1)[2]).toBe('bulletList(listItem(paragraph("b")), listItem(paragraph("c")))')
})

it('the words of a quote up to the copy after it', () => {
  select('Oster', 'After')
  expect(paste(copied(), 1).slice(2, 4)).toEqual([
    'pullQuote(quoteText, quoteAttribution("Oster"))',
    'paragraph("After")',
  ])
})

it('a list that comes into the title of a box stands after it', () => {
  expect(paste('<ul><li>one</li><li>two</li></ul>', placeOf('short')).at(-1)).toBe(
    'infoBox(boxTitle("In short"), bulletList(listItem(paragraph("one")), listItem(paragraph("two"))), paragraph("Boxed."))',
  )
})

it('a list pasted over the end of a quote and the title of a box takes their place, and one undo brings them back', () => {
  const before = editor.state.doc
  select('id.', 'short')
  editor.view.pasteHTML('<ul><li>one</li><li>two</li></ul>')
  editor.state.doc.check()
  expect(editor.getText()).toContain('one')
  expect(editor.getText()).toContain('Boxed.')
  editor.commands.undo()
  expect(editor.state.doc.toString()).toBe(before.toString())
})

it('Backspace and Enter over them part what is left of them', () => {
  for (const key of ['Backspace', 'Enter']) {
    select('id.', 'In')
    const { view } = editor
    const event = new KeyboardEvent('keydown', { key })
    expect(view.someProp('handleKeyDown', (handle) => handle(view, event))).toBe(true)
    view.state.doc.check()
    expect(view.state.doc.children.slice(-2).map(String)).toEqual([
      'blockquote(paragraph("Sa"))',
      'infoBox(boxTitle(" short"), paragraph("Boxed."))',
    ])
    editor.commands.undo()
  }
})

it.each(['x', '"'])('what is typed over a quote and the title of a box takes their place: %s', (sign) => {
  select('id.', 'In')
  const { view } = editor
  const { from, to } = view.state.selection
  const typed = () => view.state.tr.insertText(sign)
  expect(view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, typed))).toBe(true)
  view.state.doc.check()
  expect(view.state.doc.textBetween(from - 2, view.state.selection.to)).toBe(`Sa${sign === 'x' ? 'x' : '”'}`)
})
