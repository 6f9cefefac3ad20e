import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { runEditorCommand } from './runEditorCommand'
import { selectBlock } from './selectBlock'

/** Does to the block, or to the item of a list, at `start` what a command does to those of the selection. */
export function actOnBlock(editor: Editor, start: number, command: CommandId): void {
  selectBlock(editor, start)
  runEditorCommand(editor, command)
  editor.view.focus()
}
