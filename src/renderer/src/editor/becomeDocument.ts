import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { documentDifference } from './documentDifference'

/** Changes what differs, so that a story is another document, exactly. @returns false where it is that one already */
export function becomeDocument(transaction: Transaction, wanted: DocumentNode): boolean {
  const { doc } = transaction
  const difference = documentDifference(doc, wanted)
  if (difference === null) return false
  const { start, end, endOfOther } = difference
  const step = new ReplaceStep(start, end, wanted.slice(start, endOfOther))
  if (step.apply(doc).doc?.eq(wanted) === true) transaction.step(step)
  else replaceBlocks(transaction, wanted)
  return true
}

/** The same by whole blocks: a difference that begins and ends at other depths in both is no one replacement. */
function replaceBlocks(transaction: Transaction, wanted: DocumentNode): void {
  const { doc } = transaction
  let first = 0
  while (first < doc.childCount && first < wanted.childCount && doc.child(first).eq(wanted.child(first)))
    first++
  let after = 0
  const most = Math.min(doc.childCount, wanted.childCount) - first
  const fromEnd = (document: DocumentNode) => document.child(document.childCount - 1 - after)
  while (after < most && fromEnd(doc).eq(fromEnd(wanted))) after++
  const blocks = wanted.children.slice(first, wanted.childCount - after)
  const place = (index: number) =>
    doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  transaction.replaceWith(place(first), place(doc.childCount - after), blocks)
}
