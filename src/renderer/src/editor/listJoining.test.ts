// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../shared/document/articleDocument'

let editor: Editor

afterEach(() => editor.destroy())

const line = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const item = (text: string, ...rest: DocumentJson[]): DocumentJson => ({
  type: 'listItem',
  content: [line(text), ...rest],
})
const list = (...content: DocumentJson[]): DocumentJson => ({ type: 'bulletList', content })

/** Presses Delete at the caret. @returns the body after it */
function pressDelete(): DocumentJson[] {
  const event = new KeyboardEvent('keydown', { key: 'Delete' })
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event))
  const { content = [] }: DocumentJson = editor.state.doc.toJSON()
  return content.slice(2)
}

/** Presses Delete after some words. @returns the body after it */
function deleteAfter(blocks: DocumentJson[], words: string): DocumentJson[] {
  editor = openWritingEditor(blocks)
  editor.state.doc.descendants((node, position) => {
    if (node.isText && node.text === words) editor.commands.setTextSelection(position + words.length)
  })
  return pressDelete()
}

it('Delete before a list pulls its first line up and leaves the rest a list', () => {
  const body = deleteAfter([line('Seen: '), list(item('a boat'), item('a buoy'))], 'Seen: ')
  expect(body).toMatchObject([line('Seen: a boat'), list(item('a buoy'))])
  const { $from } = editor.state.selection
  expect($from.parent.textBetween(0, $from.parentOffset)).toBe('Seen: ')
})

it('a list of one line goes with it, and what stood under that line takes its place', () => {
  const alone = deleteAfter([line('Seen: '), list(item('a boat')), line('End')], 'Seen: ')
  expect(alone).toMatchObject([line('Seen: a boat'), line('End')])
  editor.destroy()
  const nested = list(item('a boat', list(item('red'), item('blue'))), item('a buoy'))
  const under = deleteAfter([line('Seen: '), nested], 'Seen: ')
  expect(under).toMatchObject([line('Seen: a boat'), list(item('red'), item('blue'), item('a buoy'))])
  editor.destroy()
  const inside = deleteAfter([list(item('Seen: ', list(item('a boat'), item('a buoy'))))], 'Seen: ')
  expect(inside).toMatchObject([list(item('Seen: a boat', list(item('a buoy'))))])
})

it('an empty line goes by itself', () => {
  editor = openWritingEditor([line('One'), line(''), list(item('a boat'))])
  editor.commands.setTextSelection(10)
  expect(editor.state.selection.$from.parent.content.size).toBe(0)
  expect(pressDelete()).toMatchObject([line('One'), list(item('a boat'))])
})
