import type { Node as DocumentNode } from '@tiptap/pm/model'

/** Where one document differs from another: from `start` to `end` in it, to `endOfOther` in the other. */
export interface DocumentDifference {
  start: number
  end: number
  endOfOther: number
}

/** The smallest stretch that two documents differ in; null where they are the same. */
export function documentDifference(one: DocumentNode, other: DocumentNode): DocumentDifference | null {
  const start = one.content.findDiffStart(other.content)
  const ends = one.content.findDiffEnd(other.content)
  if (start === null || ends === null) return null
  // Where both repeat what stands beside the difference, the search from the end runs over that from the start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return { start, end: ends.a + overlap, endOfOther: ends.b + overlap }
}
