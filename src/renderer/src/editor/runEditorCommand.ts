import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { blockCommands } from './commands/blockCommands'
import { editCommands } from './commands/editCommands'
import type { EditorCommands } from './commands/editorCommand'
import { findCommands } from './commands/findCommands'
import { formatCommands } from './commands/formatCommands'
import { insertCommands } from './commands/insertCommands'
import { tableCommands } from './commands/tableCommands'

const commands: EditorCommands = {
  ...formatCommands,
  ...editCommands,
  ...blockCommands,
  ...insertCommands,
  ...tableCommands,
  ...findCommands,
}

/** What changes nothing, so that it works in a story that is only read. */
const readingCommands: ReadonlySet<CommandId> = new Set(['edit.find', 'edit.findNext', 'edit.findPrevious'])

/** Runs a command on the story. False when it is none of the editor's, or can do nothing here. */
export function runEditorCommand(editor: Editor, command: CommandId): boolean {
  const run = commands[command]
  return run !== undefined && (editor.isEditable || readingCommands.has(command)) && run(editor)
}
