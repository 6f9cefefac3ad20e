import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
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

/**
 * The blocks that the selection is in: items of the innermost list around it, a picture selected in a gallery, else
 * blocks of the body. Null outside the body.
 */
export function selectedBlocks({ selection }: EditorState): BlockRun | null {
  const { $from, $to, to } = withoutNextLine(selection)
  for (let depth = $from.sharedDepth(to); depth >= 0; depth--) {
    const parent = $from.node(depth)
    if (depth > 0 && !holdsOwnBlocks(parent)) continue
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
