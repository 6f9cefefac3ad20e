import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bodyStart } from '../../../../shared/document/articleDocument'
import { isBox } from '../../editor/selectedBlocks'

/** The position where no block is. */
export const noBlock = -1

function isList(node: DocumentNode | null): boolean {
  return node?.type.name === 'bulletList' || node?.type.name === 'orderedList'
}

/** The list that is selected as a whole, as a pair of positions: it is one block then. */
function selectedList({ selection }: EditorState): NodeSelection | null {
  return selection instanceof NodeSelection && isList(selection.node) ? selection : null
}

/**
 * Where the block of the body at a height of the window begins, or the item of a list there, in whatever that stands, or
 * one of several blocks in a box. Cells of a table are beside each other: of those it is the one under the pointer.
 */
export function blockUnder(
  { view }: Editor,
  { clientX, clientY }: { clientX: number; clientY: number },
): number {
  const copy = view.dom.getBoundingClientRect()
  const cell = document.elementFromPoint(clientX, clientY)?.closest('td, th') ?? null
  const across = cell !== null && view.dom.contains(cell) ? clientX : copy.left + copy.width / 2
  const found = document.elementFromPoint(across, clientY)
  if (!(found instanceof HTMLElement) || found === view.dom || !view.dom.contains(found)) return noBlock
  let element = found
  while (element.parentElement !== null && element.parentElement !== view.dom) element = element.parentElement
  const { state } = view
  const $block = state.doc.resolve(view.posAtDOM(element, 0))
  const index = $block.index(0)
  if (index < bodyStart || element.matches('.bylineSlot')) return noBlock
  const start = $block.posAtIndex(index, 0)
  const item = found.closest('li')
  if (item === null) return blockInBox(view, found) ?? start
  if (item.closest('td, th') !== cell) return start
  const at = itemAround(state.doc.resolve(view.posAtDOM(item, 0)))
  if (at === null) return start
  const list = selectedList(state)
  return list !== null && list.from <= at && at < list.to ? list.from : at
}

/** Where the block begins that an element of a box is in; null for its title, its frame and the only block in it. */
function blockInBox(view: EditorView, element: HTMLElement): number | null {
  const $inside = view.state.doc.resolve(view.posAtDOM(element, 0))
  for (let depth = $inside.depth; depth > 0; depth--) {
    const box = $inside.node(depth)
    if (!isBox(box)) continue
    const index = $inside.index(depth)
    const at = $inside.posAtIndex(index, depth)
    const shown = view.nodeDOM(at)
    const isTitle = box.maybeChild(index)?.type.name === 'boxTitle'
    const others = box.childCount - (box.firstChild?.type.name === 'boxTitle' ? 1 : 0)
    return isTitle || others < 2 || shown?.contains(element) !== true ? null : at
  }
  return null
}

/** Where the block, or the item of a list, that the caret is in begins. */
export function blockOfCaret(state: EditorState): number {
  const { $head } = state.selection
  const list = selectedList(state)
  if (list !== null) return list.from
  if ($head.depth === 0 || $head.index(0) < bodyStart) return noBlock
  return itemAround($head) ?? $head.before(1)
}

function itemAround($position: ResolvedPos): number | null {
  for (let depth = $position.depth; depth > 1; depth--) {
    if ($position.node(depth).type.name === 'listItem') return $position.before(depth)
  }
  return null
}

/** Where the outermost list begins that a position between or in its items is in. */
export function listAround($position: ResolvedPos): number {
  let depth = 1
  while (depth < $position.depth && !isList($position.node(depth))) depth++
  return $position.before(depth)
}

/** The position of a block by its place among the story's blocks. */
export function startOfBlock(document: DocumentNode, index: number): number {
  return document.resolve(0).posAtIndex(index, 0)
}
