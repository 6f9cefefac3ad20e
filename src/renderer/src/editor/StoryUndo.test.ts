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

/** Numbers that look random and are the same each time (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
}

/** Does something at random to what stands behind headline and standfirst. */
function doSomething(next: (below: number) => number): void {
  stop()
  const { doc, tr } = editor.state
  const start = doc.child(0).nodeSize + doc.child(1).nodeSize
  const place = () => doc.resolve(start + next(doc.content.size - start))
  const $from = place()
  switch (next(6)) {
    case 0:
      editor.commands.undo()
      return
    case 1:
      editor.commands.redo()
      return
    case 2:
      editor.view.dispatch(tr.setSelection(TextSelection.between($from, place())).deleteSelection())
      return
    case 3:
      editor.view.dispatch(tr.setSelection(TextSelection.between($from, place())).insertText('ab'))
      return
    case 4:
      editor.view.dispatch(tr.setSelection(TextSelection.near($from)).insertText('c'))
      return
    default:
      editor.view.dispatch(tr.setSelection(TextSelection.near($from)))
      editor.commands.splitBlock()
  }
}

it('comes back to where it was, and forth again, whatever was undone and redone on the way', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const next = numbers(seed * 104_729)
    editor.destroy()
    editor = openWritingEditor([paragraph('The tide.'), paragraph('Low water.'), paragraph('Nets.')])
    undoManager()?.clear()
    const before = lines()
    for (let turn = 0; turn < 25; turn++) doSomething(next)
    const after = lines()
    let undone = 0
    for (; editor.commands.undo(); undone++) editor.state.doc.check()
    expect(lines(), `undone, seed ${seed}`).toEqual(before)
    for (; undone > 0; undone--) editor.commands.redo()
    expect(lines(), `redone, seed ${seed}`).toEqual(after)
  }
})
