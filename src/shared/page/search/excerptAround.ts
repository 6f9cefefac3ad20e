import { isSought, splitIntoWords } from './searchWords'

/** Characters of an excerpt, more or less: two or three lines of a result. */
const length = 190
/** Characters before its first hit: enough to see what is spoken of. */
const runUp = 60

/**
 * A piece of a text around the words that are looked for, where the most different ones stand together: the first such
 * place. Empty when none of them is in it.
 * @param text its blocks apart by line ends
 * @param words folded
 */
export function excerptAround(text: string, words: readonly string[]): string {
  const hits = findHits(text, words)
  const best = bestPlace(hits)
  if (best === undefined) return ''
  // A block begins something new: what is before it is left out, unless the hit is its first words.
  const block = text.lastIndexOf('\n', best.at) + 1
  let from = Math.max(block, best.at - runUp)
  if (from > block) from = wordStart(text, from, best.at)
  let to = Math.min(text.length, from + length)
  if (to < text.length) to = wordEnd(text, Math.max(best.end, from + 1), to)
  const piece = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > block ? '… ' : ''}${piece}${to < text.trimEnd().length ? ' …' : ''}`
}

interface Hit {
  at: number
  end: number
  /** Which of the words. */
  words: readonly number[]
}

function findHits(text: string, words: readonly string[]): Hit[] {
  const hits: Hit[] = []
  let at = 0
  for (const piece of splitIntoWords(text)) {
    const end = at + piece.text.length
    if (piece.isWord) {
      const found = words.flatMap((word, number) => (isSought(piece.text, [word]) ? [number] : []))
      if (found.length > 0) hits.push({ at, end, words: found })
    }
    at = end
  }
  return hits
}

/** The hit from which on the most different words are within an excerpt. */
function bestPlace(hits: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined
  let most = 0
  for (const [index, hit] of hits.entries()) {
    const together = new Set<number>()
    for (let next = index; next < hits.length; next++) {
      const other = hits[next]
      if (other === undefined || other.end > hit.at + length - runUp) break
      for (const word of other.words) together.add(word)
    }
    // A hit longer than an excerpt counts by itself.
    if (together.size > most || best === undefined) {
      best = hit
      most = together.size
    }
  }
  return best
}

/** The first place from `from` on that begins a word, and comes before the hit. */
function wordStart(text: string, from: number, hit: number): number {
  const space = text.slice(from - 1, hit).search(/\s/)
  return space === -1 ? hit : from + space
}

/** The last place up to `to` that ends a word, and comes after the hit; `to` in a text without spaces. */
function wordEnd(text: string, hit: number, to: number): number {
  const space = text.slice(hit, to + 1).search(/\s\S*$/)
  if (space !== -1) return hit + space
  // Not within a character of two units.
  const code = text.charCodeAt(to - 1)
  return code >= 0xd800 && code < 0xdc00 ? to - 1 : to
}
