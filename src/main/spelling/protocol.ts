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
  /** The languages to choose from that a package has dictionaries for. */
  | { kind: 'contents'; package: string }
  /** Writes the package's dictionary for a language to two files, and tries it out. */
  | { kind: 'unpack'; package: string; language: string; files: DictionaryFiles }
  /** The files may have changed: lets go of what was read of them. */
  | { kind: 'forget'; files: DictionaryFiles }

/** The unknown words, the suggestions, or the languages; empty for the others. */
export type SpellingAnswer = string[]

export interface SpellingRequest {
  id: number
  task: SpellingTask
}

export type SpellingReply =
  | { id: number; ok: true; answer: SpellingAnswer }
  | { id: number; ok: false; error: SerializedError }
