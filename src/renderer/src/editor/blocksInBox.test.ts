// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { CommandId } from '../../../shared/ipc/commands'
import { runEditorCommand } from './runEditorCommand'
import { selectBlock } from './selectBlock'

let editor: Editor
afterEach(() => editor.destroy())

/** Opens a box of a title, a line and a picture, and does something to one of these. @returns the body in short */
function actOn(name: 'paragraph' | 'image', ...commands: CommandId[]): string[] {
  editor = openWritingEditor([
    {
      type: 'infoBox',
      content: [
        { type: 'boxTitle' },
        { type: 'paragraph', content: [{ type: 'text', text: 'Line' }] },
        { type: 'image', attrs: { media: 'a'.repeat(64) } },
      ],
    },
    { type: 'paragraph' },
  ])
  let at = -1
  editor.state.doc.descendants((node, position, parent) => {
    if (node.type.name === name && parent?.type.name === 'infoBox') at = position
  })
  selectBlock(editor, at)
  for (const command of commands) runEditorCommand(editor, command)
  return editor.state.doc.children
    .slice(2)
    .map((block) => [block, ...block.children.filter(({ isBlock }) => isBlock)].map(({ type }) => type.name))
    .map((names) => names.join(' '))
}

it('what is selected in a box is removed, duplicated and moved in it, and not the box with it', () => {
  expect(actOn('image', 'edit.removeBlock')).toEqual(['infoBox boxTitle paragraph', 'paragraph'])
  editor.destroy()
  expect(actOn('image', 'edit.moveBlockUp')).toEqual(['infoBox boxTitle image paragraph', 'paragraph'])
  editor.destroy()
  expect(actOn('paragraph', 'edit.duplicateBlock')).toEqual([
    'infoBox boxTitle paragraph paragraph image',
    'paragraph',
  ])
})

it('over its title nothing is moved: at that end the box itself goes', () => {
  expect(actOn('paragraph', 'edit.moveBlockUp')).toEqual(['infoBox boxTitle paragraph image', 'paragraph'])
  editor.destroy()
  expect(actOn('image', 'edit.moveBlockDown')).toEqual(['paragraph', 'infoBox boxTitle paragraph image'])
})
