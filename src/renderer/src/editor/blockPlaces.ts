import type { Node as DocumentNode, Fragment } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { bodyStart } from '../../../shared/document/articleDocument'
import { firstIndex } from './firstIndex'

/** Where something that is dragged would go: a position between blocks, and the line that shows it, in the window. */
export interface BlockPlace {
  to: number
  line: { left: number; top: number; width: number }
}

/** Where the pointer is, in pixels of the window. */
export interface Pointer {
  clientX: number
  clientY: number
}

/** A parent of blocks: where its content begins, and the first of its children that a block may be put before. */
interface Parent {
  node: DocumentNode
  start: number
  first: number
}

/** What holds blocks that others can be put between, besides the story itself. */
const containers = new Set(['infoBox', 'deskNote', 'blockquote'])
/** So near to its edge a place is meant that is beside a container, not in it; in pixels. */
const edge = 10
/** How far the line stands from a block that has no neighbour there, in pixels. */
const beyond = 6

/**
 * The place for whole blocks at the pointer. The halves of what is there decide, in the margin as in the copy: the engine
 * counts letters. In a quote, a box or a cell, where one points at its inside and it can hold them. Null where none is.
 */
export function placeForBlocks(view: EditorView, pointer: Pointer, blocks: Fragment): BlockPlace | null {
  const { doc } = view.state
  return placeIn(view, pointer, blocks, { node: doc, start: 0, first: bodyStart })
}

function placeIn(view: EditorView, pointer: Pointer, blocks: Fragment, parent: Parent): BlockPlace | null {
  const { node, start, first } = parent
  const positions: number[] = []
  node.forEach((_child, offset) => {
    positions.push(start + offset)
  })
  const rectOf = (index: number) => rectAt(view, positions[index])
  // The first child that ends below the pointer, or the last: they stand one below the other.
  const endsBelow = (at: number) => (rectOf(at)?.bottom ?? 0) >= pointer.clientY
  const index = firstIndex(first, node.childCount - 1, endsBelow)
  const rect = rectOf(index)
  const position = positions[index]
  if (rect === null || position === undefined) return null
  const inner = innerPlace(view, pointer, blocks, { node: node.child(index), position, rect })
  if (inner !== null) return inner
  const half = pointer.clientY < rect.top + rect.height / 2 ? index : index + 1
  const other = half === index ? index + 1 : index
  const place = [half, other].find((at) => at >= first && node.canReplace(at, at, blocks))
  if (place === undefined) return null
  const before = place > 0 ? rectOf(place - 1) : null
  const after = place < node.childCount ? rectOf(place) : null
  const between = before === null || place === first ? null : after
  let top = rect.top - beyond
  if (before !== null && between !== null) top = (before.bottom + between.top) / 2
  else if (after !== null) top = after.top - beyond
  else if (before !== null) top = before.bottom + beyond
  const to = positions[place] ?? start + node.content.size
  return { to, line: { left: rect.left, top, width: rect.width } }
}

function rectAt(view: EditorView, position: number | undefined): DOMRect | null {
  const element = position === undefined ? null : view.nodeDOM(position)
  return element instanceof HTMLElement ? element.getBoundingClientRect() : null
}

/** The place in a block, where the pointer is well inside it. */
function innerPlace(
  view: EditorView,
  pointer: Pointer,
  blocks: Fragment,
  { node, position, rect }: { node: DocumentNode; position: number; rect: DOMRect },
): BlockPlace | null {
  if (node.type.name === 'table') return placeInCell(view, pointer, blocks, position)
  if (!containers.has(node.type.name) || !isInside(rect, pointer)) return null
  return placeIn(view, pointer, blocks, { node, start: position + 1, first: 0 })
}

function isInside(rect: DOMRect, { clientX, clientY }: Pointer): boolean {
  const across = clientX >= rect.left && clientX <= rect.right
  return across && clientY >= rect.top + edge && clientY <= rect.bottom - edge
}

function placeInCell(
  view: EditorView,
  { clientX, clientY }: Pointer,
  blocks: Fragment,
  table: number,
): BlockPlace | null {
  const element = document.elementFromPoint(clientX, clientY)?.closest('td, th') ?? null
  if (element === null || !view.dom.contains(element)) return null
  const start = view.posAtDOM(element, 0)
  const node = view.state.doc.resolve(start).node()
  if (start <= table || !/^table(?:Cell|Header)$/.test(node.type.name)) return null
  return placeIn(view, { clientX, clientY }, blocks, { node, start, first: 0 })
}
