import { type Node as DocumentNode, Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isContainer } from '../containerDepth'
import { dispatchPaste } from '../dispatchPaste'
import { topAsParagraphs } from './ownCopies'
import { wholeBlocks } from './wholeBlocks'

/** What no paste tears apart, besides the blocks with copy of their own. */
const holders = new Set(['tableCell', 'tableHeader', 'blockquote'])

/** The innermost box, note, quote or cell around a position: its depth, or null. */
export function holderDepth($position: ResolvedPos): number | null {
  for (let depth = $position.depth; depth > 0; depth--) {
    const { type } = $position.node(depth)
    if (isContainer(type) || holders.has(type.name)) return depth
  }
  return null
}

/**
 * Inserts what a box, a note, a quote or a cell cannot hold as it is: headings are lines in bold there, lists lines where
 * there are no lists, lines go on in a pull quote's line; tables and the like come after the block. The engine would put
 * them in its middle, and what follows there into a second one. False for what it inserts well.
 */
export function insertIntoContainer(view: EditorView, slice: Slice): boolean {
  const { selection, tr } = view.state
  const { $from, $to } = selection
  const depth = holderDepth($from)
  if (depth === null || !(selection instanceof TextSelection) || $from.sharedDepth($to.pos) < depth)
    return false
  const holder = $from.node(depth)
  const { name } = holder.type
  const content = wholeBlocks(topAsParagraphs(slice))
  const end = holder.childCount
  const isForeign = (node: DocumentNode) => !isOfLines(node) && !holder.canReplaceWith(end, end, node.type)
  if (content.content.some(isForeign)) {
    // Between the words of a quote a table stands well, and cells are filled with those of another table.
    const isTableAlone = content.childCount === 1 && content.firstChild?.type.name === 'table'
    if (name === 'blockquote' || (!isContainer(holder.type) && isTableAlone)) return false
    tr.deleteSelection()
    const after = tr.mapping.map($from.after(isContainer(holder.type) ? depth : depth - 2))
    tr.insert(after, content)
    const $end = tr.doc.resolve(after + content.size)
    tr.setSelection(Selection.near($end, $end.nodeAfter?.isTextblock === true ? 1 : -1))
  } else if (name === 'pullQuote') {
    const line = $from.sameParent($to) ? asOneLine(content, $from.parent) : null
    if (line === null) return false
    tr.replaceWith($from.pos, $to.pos, line)
    tr.setSelection(TextSelection.create(tr.doc, $from.pos + line.size))
  } else {
    // One line goes on in the line that it comes into.
    if (content.childCount === 1 && content.firstChild?.isTextblock) return false
    const held = content.content.flatMap((node) => asHeld(node, holder))
    if (held.every((node, index) => node === content.maybeChild(index))) return false
    tr.replaceSelection(Slice.maxOpen(Fragment.from(held)))
  }
  dispatchPaste(view, tr)
  return true
}

/** A block as what holds it can have it: itself, or lines. */
function asHeld(node: DocumentNode, holder: DocumentNode): DocumentNode[] {
  const end = holder.childCount
  if (node.isInline || holder.canReplaceWith(end, end, node.type)) return [node]
  if (!node.isTextblock) return node.children.flatMap((child) => asHeld(child, holder))
  const { paragraph } = node.type.schema.nodes
  const { bold } = node.type.schema.marks
  const isHeading = node.type.name === 'heading'
  const content = node.children.map((child) =>
    isHeading && bold !== undefined && child.isText ? child.mark(bold.create().addToSet(child.marks)) : child,
  )
  return paragraph === undefined ? [] : [paragraph.create(null, content)]
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
