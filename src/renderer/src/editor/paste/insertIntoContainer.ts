import { type Node as DocumentNode, Fragment, type Slice } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { containerDepth } from '../containerDepth'
import { topAsParagraphs } from './ownCopies'

/**
 * Inserts what a box, a note or a pull quote cannot hold as it is: lines go on in a quote's line, tables and the like
 * come after the block. The engine would put them in its middle, and what follows there into a second one. False for
 * what it inserts well.
 */
export function insertIntoContainer(view: EditorView, slice: Slice): boolean {
  const { selection, tr } = view.state
  const { $from, $to } = selection
  const depth = containerDepth($from)
  if (depth === null || !(selection instanceof TextSelection) || !$from.sameParent($to)) return false
  const container = $from.node(depth)
  const { content } = topAsParagraphs(slice)
  const end = container.childCount
  const isForeign = (node: DocumentNode) => !isOfLines(node) && !container.canReplaceWith(end, end, node.type)
  if (content.content.some(isForeign)) {
    tr.deleteSelection()
    const after = tr.mapping.map($from.after(depth))
    tr.insert(after, content)
    const $end = tr.doc.resolve(after + content.size)
    tr.setSelection(Selection.near($end, $end.nodeAfter?.isTextblock === true ? 1 : -1))
  } else {
    const line = container.type.name === 'pullQuote' ? asOneLine(content, $from.parent) : null
    if (line === null) return false
    tr.replaceWith($from.pos, $to.pos, line)
    tr.setSelection(TextSelection.create(tr.doc, $from.pos + line.size))
  }
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return true
}

function isOfLines({ isTextblock, type }: DocumentNode): boolean {
  return isTextblock || /^(?:bulletList|orderedList|blockquote)$/.test(type.name)
}

/** The lines of a copy as one, broken where it may be; null where there is but one. */
function asOneLine(content: Fragment, parent: DocumentNode): Fragment | null {
  const lines: DocumentNode[] = []
  content.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) lines.push(node)
    return !node.isTextblock
  })
  if (lines.length < 2) return null
  const { schema, contentMatch } = parent.type
  const lineBreak = schema.nodes.hardBreak
  const mayBreak = lineBreak !== undefined && contentMatch.matchType(lineBreak) !== null
  const between = mayBreak ? lineBreak.create() : schema.text(' ')
  const inOne = lines.flatMap((line, index) => [...(index === 0 ? [] : [between]), ...line.children])
  return Fragment.from(
    inOne.flatMap((node) => {
      if (node.type === lineBreak) return [between]
      return node.isText ? [allowed(node, parent)] : []
    }),
  )
}

function allowed(text: DocumentNode, { type }: DocumentNode): DocumentNode {
  return text.mark(type.allowedMarks(text.marks))
}
