import type { Editor } from '@tiptap/core'
import { headingLevels } from '../../../../shared/document/nodes/SectionHeading'
import { openLinkEditing } from '../extensions/LinkEditing'
import { openStoryLinking, storyLinkAt } from '../extensions/StoryLinking'
import { withoutNextLine } from '../withoutNextLine'
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
  'format.link': (editor) => openLinkEditing(editor.view) || askAboutStoryLink(editor),
  'format.clear': (editor) => clearFormatting(editor),
  'format.paragraph': (editor) => onLines(editor).setNode('paragraph').run(),
  'format.heading2': (editor) => toggleHeading(editor, 2),
  'format.heading3': (editor) => toggleHeading(editor, 3),
  'format.heading4': (editor) => toggleHeading(editor, 4),
  'format.raiseHeading': (editor) => shiftHeadings(editor, -1),
  'format.lowerHeading': (editor) => shiftHeadings(editor, 1),
  'format.bulletList': (editor) => onLines(editor).toggleList('bulletList', 'listItem').run(),
  'format.orderedList': (editor) => onLines(editor).toggleList('orderedList', 'listItem').run(),
  'format.quote': (editor) => onLines(editor).toggleWrap('blockquote').run(),
}

/** A link to a story has no address: which story it leads to is asked instead. */
function askAboutStoryLink({ state, view }: Editor): boolean {
  return storyLinkAt(state, state.selection.from) !== null && openStoryLinking(view)
}

/** Commands to whole lines: of a selection that ends before the first letter of a line, that line is no part. */
function onLines(editor: Editor) {
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const own = withoutNextLine(tr.selection)
      if (own !== tr.selection) tr.setSelection(own)
      return true
    })
}

function toggleHeading(editor: Editor, level: number): boolean {
  return onLines(editor).toggleNode('heading', 'paragraph', { level }).run()
}

/** Takes the marks away from what is selected, or from the whole block at the caret. Links are no formatting: they stay. */
function clearFormatting({ state, view }: Editor): boolean {
  const { empty, $from, from, to } = state.selection
  const [start, end] = empty && $from.parent.isTextblock ? [$from.start(), $from.end()] : [from, to]
  const transaction = state.tr.setStoredMarks([])
  for (const mark of Object.values(state.schema.marks)) {
    if (mark.name !== 'link' && mark.name !== 'storyLink') transaction.removeMark(start, end, mark)
  }
  view.dispatch(transaction)
  view.focus()
  return true
}

/** Moves the headings of the selection a level up (-1) or down (1), as far as the levels go. */
function shiftHeadings({ state, view }: Editor, by: -1 | 1): boolean {
  const transaction = state.tr
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
    if (node.type.name !== 'heading') return !node.isTextblock
    const level = headingLevels.find((allowed) => allowed === Number(node.attrs.level) + by)
    if (level !== undefined) transaction.setNodeAttribute(position, 'level', level)
    return false
  })
  if (transaction.docChanged) view.dispatch(transaction.scrollIntoView())
  return transaction.docChanged
}
