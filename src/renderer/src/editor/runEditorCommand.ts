import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { editCommands } from './commands/editCommands'
import type { EditorCommands } from './commands/editorCommand'
import { findCommands } from './commands/findCommands'
import { formatCommands } from './commands/formatCommands'
import { insertCommands } from './commands/insertCommands'
import { tableCommands } from './commands/tableCommands'

const commands: EditorCommands = {
  ...formatCommands,
  ...editCommands,
  ...insertCommands,
  ...tableCommands,
  ...findCommands,
}

/** Runs a command on the story. False when it is none of the editor's, or can do nothing here. */
export function runEditorCommand(editor: Editor, command: CommandId): boolean {
  const run = commands[command]
  return run !== undefined && editor.isEditable && run(editor)
}
