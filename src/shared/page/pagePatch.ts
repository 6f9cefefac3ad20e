import type { ArticlePieces } from './parts/copyPieces'

/** A change of the copy of a page that is shown: some of its elements are replaced by others. */
export interface PagePatch {
  /** The first element replaced, counted among the children of the copy. */
  at: number
  /** How many go. */
  remove: number
  /** What comes in their place: any number of elements. */
  html: string
}

/**
 * What makes a page that shows `shown` one that shows `next`. Costs a comparison of references for each block.
 * @returns null when more than the copy differs, so that the whole page is needed
 */
export function patchPage(shown: ArticlePieces, next: ArticlePieces): PagePatch | null {
  if (shown.before !== next.before || shown.after !== next.after) return null
  const old = shown.blocks
  const fresh = next.blocks
  const shortest = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shortest && old[start] === fresh[start]) start++
  let end = 0
  while (end < shortest - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  return {
    at: elementsIn(old, 0, start),
    remove: elementsIn(old, start, old.length - end),
    html: fresh.slice(start, fresh.length - end).join(''),
  }
}

function elementsIn(pieces: readonly string[], from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) if ((pieces[index] ?? '').trim() !== '') count++
  return count
}
