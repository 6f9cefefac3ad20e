import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../../shared/ipc/commands'

/** What the story's editor does for a command. False when it can do nothing where the caret stands. */
export type EditorCommands = Partial<Record<CommandId, (editor: Editor) => boolean>>
