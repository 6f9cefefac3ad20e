import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { blockCommands } from './commands/blockCommands'
import { editCommands } from './commands/editCommands'
import type { EditorCommands } from './commands/editorCommand'
import { findCommands } from './commands/findCommands'
import { formatCommands } from './commands/formatCommands'
import { insertCommands } from './commands/insertCommands'
import { tableCommands } from './commands/tableCommands'
import { blockOfField } from './extensions/FieldFocus'
import { readSelection } from './readSelection'
import { selectBlock } from './selectBlock'
import { tellLostFootnotes } from './tellLostFootnotes'

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

/** What is done to words: a field's have no formats. */
const forWords = /^format\.|Case$/
const makesHeadings = /heading[234]$/i
/** What is put beside blocks, or done to them. */
const forBlocks = /^(?:insert|table)\.|^edit\.(?:\w+Block|turnInto\w+|moveBlock\w+)$/

/**
 * Runs a command on the story. In a field of a block it means that block, wherever the caret in the copy is. False when
 * it is none of the editor's, or can do nothing here.
 */
export function runEditorCommand(editor: Editor, command: CommandId): boolean {
  const run = commands[command]
  readSelection()
  const block = blockOfField(editor)
  if (block !== null && forWords.test(command)) return false
  if (block !== null && forBlocks.test(command)) selectBlock(editor, block)
  if (run === undefined || !(editor.isEditable || readingCommands.has(command))) return false
  const before = editor.state.doc
  const hasRun = run(editor)
  if (makesHeadings.test(command)) tellLostFootnotes(before, editor.state.doc)
  return hasRun
}
