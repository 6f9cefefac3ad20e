import { type SpelledNode, spelledWords } from './spelledNodes'
import type { WordKnowledge } from './WordKnowledge'

/** How a story's words are judged. */
export interface SpellingSettings {
  /** What the dictionary says. */
  knowledge: WordKnowledge
  /** Words that are right whatever the dictionary says: of the house, ignored, of another script. */
  isExempt: (word: string) => boolean
  onFailure: (error: unknown) => void
}

/** A misspelled word and where it stands in the document. */
export interface Misspelling {
  word: string
  /** Positions of the document; in an attribute, of its text. */
  from: number
  to: number
  /** Where the node begins that it is a word of. */
  position: number
  /** The attribute that holds it; null in copy. */
  attribute: string | null
  /** Where the footnote begins that it stands in; null for every other word. */
  inside: number | null
}

/** A misspelled word whose menu is asked for, in whatever kind of text it stands. */
export interface AskedWord {
  word: string
  /** Tells it from the other words of the story. */
  key: string
  /** Keys have asked. */
  byKeys: boolean
  /** It stands in the copy itself, where words can be linked. */
  isCopy: boolean
  hasSelection: () => boolean
  /** Where the word begins, in pixels of the window. */
  place: () => { left: number; top: number; height: number }
  /** Puts another word in its place, in its formats; false when it is no longer there. */
  correct: (correction: string) => boolean
  /** Back to the text that it stands in. */
  leave: () => void
}

export function wordsToLookUp({ node }: SpelledNode, { knowledge, isExempt }: SpellingSettings): string[] {
  return spelledWords(node)
    .map(({ word }) => word)
    .filter((word) => knowledge.isRight(word) === undefined && !isExempt(word))
}

/** The misspelled words of a node, in their order, as far as they were looked up. */
export function misspelledIn(
  { node, position }: SpelledNode,
  { knowledge, isExempt }: SpellingSettings,
): Misspelling[] {
  return spelledWords(node)
    .filter(({ word }) => knowledge.isRight(word) === false && !isExempt(word))
    .map(({ word, from, to, attribute, inside }) => {
      const start = attribute === null ? position : 0
      return {
        word,
        from: start + from,
        to: start + to,
        position,
        attribute,
        inside: inside === null ? null : position + inside,
      }
    })
}

/** A correction as the word was typed: dictionaries write the straight apostrophe, the copy keeps its own. */
export function asTyped(word: string, correction: string): string {
  return word.includes("'") ? correction : correction.replaceAll("'", '’')
}

/** What is typed, without the soft hyphens that no dictionary has. */
export function isWordAs(typed: string, word: string): boolean {
  return typed.replaceAll('\u00ad', '') === word
}
