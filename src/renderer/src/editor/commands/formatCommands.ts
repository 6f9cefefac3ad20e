import type { Editor } from '@tiptap/core'
import { headingLevels } from '../../../../shared/document/nodes/SectionHeading'
import { openLinkEditing } from '../extensions/LinkEditing'
import { openStoryLinking, storyLinkAt } from '../extensions/StoryLinking'
import { withoutNextLine } from '../withoutNextLine'
import type { EditorCommands } from './editorCommand'
import { besideNotes, toggleFormat } from './toggleFormat'

/** Marks and kinds of block. */
export const formatCommands: EditorCommands = {
  'format.bold': (editor) => toggleFormat(editor, 'bold'),
  'format.italic': (editor) => toggleFormat(editor, 'italic'),
  'format.underline': (editor) => toggleFormat(editor, 'underline'),
  'format.strike': (editor) => toggleFormat(editor, 'strike'),
  'format.highlight': (editor) => toggleFormat(editor, 'highlight'),
  'format.superscript': (editor) => toggleFormat(editor, 'superscript', 'subscript'),
  'format.subscript': (editor) => toggleFormat(editor, 'subscript', 'superscript'),
  'format.code': (editor) => toggleFormat(editor, 'code'),
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
  const formats = Object.values(state.schema.marks).filter(
    ({ name }) => name !== 'link' && name !== 'storyLink',
  )
  for (const part of besideNotes(state.doc, start, end)) {
    for (const format of formats) transaction.removeMark(part.from, part.to, format)
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
