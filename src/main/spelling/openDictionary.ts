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
      const swapped = swaps(typed).filter((other) => hunspell.testSpelling(other))
      return likeliestFirst(swapped, hunspell.getSpellingSuggestions(typed)).slice(0, mostSuggestions)
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

/**
 * Two letters that changed places come first: where a dictionary's own rules find something (“freest” for “frist”), Hunspell
 * looks no further. Then its order, but words torn into single letters not at all.
 */
function likeliestFirst(swapped: readonly string[], suggestions: readonly string[]): string[] {
  const whole = suggestions.filter((suggestion) => !/(^|\s)\p{L}($|\s)/u.test(suggestion))
  return [...new Set([...whole.filter((suggestion) => swapped.includes(suggestion)), ...swapped, ...whole])]
}

/** The word with each two neighbours changed over, as fingers do it; a capital stays where it is. */
function swaps(word: string): string[] {
  const letters = [...word]
  const isTitled = /^\p{Lu}\p{Ll}/u.test(word)
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? ''
    if (before === letter) return []
    const swapped = [...letters]
    const isRaised = isTitled && index === 0
    swapped[index] = isRaised ? letter.toUpperCase() : letter
    swapped[index + 1] = isRaised ? before.toLowerCase() : before
    return [swapped.join('')]
  })
}
