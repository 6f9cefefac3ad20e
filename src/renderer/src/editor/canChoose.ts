import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { turnBlocks } from './turnBlocks'

/**
 * Whether a block or a format can be had where the caret is: headings not in a cell, footnotes not in the title of a box.
 * What goes after whatever holds the caret can be had everywhere.
 */
export function canChoose(editor: Editor, command: CommandId): boolean {
  switch (command) {
    case 'format.heading2':
    case 'format.heading3':
    case 'format.heading4':
      return (
        editor.can().toggleNode('heading', 'paragraph', { level: 2 }) ||
        turnBlocks(editor.state, 'heading2') !== null
      )
    case 'format.bulletList':
      return (
        editor.can().toggleList('bulletList', 'listItem') || turnBlocks(editor.state, 'bulletList') !== null
      )
    case 'format.orderedList':
      return (
        editor.can().toggleList('orderedList', 'listItem') || turnBlocks(editor.state, 'orderedList') !== null
      )
    case 'format.quote':
      return editor.can().toggleWrap('blockquote')
    case 'insert.footnote':
      return takes(editor, 'footnote')
    case 'insert.storyLink':
      return takesMark(editor, 'storyLink')
    default:
      return true
  }
}

function takes({ state, schema }: Editor, name: string): boolean {
  const { $to } = state.selection
  const type = schema.nodes[name]
  return (
    type !== undefined &&
    $to.parent.inlineContent &&
    $to.parent.canReplaceWith($to.index(), $to.index(), type)
  )
}

function takesMark({ state, schema }: Editor, name: string): boolean {
  const type = schema.marks[name]
  return type !== undefined && state.selection.$from.parent.type.allowsMarkType(type)
}
