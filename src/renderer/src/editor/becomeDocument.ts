import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/** Changes what differs, so that a story is another document, exactly. @returns false where it is that one already */
export function becomeDocument(transaction: Transaction, wanted: DocumentNode): boolean {
  const { doc } = transaction
  const start = doc.content.findDiffStart(wanted.content)
  const ends = doc.content.findDiffEnd(wanted.content)
  if (start === null || ends === null) return false
  // Where both repeat what stands beside the difference, the search from the end runs over that from the start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const difference = wanted.slice(start, ends.b + overlap)
  const step = new ReplaceStep(start, ends.a + overlap, difference)
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
