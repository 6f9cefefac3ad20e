import { readWords, type StoryText } from '../tagging/readWords'
import { baseLanguage, knowsNames, rulesOf } from '../tagging/rulesOf'
import { add, roleWeights } from '../tagging/storyFacts'

/**
 * What a story is about in a few words: stems with their weights, the weightiest first. Each stem is written behind its
 * language, as the same letters are another word in another one.
 */
export type StoryFingerprint = readonly (readonly [term: string, weight: number])[]

/** Counts the ways in which fingerprints have been made: those of another number are made anew. */
export const fingerprintAlgorithm = 1

/** Length of the weights as a vector: their products tell likeness, and whole numbers add up the same in any order. */
export const fingerprintLength = 128

/** Stems that are kept; more where nothing is known of the language, as many of them will be small words. */
const keptStems = 32
const keptStemsOfUnknown = 56

/** Shortest word that counts, in letters. */
const shortestWord = 3

/** Words that are read of a story: of a longer one its beginning, and samples of the rest. */
const wordsRead = 5_000

/** A capital where it tells something makes a name of a word, and names tell more than subjects. */
const nameWeight = 1.5

/** The fingerprint of a story's text. Pure; the same text always gives the same. @param language BCP 47 */
export function makeFingerprint(story: StoryText, language: string): StoryFingerprint {
  const rules = rulesOf(language)
  const weights = new Map<string, number>()
  for (const line of readWords(story, rules, wordsRead)) {
    for (const { key, stem, isCapitalised, opens } of line.words) {
      if (key.length < shortestWord || !/^\p{L}/u.test(key)) continue
      if (rules.stopWords.has(key) || rules.stopWords.has(stem)) continue
      const isName = isCapitalised && !opens && !line.isTitleCase && !rules.capitalisesNouns
      add(weights, stem, roleWeights[line.role] * (isName ? nameWeight : 1))
    }
  }
  // The tenth mention says less than the second.
  const chosen = [...weights]
    .map(([stem, weight]) => [stem, Math.sqrt(weight)] as const)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, knowsNames(rules) ? keptStems : keptStemsOfUnknown)
  const length = Math.hypot(...chosen.map(([, weight]) => weight))
  const prefix = baseLanguage(language)
  return chosen.flatMap(([stem, weight]) => {
    const whole = Math.round((weight / length) * fingerprintLength)
    return whole === 0 ? [] : [[`${prefix} ${stem}`, whole] as const]
  })
}

/** As it is kept: JSON. */
export function writeFingerprint(fingerprint: StoryFingerprint): string {
  return JSON.stringify(fingerprint)
}

/** Reads what `writeFingerprint` wrote; undefined for anything else. */
export function readFingerprint(text: string): StoryFingerprint | undefined {
  const value: unknown = JSON.parse(text)
  return isFingerprint(value) ? value : undefined
}

function isFingerprint(value: unknown): value is StoryFingerprint {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        entry.length === 2 &&
        typeof entry[0] === 'string' &&
        Number.isSafeInteger(entry[1]),
    )
  )
}
