import type { Editor } from '@tiptap/core'
import type { CommandId } from '../../../shared/ipc/commands'
import { choosePictures } from './choosePictures'
import { openLinkEditing } from './extensions/LinkEditing'

const commands: Partial<Record<CommandId, (editor: Editor) => boolean>> = {
  'format.bold': (editor) => editor.chain().focus().toggleMark('bold').run(),
  'format.italic': (editor) => editor.chain().focus().toggleMark('italic').run(),
  'format.underline': (editor) => editor.chain().focus().toggleMark('underline').run(),
  'format.strike': (editor) => editor.chain().focus().toggleMark('strike').run(),
  'format.code': (editor) => editor.chain().focus().toggleMark('code').run(),
  'format.link': (editor) => openLinkEditing(editor.view),
  'format.paragraph': (editor) => editor.chain().focus().setNode('paragraph').run(),
  'format.heading2': (editor) => toggleHeading(editor, 2),
  'format.heading3': (editor) => toggleHeading(editor, 3),
  'format.heading4': (editor) => toggleHeading(editor, 4),
  'format.bulletList': (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  'format.orderedList': (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  'format.quote': (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  'format.divider': (editor) => editor.chain().focus().setHorizontalRule().run(),
  'story.insertPicture': (editor) => choosePictures(editor),
}

/** Runs a command of the menu on the story. False when it is none of the editor's, or can do nothing here. */
export function runEditorCommand(editor: Editor, command: CommandId): boolean {
  const run = commands[command]
  return run !== undefined && editor.isEditable && run(editor)
}

function toggleHeading(editor: Editor, level: number): boolean {
  return editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run()
}
