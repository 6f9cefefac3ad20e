import { Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { removeRange } from './changeBlocks'
import { withAnchors } from './paste/ownCopies'

/** Blocks beside each other in one parent, by the positions before the first and after the last of them. */
export interface BlockRange {
  from: number
  to: number
}

/**
 * Moves blocks to a position between others, or puts a copy of them there, and selects them where they are then. Null
 * where they may not stand, and where they are already.
 */
export function moveBlocks(
  { doc, tr }: EditorState,
  { from, to }: BlockRange,
  target: number,
  isCopy = false,
): Transaction | null {
  const blocks = doc.slice(from, to).content
  const $target = doc.resolve(target)
  const isAmong = isCopy ? target > from && target < to : target >= from && target <= to
  if (isAmong || !$target.parent.canReplace($target.index(), $target.index(), blocks)) return null
  // An anchor belongs to one heading only: the copy has none.
  tr.insert(target, isCopy ? withAnchors(new Slice(blocks, 0, 0), () => false).content : blocks)
  if (!isCopy) removeRange(tr, tr.mapping.map(from), tr.mapping.map(to))
  const start = tr.mapping.slice(1).map(target)
  const end = start + blocks.size
  const selection =
    blocks.childCount === 1
      ? NodeSelection.create(tr.doc, start)
      : TextSelection.between(tr.doc.resolve(start), tr.doc.resolve(end))
  return tr.setSelection(selection).scrollIntoView()
}
