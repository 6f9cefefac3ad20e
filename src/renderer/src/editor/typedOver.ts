import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { takeOut } from './extensions/ownDeletion'

/** Whether a selection goes from one line of the copy into another. */
export function isOverLines(selection: Selection): boolean {
  return selection instanceof TextSelection && !selection.$from.sameParent(selection.$to)
}

/**
 * Text typed over a selection of several lines. It is taken out first: the editor's own replacing looks for one place in
 * which both ends meet, which is not always there.
 */
export function typedOver(transaction: Transaction, text: string): Transaction {
  return takeOut(transaction).insertText(text).scrollIntoView()
}
