import { type Node as DocumentNode, Fragment, Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { removePicture } from './commands/pictureCommands'
import { withAnchors } from './paste/ownCopies'
import { type BlockRun, holdsOwnBlocks, selectedBlocks } from './selectedBlocks'

/** Puts a copy of the selection's blocks after them, and the selection into the copy. Null outside the body. */
export function duplicateBlocks(state: EditorState): Transaction | null {
  const run = selectedBlocks(state)
  if (run === null) return null
  // An anchor belongs to one heading only: the copy has none.
  const blocks = Fragment.from(run.parent.children.slice(run.first, run.end))
  const copies = withAnchors(new Slice(blocks, 0, 0), () => false).content
  const transaction = state.tr.insert(run.to, copies)
  return transaction.setSelection(movedSelection(state.selection, run, transaction.doc)).scrollIntoView()
}

/** The selection as it stands in the copy of its blocks. */
function movedSelection(selection: Selection, { from, to }: BlockRun, doc: DocumentNode): Selection {
  const by = to - from
  if (selection instanceof NodeSelection && !isOfLines(selection.node)) {
    return NodeSelection.create(doc, selection.from + by)
  }
  const isInside = selection.from >= from && selection instanceof TextSelection
  if (!isInside) return Selection.near(doc.resolve(to + by), -1)
  return TextSelection.create(doc, selection.anchor + by, selection.head + by)
}

/** True for a block that one writes in: its copy gets the caret, others are selected as a whole. */
function isOfLines(block: DocumentNode): boolean {
  return block.isTextblock || /^(?:bulletList|orderedList|listItem|blockquote)$/.test(block.type.name)
}

/**
 * Removes the selection's blocks: a list goes with the last of its items, and what has to hold a line keeps an empty one.
 * The caret goes to what stands there now. Null outside the body.
 */
export function removeBlocks(state: EditorState): Transaction | null {
  const run = selectedBlocks(state)
  if (run === null) return null
  if (run.parent.type.name === 'gallery') return removePicture(state.tr, run.from).scrollIntoView()
  const transaction = state.tr
  const hasNext = removeRange(transaction, run.from, run.to)
  const $place = transaction.doc.resolve(Math.min(run.from, transaction.doc.content.size))
  return transaction.setSelection(Selection.near($place, hasNext ? 1 : -1)).scrollIntoView()
}

/**
 * Deletes blocks that stand beside each other, with the list that nothing would be left of.
 * @returns whether something follows them in their parent, or stands in their place
 */
export function removeRange(transaction: Transaction, from: number, to: number): boolean {
  const $from = transaction.doc.resolve(from)
  const { parent } = $from
  const end = transaction.doc.resolve(to).index()
  const isWhole = $from.index() === 0 && end === parent.childCount
  if (isWhole && $from.depth > 0 && holdsOwnBlocks(parent)) {
    return removeRange(transaction, $from.before(), $from.after())
  }
  if (parent.canReplace($from.index(), end)) {
    transaction.delete(from, to)
    return end < parent.childCount
  }
  transaction.replaceWith(from, to, parent.type.schema.node('paragraph'))
  return true
}
