import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import { bodyStart } from '../../../../shared/document/articleDocument'

/** The position where no block is. */
export const noBlock = -1

function isList(node: DocumentNode | null): boolean {
  return node?.type.name === 'bulletList' || node?.type.name === 'orderedList'
}

/** True for a list that is selected as a whole: it is one block then. */
function isSelected(start: number, { selection }: EditorState): boolean {
  return selection instanceof NodeSelection && selection.from === start
}

/**
 * Where the block of the body at a height of the window begins, or the item of a list there. Items of a list in a box or
 * a table are none: they go with that.
 */
export function blockUnder({ view }: Editor, clientY: number): number {
  const copy = view.dom.getBoundingClientRect()
  const found = document.elementFromPoint(copy.left + copy.width / 2, clientY)
  if (!(found instanceof HTMLElement) || found === view.dom || !view.dom.contains(found)) return noBlock
  let element = found
  while (element.parentElement !== null && element.parentElement !== view.dom) element = element.parentElement
  const { state } = view
  const $block = state.doc.resolve(view.posAtDOM(element, 0))
  const index = $block.index(0)
  if (index < bodyStart || element.matches('.bylineSlot')) return noBlock
  const start = $block.posAtIndex(index, 0)
  const item = isList(state.doc.child(index)) ? found.closest('li') : null
  if (item === null || isSelected(start, state)) return start
  return itemAround(state.doc.resolve(view.posAtDOM(item, 0))) ?? start
}

/** Where the block, or the item of a list, that the caret is in begins. */
export function blockOfCaret(state: EditorState): number {
  const { $from, $head } = state.selection
  if ($head.depth === 0) return isList($from.nodeAfter) && isSelected($from.pos, state) ? $from.pos : noBlock
  if ($head.index(0) < bodyStart) return noBlock
  return (isList($head.node(1)) ? itemAround($head) : null) ?? $head.before(1)
}

function itemAround($position: ResolvedPos): number | null {
  for (let depth = $position.depth; depth > 1; depth--) {
    if ($position.node(depth).type.name === 'listItem') return $position.before(depth)
  }
  return null
}

/** The position of a block by its place among the story's blocks. */
export function startOfBlock(document: DocumentNode, index: number): number {
  return document.resolve(0).posAtIndex(index, 0)
}
