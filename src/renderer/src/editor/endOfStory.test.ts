// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../shared/document/articleDocument'

let editor: Editor

afterEach(() => editor.destroy())

const line = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const picture: DocumentJson = {
  type: 'image',
  attrs: { media: 'a'.repeat(64), alt: '', caption: '', credit: '', width: 4, height: 3 },
}
const card: DocumentJson = { type: 'embedCard', attrs: { url: 'https://skerrow.example/', title: 'Boats' } }
const cell: DocumentJson = { type: 'tableCell', content: [line('A cell')] }
const lastBlocks: DocumentJson[] = [
  picture,
  { type: 'gallery', content: [picture, picture] },
  card,
  { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
  { type: 'infoBox', content: [{ type: 'boxTitle' }, line('In the box')] },
  { type: 'pullQuote', content: [{ type: 'quoteText' }, { type: 'quoteAttribution' }] },
  { type: 'deskNote', content: [line('Ask the treasurer')] },
]

const types = () =>
  editor.state.doc.children
    .slice(2)
    .map(({ type }) => type.name)
    .join(' ')

function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key })
  // The window's layout says where a line ends; here every line is one line.
  editor.view.endOfTextblock = () => true
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true
}

function pasteBlock(json: DocumentJson): void {
  const { view, schema } = editor
  const { tr } = editor.state
  tr.replaceSelectionWith(schema.nodeFromJSON(json))
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

describe.each(lastBlocks.map((block) => [block.type, block] as const))('%s at the end', (type, block) => {
  it('pasted, has a line after it with the caret, and is undone and redone with it in one step', () => {
    for (const start of ['', 'Words']) {
      editor?.destroy()
      editor = openWritingEditor([line(start)])
      pasteBlock(block)
      const pasted = start === '' ? `${type} paragraph` : `paragraph ${type} paragraph`
      expect(types()).toBe(pasted)
      expect(editor.state.selection.$head.parent).toBe(editor.state.doc.lastChild)
      for (let time = 0; time < 2; time++) {
        editor.commands.undo()
        expect(types()).toBe('paragraph')
        expect(editor.state.selection.$head.parent).toBe(editor.state.doc.lastChild)
        editor.commands.redo()
        expect(types()).toBe(pasted)
        expect(editor.state.selection.$head.parent).toBe(editor.state.doc.lastChild)
      }
    }
  })

  it('is left by the arrow down for a line, which one undo takes back', () => {
    editor = openWritingEditor([line('Words'), block])
    editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)))
    expect(press('ArrowDown')).toBe(true)
    expect(types()).toBe(`paragraph ${type} paragraph`)
    expect(editor.state.selection.$head.parent).toBe(editor.state.doc.lastChild)
    editor.commands.undo()
    expect(types()).toBe(`paragraph ${type}`)
    editor.commands.redo()
    expect(types()).toBe(`paragraph ${type} paragraph`)
  })
})

describe('the end of the story', () => {
  it('gets no line for what is pasted into a table there, nor for what is moved there', () => {
    editor = openWritingEditor([{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }])
    editor.commands.setTextSelection(TextSelection.atEnd(editor.state.doc).from)
    const paste = editor.state.tr.insertText('Skerrow').setMeta('uiEvent', 'paste')
    editor.view.dispatch(paste)
    expect(types()).toBe('table')
    editor.destroy()
    editor = openWritingEditor([picture, line('Words')])
    const { tr, doc, schema } = editor.state
    tr.insert(doc.content.size, schema.nodeFromJSON(picture)).delete(4, 5)
    editor.view.dispatch(tr.setMeta('uiEvent', 'drop'))
    expect(types()).toBe('paragraph image')
  })

  it('is not left from the first of several lines of its last block', () => {
    const items = ['One', 'Two'].map((text) => ({ type: 'listItem', content: [line(text)] }))
    const box = { type: 'infoBox', content: [{ type: 'boxTitle' }, { type: 'bulletList', content: items }] }
    editor = openWritingEditor([box])
    const end = TextSelection.atEnd(editor.state.doc).from
    editor.commands.setTextSelection(end - 7)
    expect(editor.state.selection.$head.parent.textContent).toBe('One')
    press('ArrowDown')
    expect(types()).toBe('infoBox')
  })

  it('gets a line by a press on the paper below a block, and none below a line', () => {
    const pressBelow = () => {
      const event = new MouseEvent('mousedown', { clientY: 500, bubbles: true, cancelable: true })
      editor.view.dom.dispatchEvent(event)
    }
    editor = openWritingEditor([picture])
    pressBelow()
    expect(types()).toBe('image paragraph')
    pressBelow()
    expect(types()).toBe('image paragraph')
  })
})

describe('undo and redo', () => {
  it('leave the caret at what they changed', () => {
    editor = openWritingEditor([line(''), line('Last.')])
    editor.commands.setTextSelection(5)
    editor.view.dispatch(editor.state.tr.insertText('A sentence'))
    editor.commands.undo()
    editor.commands.redo()
    expect(editor.state.selection.from).toBe(15)
    editor.commands.undo()
    expect(editor.state.selection.from).toBe(5)
  })

  it('are whole where a plugin added to what was done', () => {
    editor = openWritingEditor([line('Words')])
    const { view } = editor
    view.pasteHTML('<table><tr><th>a</th><th>b</th></tr></table>', new ClipboardEvent('paste'))
    expect(types()).toBe('paragraph table paragraph')
    view.dispatch(editor.state.tr.insertText('After it.'))
    editor.commands.undo()
    editor.commands.undo()
    expect(types()).toBe('paragraph')
    editor.commands.redo()
    editor.commands.redo()
    expect(types()).toBe('paragraph table paragraph')
    expect(editor.state.doc.lastChild?.textContent).toBe('After it.')
  })
})
