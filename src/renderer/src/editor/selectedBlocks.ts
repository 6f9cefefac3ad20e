import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, type Selection } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import { withoutNextLine } from './withoutNextLine'

/** Blocks beside each other in one parent. Positions are those before the first and after the last of them. */
export interface BlockRun {
  parent: DocumentNode
  /** Of the parent; 0 for the document. */
  depth: number
  first: number
  /** The place after the last of them. */
  end: number
  from: number
  to: number
}

/** True for what holds blocks that are taken by themselves: an item of a list, a picture of a gallery. */
export function holdsOwnBlocks({ type }: DocumentNode): boolean {
  return type.name === 'bulletList' || type.name === 'orderedList' || type.name === 'gallery'
}

/** True for a box and for a note to the desk: blocks in it are selected by themselves. */
export function isBox({ type }: DocumentNode): boolean {
  return type.name === 'infoBox' || type.name === 'deskNote'
}

/**
 * The place in its box, from 0, of a block that is selected as a whole in a box or in a note to the desk; null for any other
 * selection. The title of a box is no such block.
 */
export function placeInBox(selection: Selection): number | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return null
  const isAlone = isBox(selection.$from.parent) && selection.node.type.name !== 'boxTitle'
  return isAlone ? selection.$from.index() : null
}

/**
 * The blocks that the selection is in: items of the innermost list around it, a picture selected in a gallery, a block
 * selected in a box, else blocks of the body. Null outside the body.
 */
export function selectedBlocks({ selection }: EditorState): BlockRun | null {
  const { $from, $to, to } = withoutNextLine(selection)
  for (let depth = $from.sharedDepth(to); depth >= 0; depth--) {
    const parent = $from.node(depth)
    const isInBox = depth === $from.depth && placeInBox(selection) !== null
    if (depth > 0 && !isInBox && !holdsOwnBlocks(parent)) continue
    const first = Math.max($from.index(depth), depth === 0 ? bodyStart : 0)
    const end = $to.indexAfter(depth)
    if (first >= end) return null
    return {
      parent,
      depth,
      first,
      end,
      from: $from.posAtIndex(first, depth),
      to: $from.posAtIndex(end, depth),
    }
  }
  return null
}
