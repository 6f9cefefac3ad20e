import type { LanguageRules } from './languageRules'
import { isTied, type StoryLine, type StoryWord } from './readWords'
import { mostFrequent } from './shortForms'
import { add, roleWeights, type StoryFacts } from './storyFacts'

/** A word or pair of words that a story keeps coming back to. */
export interface FoundSubject {
  name: string
  stems: string[]
  count: number
  /** Mentions by where they stand, and by how rare the word is in the paper. */
  weight: number
}

interface Candidate {
  stems: string[]
  surfaces: Map<string, number>
  count: number
  weight: number
  /** Mentions behind an article, a preposition or the like: a noun. */
  asNoun: number
}

/** Mentions that a word needs; one in the headline or standfirst makes up for one of them. */
const wordMentions = 4
const pairMentions = 3

/** In a long story a subject is mentioned at least once in so many words, up to a dozen times. */
const wordsPerMention = 160
const mostMentions = 12

/** Shortest word, in letters, that is a subject by itself. */
const shortestWord = 4
/** Shortest word of a pair. */
const shortestOfPair = 3

/**
 * The subjects, the weightiest first.
 * @param rarity of a stem in the paper: 1 for a word that no other story has, towards 0 for one that all have
 */
export function findSubjects(
  lines: readonly StoryLine[],
  rules: LanguageRules,
  facts: StoryFacts,
  rarity: (stem: string) => number,
): FoundSubject[] {
  const candidates = new Map<string, Candidate>()
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      if (isSubjectWord(word, rules, facts)) note(candidates, line, index, index, rules)
      const next = line.words[index + 1]
      if (!rules.capitalisesNouns && isTied(next) && arePair(word, next, rules))
        note(candidates, line, index, index + 1, rules)
    }
  }
  const sure = [...candidates.values()].filter(({ stems, count, weight, asNoun }) => {
    const needed = Math.max(
      stems.length > 1 ? pairMentions : wordMentions,
      Math.min(mostMentions, facts.words / wordsPerMention),
    )
    const extra = weight >= count + roleWeights.standfirst - 1 ? 1 : 0
    return count + extra >= needed && (stems.length > 1 || asNoun * 3 >= count)
  })
  const pairs = sure.filter(({ stems }) => stems.length > 1)
  return sure
    .filter(
      (candidate) =>
        candidate.stems.length > 1 ||
        // "defence" is mostly said in "flood defence".
        !pairs.some(
          (pair) => pair.stems.includes(candidate.stems[0] ?? '') && pair.count * 2 > candidate.count,
        ),
    )
    .map(({ stems, surfaces, count, weight }) => ({
      name: mostFrequent(surfaces),
      stems,
      count,
      weight: (weight * stems.reduce((sum, stem) => sum + rarity(stem), 0)) / Math.sqrt(stems.length),
    }))
    .sort((first, second) => second.weight - first.weight)
}

function isSubjectWord(word: StoryWord, rules: LanguageRules, facts: StoryFacts): boolean {
  if (word.key.length < shortestWord || rules.stopWords.has(word.key) || !/^\p{L}/u.test(word.key))
    return false
  if (rules.titles.has(word.key) || rules.stopWords.has(word.stem)) return false
  const small = facts.small.get(word.stem) ?? 0
  const total = facts.total.get(word.stem) ?? 0
  if (rules.capitalisesNouns) return word.isCapitalised && small * 4 < total
  return small * 2 > total
}

/**
 * "sea wall": as it stands here, whatever its words are elsewhere (a "Harbour Board" keeps no "harbour wall" from being
 * one). One of the two may be short.
 */
function arePair(first: StoryWord, second: StoryWord, rules: LanguageRules): boolean {
  const words = [first, second]
  return (
    words.every(
      ({ key, stem }) =>
        key.length >= shortestOfPair &&
        /^\p{L}/u.test(key) &&
        !rules.stopWords.has(key) &&
        !rules.stopWords.has(stem) &&
        !rules.titles.has(key),
    ) &&
    words.some(({ key }) => key.length >= shortestWord) &&
    (first.opens || !first.isCapitalised) &&
    !second.isCapitalised
  )
}

function note(
  candidates: Map<string, Candidate>,
  line: StoryLine,
  from: number,
  to: number,
  rules: LanguageRules,
): void {
  const words = line.words.slice(from, to + 1)
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return
  const stems = words.map((word) => word.stem)
  const id = stems.join(' ')
  const candidate: Candidate = candidates.get(id) ?? {
    stems,
    surfaces: new Map(),
    count: 0,
    weight: 0,
    asNoun: 0,
  }
  candidates.set(id, candidate)
  const surface = line.text.slice(first.start, last.end)
  add(candidate.surfaces, rules.capitalisesNouns ? surface : surface.toLowerCase(), 1)
  candidate.count++
  candidate.weight += roleWeights[line.role]
  const before = line.words[from - 1]
  const after = line.words[to + 1]
  // "the quiet season": what stands before the noun is none.
  const isBeforeNoun =
    after?.follows === 'closely' &&
    !after.opens &&
    after.key.length >= shortestWord &&
    !rules.stopWords.has(after.key)
  if (
    rules.capitalisesNouns ||
    (!isBeforeNoun &&
      before !== undefined &&
      (rules.determiners.has(before.key) || rules.prepositions.has(before.key)))
  )
    candidate.asNoun++
}
