import { type Node as DocumentNode, Fragment } from '@tiptap/pm/model'
import { NodeSelection, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type BlockPlace, type Pointer, placeForBlocks } from './blockPlaces'
import { placeBlock } from './placeBlock'

/** The place between blocks for pictures at the pointer, and the line that shows it. Null where none can be. */
export function pointedPlace(view: EditorView, pointer: Pointer): BlockPlace | null {
  return placeForBlocks(view, pointer, Fragment.from(view.state.schema.node('image')))
}

/**
 * Puts pictures into the story, one below the other: at a place between blocks; in a line after its block, or before
 * it where `at` is the line's beginning; in place of an empty line.
 * @returns where one goes on: in the line after them, or on the last of them where no line follows
 */
export function placePictures(
  transaction: Transaction,
  pictures: readonly DocumentNode[],
  at: number,
): Selection {
  const $at = transaction.doc.resolve(Math.min(at, transaction.doc.content.size))
  const { parent, depth } = $at
  const isBeginning = depth === 1 && $at.parentOffset === 0 && parent.content.size > 0
  let end = isBeginning ? $at.before() : $at.pos
  let last = end
  for (const picture of pictures) {
    const isBetweenInside = depth > 0 && !parent.inlineContent
    if (isBetweenInside) transaction.insert(end, picture)
    last = isBetweenInside ? end : placeBlock(transaction, picture, end)
    end = last + picture.nodeSize
  }
  const { doc } = transaction
  const isLine = doc.nodeAt(end)?.isTextblock === true
  return isLine ? TextSelection.create(doc, end + 1) : NodeSelection.create(doc, last)
}
