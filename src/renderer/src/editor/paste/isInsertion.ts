import type { Transaction } from '@tiptap/pm/state'

/** True for what changed the story by a paste or a drop. */
export function isInsertion(transaction: Transaction): boolean {
  return transaction.docChanged && /^(?:paste|drop)$/.test(String(transaction.getMeta('uiEvent')))
}
