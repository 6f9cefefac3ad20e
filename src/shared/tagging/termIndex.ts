import { type TermKind, termKey } from '../article/term'
import type { LanguageRules } from './languageRules'
import { type StoryLine, wordPattern } from './readWords'
import { isProminent, roleWeights } from './storyFacts'

/** A term as it is looked for in a text. */
export interface KnownTerm {
  id: string
  kind: TermKind
  name: string
}

/** A term in use that a story's text has. */
export interface FoundTerm {
  term: KnownTerm
  stems: readonly string[]
  count: number
  /** Mentions by where they stand. */
  weight: number
  isProminent: boolean
}

interface Entry {
  term: KnownTerm
  stems: readonly string[]
}

/** Scripts without spaces between words: terms are looked for letter by letter there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/**
 * Terms by the words they are made of, in one language: finds those that a text has, in any form that the language's
 * stems take together. Reading a text costs its length, not the number of terms.
 */
export function createTermIndex(rules: LanguageRules) {
  const byFirstStem = new Map<string, Entry[]>()
  const byFirstLetters = new Map<string, { term: KnownTerm; key: string }[]>()

  return {
    /** @param key the name's `termKey` */
    add(term: KnownTerm, key: string): void {
      if (unspaced.test(key)) {
        const letters = firstLetters(key)
        if (letters !== undefined) push(byFirstLetters, letters, { term, key })
        return
      }
      const stems = stemsOfKey(key, rules)
      const [first] = stems
      if (first === undefined || (stems.length === 1 && (first.length < 3 || rules.stopWords.has(key))))
        return
      push(byFirstStem, first, { term, stems })
    },

    find(lines: readonly StoryLine[]): FoundTerm[] {
      const found = new Map<string, FoundTerm>()
      const note = (term: KnownTerm, stems: readonly string[], line: StoryLine) => {
        const known = found.get(term.id) ?? { term, stems, count: 0, weight: 0, isProminent: false }
        known.count++
        known.weight += roleWeights[line.role]
        known.isProminent ||= isProminent(line.role)
        found.set(term.id, known)
      }
      for (const line of lines) {
        // "talks on the strait" in a headline is what "Strait talks" are about.
        const loose = line.role === 'headline' || line.role === 'standfirst' ? stemsIn(line) : undefined
        for (const [at, word] of line.words.entries()) {
          for (const { term, stems } of byFirstStem.get(word.stem) ?? []) {
            const isThere =
              stems.every((stem, index) => line.words[at + index]?.stem === stem) ||
              (loose !== undefined && stems.length > 1 && stems.every((stem) => loose.has(stem)))
            if (isThere) note(term, stems, line)
          }
        }
        if (byFirstLetters.size > 0 && unspaced.test(line.text)) findUnspaced(line, note)
      }
      return [...found.values()]
    },
  }

  function findUnspaced(
    line: StoryLine,
    note: (term: KnownTerm, stems: readonly string[], line: StoryLine) => void,
  ): void {
    const text = termKey(line.text)
    for (let at = 0; at < text.length - 1; at++) {
      for (const { term, key } of byFirstLetters.get(text.slice(at, at + 2)) ?? []) {
        if (text.startsWith(key, at)) note(term, [key], line)
      }
    }
  }
}

export type TermIndex = ReturnType<typeof createTermIndex>

function stemsIn(line: StoryLine): ReadonlySet<string> {
  return new Set(line.words.map((word) => word.stem))
}

/** The stems of a name's words. */
export function stemsOf(name: string, rules: LanguageRules): string[] {
  return stemsOfKey(termKey(name), rules)
}

function stemsOfKey(key: string, rules: LanguageRules): string[] {
  return (key.match(wordPattern(rules)) ?? []).map((word) => rules.stem(word))
}

/** A single letter of such a script says too little. */
function firstLetters(key: string): string | undefined {
  return key.length < 2 ? undefined : key.slice(0, 2)
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
