import type { EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import { placeInBox } from './selectedBlocks'
import { withoutNextLine } from './withoutNextLine'

/** Neighbours that the selection's blocks can change places with: the parent's position and the blocks' places in it. */
interface MovableBlocks {
  depth: number
  first: number
  /** The place after the last of them. */
  end: number
}

/**
 * Moves the blocks of the selection over the one before or after them: items within their list and a block selected in
 * a box within that, at its end the whole list or box, everything else among the body's blocks. The caret and the selection go with them.
 * @returns null where there is nothing to change places with
 */
export function moveBlock(state: EditorState, direction: 'up' | 'down'): Transaction | null {
  const selection = withoutNextLine(state.selection)
  const blocks = movableBlocks(selection, direction)
  if (blocks === null) return null
  const { $from } = selection
  const { depth, first, end } = blocks
  const parent = $from.node(depth)
  const startOfParent = depth === 0 ? 0 : $from.start(depth)
  const positionOf = (index: number) => {
    let position = startOfParent
    for (let at = 0; at < index; at++) position += parent.child(at).nodeSize
    return position
  }
  const start = positionOf(first)
  const stop = positionOf(end)
  // The neighbour moves, not the blocks: whatever is selected in them stays selected.
  const transaction = state.tr
  if (selection !== state.selection) transaction.setSelection(selection)
  if (direction === 'up') {
    const neighbour = parent.child(first - 1)
    return transaction
      .insert(stop, neighbour)
      .delete(start - neighbour.nodeSize, start)
      .scrollIntoView()
  }
  const neighbour = parent.child(end)
  return transaction
    .delete(stop, stop + neighbour.nodeSize)
    .insert(start, neighbour)
    .scrollIntoView()
}

function movableBlocks(selection: Selection, direction: 'up' | 'down'): MovableBlocks | null {
  const { $from, $to, to } = selection
  for (let depth = $from.sharedDepth(to); depth >= 0; depth--) {
    const parent = $from.node(depth)
    const first = $from.index(depth)
    const end = $to.indexAfter(depth)
    const isList = parent.type.name === 'bulletList' || parent.type.name === 'orderedList'
    const isInBox = depth === $from.depth && placeInBox(selection) !== null
    if (depth > 0 && !isList && !isInBox) continue
    const isAfterTitle = isInBox && parent.firstChild?.type.name === 'boxTitle'
    const lowest = depth === 0 ? bodyStart : isAfterTitle ? 1 : 0
    if (first < lowest) return null
    if (direction === 'up' ? first > lowest : end < parent.childCount) return { depth, first, end }
  }
  return null
}
