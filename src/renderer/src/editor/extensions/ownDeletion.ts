import { type EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import { isImpossible } from '../isImpossible'
import { crossesRegions, deleteAcrossRegions } from './storyRegions'

/** Whether the editor's own deletion of a selection would spoil the story, or fail: `deleteOwn` does it then. */
export function needsOwnDeletion(selection: Selection): boolean {
  return crossesRegions(selection) || cannotMeet(selection)
}

/** Deletes such a selection; the caret is left where it began. */
export function deleteOwn(transaction: Transaction): Transaction {
  const { selection } = transaction
  if (crossesRegions(selection)) return deleteAcrossRegions(transaction)
  const { $from, $to, from, to } = selection
  // From the end on, so that the places before stay what they are.
  transaction.delete($to.start(1), to).delete($from.after(1), $to.before(1)).delete(from, $from.end(1))
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(from), -1))
}

/** Takes what is selected out, in whichever way leaves the story whole. */
export function takeOut(transaction: Transaction): Transaction {
  return needsOwnDeletion(transaction.selection) ? deleteOwn(transaction) : transaction.deleteSelection()
}

/**
 * The story without what is selected, where that has to go before something takes its place: what is pasted over the end
 * of one block and the beginning of another might fit in neither as they are. Null where the editor does well.
 */
export function emptiedFirst({ selection, tr }: EditorState): Transaction | null {
  return isBetweenHolders(selection) ? takeOut(tr) : null
}

/** True for text selected from within one block of several lines into another such block. */
function isBetweenHolders(selection: Selection): boolean {
  const { $from, $to, to } = selection
  const isInBoth = $from.depth > 1 && $to.depth > 1
  return isInBoth && $from.sharedDepth(to) === 0 && selection instanceof TextSelection
}

/**
 * Whether what is left of the first and of the last block cannot become one: from a quote into the title of a box, the
 * editor finds no place for both, and throws. Each stays what it is then.
 */
function cannotMeet(selection: Selection): boolean {
  if (!isBetweenHolders(selection)) return false
  const { $from, from, to } = selection
  return isImpossible(() => {
    new Transform($from.doc).deleteRange(from, to)
    new Transform($from.doc).delete(from, to)
  })
}
