import { choosePictures } from '../choosePictures'
import type { EditorCommands } from './editorCommand'

/** What is put into the copy. */
export const insertCommands: EditorCommands = {
  'insert.picture': (editor) => choosePictures(editor),
  'insert.divider': (editor) => editor.chain().focus().setHorizontalRule().run(),
}
