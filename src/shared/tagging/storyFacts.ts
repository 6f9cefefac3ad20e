import type { LineRole, StoryLine } from './readWords'

/** What the words of a story tell about one another. By stem. */
export interface StoryFacts {
  /** Times it is written without a capital, where a capital would have told something. */
  small: ReadonlyMap<string, number>
  /** Times in all. */
  total: ReadonlyMap<string, number>
  words: number
  /** Two capitals in a row where capitals tell something: the stems, a space between. */
  capitalPairs: ReadonlySet<string>
}

export function countFacts(lines: readonly StoryLine[]): StoryFacts {
  const small = new Map<string, number>()
  const total = new Map<string, number>()
  const capitalPairs = new Set<string>()
  let words = 0
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      words++
      add(total, word.stem, 1)
      if (!word.isCapitalised) add(small, word.stem, 1)
      const next = line.words[index + 1]
      if (word.isCapitalised && !word.opens && next?.isCapitalised === true && next.follows === 'closely')
        capitalPairs.add(`${word.stem} ${next.stem}`)
    }
  }
  return { small, total, words, capitalPairs }
}

export function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** How much a mention weighs by where it stands. */
export const roleWeights: Readonly<Record<LineRole, number>> = {
  headline: 4,
  standfirst: 2.5,
  lead: 1.6,
  heading: 1.6,
  body: 1,
}

/** True for places that a story's subjects are named in. */
export function isProminent(role: LineRole): boolean {
  return role !== 'body'
}
