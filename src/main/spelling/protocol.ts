import type { SerializedError } from '../../shared/errors'

/** Where a Hunspell dictionary lies: absolute paths of its two files. */
export interface DictionaryFiles {
  aff: string
  dic: string
}

/** What a spelling thread is asked. Words are short and clean: the contract has seen to it. */
export type SpellingTask =
  | { kind: 'check'; files: DictionaryFiles; words: string[] }
  | { kind: 'suggest'; files: DictionaryFiles; word: string }
  /** Loads the dictionary and tries it out, without keeping it. */
  | { kind: 'try'; files: DictionaryFiles }
  /** The files may have changed: lets go of what was read of them. */
  | { kind: 'forget'; files: DictionaryFiles }

/** A list of words: the unknown ones, or the suggestions; empty for the others. */
export type SpellingAnswer = string[]

export interface SpellingRequest {
  id: number
  task: SpellingTask
}

export type SpellingReply =
  | { id: number; ok: true; answer: SpellingAnswer }
  | { id: number; ok: false; error: SerializedError }
