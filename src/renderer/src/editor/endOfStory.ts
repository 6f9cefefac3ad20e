import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, type Selection } from '@tiptap/pm/state'

const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList'])

/** Blocks of lines that Enter alone leads out of. */
const runningBlocks: ReadonlySet<string> = new Set([...lists, 'blockquote'])

/** True for a block that one cannot simply write on after: a picture, a table, a box. A line has to follow it. */
export function isClosedBlock(block: DocumentNode | null | undefined): boolean {
  return block != null && !block.isTextblock && !runningBlocks.has(block.type.name)
}

/**
 * True where nothing of the story is below the selection, and its block is neither a line nor a list: the block, or a
 * picture in it, is selected as a whole, or the caret is in the last line (of a table: of any cell of the last row).
 */
export function isAtEndOfLastBlock(doc: DocumentNode, selection: Selection): boolean {
  const { $from, empty } = selection
  const last = doc.lastChild
  if ($from.index(0) !== doc.childCount - 1 || last === null || last.isTextblock) return false
  if (selection instanceof NodeSelection && selection.node.isBlock) return isLowest($from, $from.depth)
  return empty && $from.depth > 0 && !lists.has(last.type.name) && isLowest($from, $from.depth - 1)
}

/** @param deepest the depth of what has to be the last of its parent, as has everything around it */
function isLowest($from: ResolvedPos, deepest: number): boolean {
  for (let depth = 1; depth <= deepest; depth++) {
    const parent = $from.node(depth)
    // Cells of a row, and pictures of a gallery, stand beside each other.
    if (parent.type.spec.tableRole === 'row' || parent.type.name === 'gallery') continue
    if ($from.index(depth) !== parent.childCount - 1) return false
  }
  return true
}
