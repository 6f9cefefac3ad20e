import { readFile } from 'node:fs/promises'
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm'
import { explainSystemError } from '../../shared/errors'
import type { DictionaryFiles } from './protocol'
import { noDictionary, readDictionaryText } from './readDictionaryText'

/** Suggestions that are shown; Hunspell gives up to 15. */
const mostSuggestions = 7

/** Words of a dictionary that are looked up again to see that it works. */
const trialWords = 200

/** A dictionary in memory, about 50 ms after it was asked for. */
export interface Dictionary {
  knows(word: string): boolean
  suggest(word: string): string[]
  /** @throws GalleyError `notText` when the dictionary does not know its own words */
  tryOut(): void
  close(): void
}

/** @throws GalleyError when the files can't be read or are no dictionary */
export async function openDictionary(files: DictionaryFiles): Promise<Dictionary> {
  const { aff, dic } = readDictionaryText(await readBytes(files.aff), await readBytes(files.dic))
  const hunspell = await createHunspellFromStrings(aff, dic)
  return {
    knows: (word) => hunspell.testSpelling(asDictionariesWrite(word)),
    suggest(word) {
      const typed = asDictionariesWrite(word)
      return likeliestFirst(typed, hunspell.getSpellingSuggestions(typed)).slice(0, mostSuggestions)
    },
    tryOut: () => tryOut(hunspell, dic),
    close: () => hunspell.dispose(),
  }
}

function tryOut(hunspell: Hunspell, dic: string): void {
  const lines = dic.split('\n', trialWords + 1).slice(1)
  const words = lines
    .map((line) => line.split(/[/\t]/, 1)[0]?.trim() ?? '')
    .filter((word) => /^\p{L}+$/u.test(word))
  if (!words.some((word) => hunspell.testSpelling(word))) throw noDictionary('it does not know its own words')
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw explainSystemError(error, 'read the dictionary')
  }
}

/** Dictionaries have composed letters and the straight apostrophe. */
function asDictionariesWrite(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}

/** Hunspell's order, but two letters that changed places come first, and words torn into single letters not at all. */
function likeliestFirst(typed: string, suggestions: readonly string[]): string[] {
  const whole = suggestions.filter((suggestion) => !/(^|\s)\p{L}($|\s)/u.test(suggestion))
  const swapped = whole.filter((suggestion) => isSwap(typed.toLowerCase(), suggestion.toLowerCase()))
  return [...swapped, ...whole.filter((suggestion) => !swapped.includes(suggestion))]
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  const swapped = `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}`
  return at >= 0 && swapped === other
}
