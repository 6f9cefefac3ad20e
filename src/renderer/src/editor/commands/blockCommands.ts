import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockKind } from '../blockKinds'
import { duplicateBlocks, removeBlocks } from '../changeBlocks'
import { moveBlock } from '../moveBlock'
import { turnBlocks } from '../turnBlocks'
import type { EditorCommands } from './editorCommand'

/** What is done to the blocks of the selection as a whole. */
export const blockCommands: EditorCommands = {
  'edit.moveBlockUp': (editor) => change(editor, (state) => moveBlock(state, 'up')),
  'edit.moveBlockDown': (editor) => change(editor, (state) => moveBlock(state, 'down')),
  'edit.duplicateBlock': (editor) => change(editor, duplicateBlocks),
  'edit.removeBlock': (editor) => change(editor, removeBlocks),
  'edit.turnIntoParagraph': (editor) => turn(editor, 'paragraph'),
  'edit.turnIntoHeading2': (editor) => turn(editor, 'heading2'),
  'edit.turnIntoHeading3': (editor) => turn(editor, 'heading3'),
  'edit.turnIntoHeading4': (editor) => turn(editor, 'heading4'),
  'edit.turnIntoBulletList': (editor) => turn(editor, 'bulletList'),
  'edit.turnIntoOrderedList': (editor) => turn(editor, 'orderedList'),
  'edit.turnIntoQuote': (editor) => turn(editor, 'quote'),
}

function turn(editor: Editor, kind: BlockKind): boolean {
  return change(editor, (state) => turnBlocks(state, kind))
}

function change({ state, view }: Editor, make: (state: EditorState) => Transaction | null): boolean {
  const transaction = make(state)
  if (transaction === null) return false
  view.dispatch(transaction)
  view.focus()
  return true
}
