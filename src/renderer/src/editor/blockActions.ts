import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { CommandId } from '../../../shared/ipc/commands'
import { runEditorCommand } from './runEditorCommand'

/** Does to the block, or to the item of a list, at `start` what a command does to those of the selection. */
export function actOnBlock(editor: Editor, start: number, command: CommandId): void {
  selectBlock(editor, start)
  runEditorCommand(editor, command)
  editor.view.focus()
}

/** Selects the block as a whole, so that keys and dragging mean all of it. */
export function selectBlock({ state, view }: Editor, start: number): void {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start)))
}
