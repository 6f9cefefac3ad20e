import { type Node as DocumentNode, Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { dispatchPaste } from '../dispatchPaste'
import { crossesRegions, regionAt } from '../extensions/storyRegions'
import { wholeBlocks } from './wholeBlocks'

function isList(node: DocumentNode | null): boolean {
  return node?.type.name === 'bulletList' || node?.type.name === 'orderedList'
}

/** True for copy whose first words are those of a list's item. */
export function beginsWithList({ content, openStart }: Slice): boolean {
  return openStart > 0 && isList(content.firstChild)
}

/** The depth of the item whose own line a position is in; null elsewhere, and in what hangs on an item. */
function itemDepth($position: ResolvedPos): number | null {
  const depth = $position.depth - 1
  return depth > 1 && $position.node(depth).type.name === 'listItem' ? depth : null
}

/** What a line of plain text may begin with where it is an item of a list. */
const itemSign = /^\s*(?:[-*+•◦‣▪·–]|\d{1,3}[.)])[\s\u00a0]+/u

/**
 * Lines of plain text that come into an item are items, as a person would type them. Where each has the sign of an item
 * it is left out: the list has its own.
 */
export function linesAsItems(slice: Slice, $context: ResolvedPos): Slice {
  if (itemDepth($context) === null) return slice
  const lines = slice.content.content.flatMap(linesOf)
  const areItems = lines.every(({ textContent }) => itemSign.test(textContent))
  return asItems(areItems ? lines.map(withoutSign) : lines, $context) ?? slice
}

/** Inserts paragraphs that come into an item as items. False for any other copy, and elsewhere. */
export function insertAsItems(view: EditorView, { content }: Slice): boolean {
  const { tr, selection } = view.state
  if (crossesRegions(selection) || content.content.some(({ type }) => type.name !== 'paragraph')) return false
  const items = asItems(content.content, selection.$from)
  if (items === null) return false
  tr.replaceSelection(items)
  dispatchPaste(view, tr)
  return true
}

/** Lines as items of the list that a position is in; null where it is in none, and for a line alone. */
function asItems(lines: readonly DocumentNode[], $context: ResolvedPos): Slice | null {
  const depth = itemDepth($context)
  if (depth === null || lines.length < 2) return null
  const items = lines.map((line) => $context.node(depth).type.create(null, line))
  return Slice.maxOpen(Fragment.from($context.node(depth - 1).type.create(null, items)))
}

function withoutSign(line: DocumentNode): DocumentNode {
  return line.cut(itemSign.exec(line.textContent)?.[0].length ?? 0)
}

/** What stands between breaks, as paragraphs of their own. */
function linesOf(paragraph: DocumentNode): DocumentNode[] {
  const lines: DocumentNode[][] = [[]]
  for (const node of paragraph.children) {
    if (node.type.name === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map((line) => paragraph.copy(Fragment.from(line)))
}

/**
 * Inserts copy that begins with a list beside the words of a line, which are parted where the caret stands in them: the
 * engine would write the first item on in the line, and leave an empty one behind. False for any other copy, and where
 * the engine does well: in a list, and in an empty line.
 */
export function insertListBeside(view: EditorView, slice: Slice): boolean {
  const { tr } = view.state
  if (!placeListBeside(tr, slice)) return false
  dispatchPaste(view, tr)
  return true
}

function placeListBeside(tr: Transaction, slice: Slice): boolean {
  const { selection } = tr
  const content = wholeBlocks(slice)
  const isOneItem = content.childCount === 1 && content.firstChild?.childCount === 1
  if (!beginsWithList(slice) || isOneItem || !isBesideWords(selection)) return false
  tr.deleteSelection()
  const { $from } = tr.selection
  const { parent, parentOffset, depth } = $from
  const isAtStart = parentOffset === 0
  const index = $from.index(depth - 1) + (isAtStart ? 0 : 1)
  if (depth === 0 || !parent.isTextblock || !$from.node(depth - 1).canReplace(index, index, content))
    return false
  let at = isAtStart ? $from.before() : $from.after()
  // The title of a box stays one line: what comes into it comes after it.
  if (!isAtStart && parentOffset < parent.content.size && canSplit(tr.doc, $from.pos)) {
    tr.split($from.pos)
    at = $from.pos + 1
  }
  tr.replaceWith(at, parent.content.size === 0 ? at + parent.nodeSize : at, content)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + content.size), -1))
  return true
}

function isBesideWords(selection: Selection): boolean {
  const { $from } = selection
  if (!(selection instanceof TextSelection) || crossesRegions(selection)) return false
  return regionAt($from) === 'body' && itemDepth($from) === null && $from.parent.content.size > 0
}
