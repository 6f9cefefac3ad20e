import type { Editor } from '@tiptap/core'
import { openLinkEditing } from '../extensions/LinkEditing'
import type { EditorCommands } from './editorCommand'

/** Marks and kinds of block. */
export const formatCommands: EditorCommands = {
  'format.bold': (editor) => editor.chain().focus().toggleMark('bold').run(),
  'format.italic': (editor) => editor.chain().focus().toggleMark('italic').run(),
  'format.underline': (editor) => editor.chain().focus().toggleMark('underline').run(),
  'format.strike': (editor) => editor.chain().focus().toggleMark('strike').run(),
  'format.highlight': (editor) => editor.chain().focus().toggleMark('highlight').run(),
  'format.superscript': (editor) =>
    editor.chain().focus().unsetMark('subscript').toggleMark('superscript').run(),
  'format.subscript': (editor) =>
    editor.chain().focus().unsetMark('superscript').toggleMark('subscript').run(),
  'format.code': (editor) => editor.chain().focus().toggleMark('code').run(),
  'format.link': (editor) => openLinkEditing(editor.view),
  'format.clear': (editor) => editor.chain().focus().unsetAllMarks().run(),
  'format.paragraph': (editor) => editor.chain().focus().setNode('paragraph').run(),
  'format.heading2': (editor) => toggleHeading(editor, 2),
  'format.heading3': (editor) => toggleHeading(editor, 3),
  'format.heading4': (editor) => toggleHeading(editor, 4),
  'format.bulletList': (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  'format.orderedList': (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
  'format.quote': (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
}

function toggleHeading(editor: Editor, level: number): boolean {
  return editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run()
}
