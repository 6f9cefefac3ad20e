import type { Transaction } from '@tiptap/pm/state'

/** The part of the document that transactions have changed, in the last one's positions; null when none has. */
export function changedRange(transactions: readonly Transaction[]): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null
  for (const map of transactions.flatMap(({ mapping }) => mapping.maps)) {
    if (range !== null) range = { from: map.map(range.from, -1), to: map.map(range.to, 1) }
    map.forEach((_oldFrom, _oldTo, from, to) => {
      range = range === null ? { from, to } : { from: Math.min(range.from, from), to: Math.max(range.to, to) }
    })
  }
  return range
}
