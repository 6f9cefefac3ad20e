// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../shared/document/articleDocument'

let editor: Editor
afterEach(() => editor.destroy())

const address = 'https://harbour.example/tides'
const line = (text: string): DocumentJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string): DocumentJson => ({ type: 'listItem', content: [line(text)] })

/** Pastes the address over the copy from one text on to the end of another. @returns the body, what is linked in brackets */
function pasteOver(blocks: DocumentJson[], from: string, to: string, toOffset?: number): string[] {
  editor = openWritingEditor(blocks)
  const placeOf = (words: string) => {
    let place = -1
    editor.state.doc.descendants((node, position) => {
      const at = node.text?.indexOf(words) ?? -1
      if (at !== -1 && place === -1) place = position + at
    })
    return place
  }
  const { state, view } = editor
  const end = placeOf(to) + (toOffset ?? to.length)
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, placeOf(from), end)))
  const data = new DataTransfer()
  data.setData('text/plain', address)
  const event = new ClipboardEvent('paste', { clipboardData: data })
  const slice = state.doc.slice(0, 0)
  view.someProp('handlePaste', (handle) => handle(view, event, slice))
  const lines: string[] = []
  editor.state.doc.descendants((node) => {
    if (!node.isTextblock) return true
    const linked = (child: typeof node) => child.marks.some(({ attrs }) => attrs.href === address)
    lines.push(node.children.map((child) => (linked(child) ? `[${child.text}]` : child.text)).join(''))
    return false
  })
  return lines.slice(2)
}

it('an address over words of several blocks is the link of each of them', () => {
  expect(pasteOver([line('First one.'), line('Second.'), line('Third one.')], 'one', 'Third')).toEqual([
    'First [one.]',
    '[Second.]',
    '[Third] one.',
  ])
  expect(editor.state.selection.empty).toBe(true)
  editor.destroy()
  expect(pasteOver([{ type: 'bulletList', content: [item('One'), item('Two')] }], 'One', 'Two')).toEqual([
    '[One]',
    '[Two]',
  ])
})

it('of a line that a selection only touches, nothing is linked, and one goes on in the line before', () => {
  expect(pasteOver([line('First.'), line('Second.')], 'First.', 'Second.', 0)).toEqual([
    '[First.]',
    'Second.',
  ])
  expect(editor.state.selection.$head.parent.textContent).toBe('First.')
})

it('one undo takes the links away again', () => {
  pasteOver([line('First.'), line('Second.')], 'First.', 'Second.')
  editor.commands.undo()
  expect(JSON.stringify(editor.state.doc.toJSON())).not.toContain(address)
})
