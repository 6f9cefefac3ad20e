/** A word of the index, with how many stories have it. */
export type CountedWord = readonly [word: string, stories: number]

/**
 * The word that somebody most likely meant who typed one that no story has: a letter wrong, missing, too many, or two in
 * the wrong order; twice, in a long word. What is typed may be the beginning of a word. Null where none is as near.
 * @param typed folded
 * @param words folded
 */
export function nearWord(typed: string, words: Iterable<CountedWord>): string | null {
  const most = mistakesIn(typed)
  if (most === 0) return null
  let best: Nearness | null = null
  for (const [word, stories] of words) {
    if (word.length < typed.length - most) continue
    const distance = distances(typed, word)
    if (distance.beginning > most) continue
    const found = { word, ...distance, stories }
    if (best === null || isNearer(found, best)) best = found
  }
  if (best === null) return null
  const isWhole = typed.length >= best.word.length - most
  return isWhole ? best.word : best.start
}

/** Short words are near too many others, and a number is another number. */
export const canBeMistyped = (word: string): boolean => mistakesIn(word) > 0

interface Distances {
  /** From the nearest beginning of the word, and that beginning. */
  beginning: number
  start: string
  /** From the whole word. */
  whole: number
}

interface Nearness extends Distances {
  word: string
  stories: number
}

function isNearer(one: Nearness, other: Nearness): boolean {
  const order = one.beginning - other.beginning || one.whole - other.whole || other.stories - one.stories || 0
  return order === 0 ? one.word < other.word : order < 0
}

function mistakesIn(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/** Letters changed, left out, put in, or exchanged with their neighbour (optimal string alignment). */
function distances(typed: string, word: string): Distances {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let at = 1; at <= word.length; at++) {
      const isSame = typed[row - 1] === word[at - 1]
      let least = Math.min(
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        (last[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
      )
      if (row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1)
      current.push(least)
    }
    before = last
    last = current
  }
  const beginning = Math.min(...last)
  return { beginning, start: word.slice(0, last.lastIndexOf(beginning)), whole: last[word.length] ?? 0 }
}
