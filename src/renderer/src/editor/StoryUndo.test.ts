// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'

let editor: Editor

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

beforeEach(() => {
  editor = openWritingEditor([paragraph('The tide.'), paragraph('Low water.')])
  stop()
})

afterEach(() => editor.destroy())

const undoManager = () => yUndoPluginKey.getState(editor.state)?.undoManager
const lines = () => editor.state.doc.children.slice(2).map(({ textContent }) => textContent)

/** What comes next is a step of its own. */
function stop(): void {
  undoManager()?.stopCapturing()
}

/** Puts text in the place of what stands from one place of the body to another, by lines and characters. */
function write(from: readonly [number, number], to: readonly [number, number], text: string): void {
  stop()
  const { tr, doc } = editor.state
  const place = ([line, offset]: readonly [number, number]) => {
    let at = 0
    doc.forEach((_block, position, index) => {
      if (index === line + 2) at = position
    })
    return at + 1 + offset
  }
  tr.setSelection(TextSelection.create(doc, place(from), place(to)))
  editor.view.dispatch(text === '' ? tr.deleteSelection() : tr.insertText(text))
  stop()
}

it('takes back all of what was written, also where something was written inside it since it came back', () => {
  write([0, 4], [0, 4], 'spring ')
  expect(lines()).toEqual(['The spring tide.', 'Low water.'])
  write([0, 0], [0, 16], '')
  editor.commands.undo()
  write([0, 6], [0, 6], 'x')
  expect(lines()[0]).toBe('The spxring tide.')
  editor.commands.undo()
  expect(lines()[0]).toBe('The spring tide.')
  editor.commands.undo()
  expect(lines()).toEqual(['The tide.', 'Low water.'])
  for (let step = 0; step < 3; step++) editor.commands.redo()
  expect(lines()[0]).toBe('The spxring tide.')
})

it('takes back no more than what was written, also where it came back together with its neighbours', () => {
  // A letter before others, a line broken between them, all of it replaced.
  write([1, 0], [1, 0], 'a')
  stop()
  editor.commands.splitBlock()
  write([0, 2], [1, 1], '*')
  expect(lines()).toEqual(['Th*', 'Low water.'])
  for (let step = 0; step < 3; step++) editor.commands.undo()
  expect(lines()).toEqual(['The tide.', 'Low water.'])
})
