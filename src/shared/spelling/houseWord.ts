/** Longer ones are not looked up, in UTF-16 units: no dictionary has them, and they are no words. */
export const longestWord = 64

/** Words that one call may ask about. */
export const mostWordsAtOnce = 2000

/** A word of the house dictionary, for one language (and its regional kinds) or, with null, for every one. */
export interface HouseWord {
  word: string
  language: string | null
}

/** One form of each word: composed (NFC), with the straight apostrophe that dictionaries use, without spaces around. */
export function cleanHouseWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").trim()
}

/**
 * A test for words of the house dictionary in stories of a language. A word counts however a sentence or a headline
 * raises its letters (“tidewatch” stands for “Tidewatch” and “TIDEWATCH”, not the other way round), and with a possessive s.
 * @param language of the story (BCP 47)
 */
export function houseWordTest(words: readonly HouseWord[], language: string): (word: string) => boolean {
  const base = baseLanguage(language)
  const valid = words.filter((entry) => entry.language === null || baseLanguage(entry.language) === base)
  const known = new Set(valid.map(({ word }) => word))
  const capitals = new Set(valid.map(({ word }) => word.toLocaleUpperCase(language)))
  const titled = new Set(valid.map(({ word }) => titleCase(word, language)))
  const isKnown = (word: string) => known.has(word) || capitals.has(word) || titled.has(word)
  return (typed) => {
    const word = cleanHouseWord(typed)
    return isKnown(word) || (/.'s$/u.test(word) && isKnown(word.slice(0, -2)))
  }
}

function titleCase(word: string, language: string): string {
  const [first = ''] = word
  return first.toLocaleUpperCase(language) + word.slice(first.length)
}

export function baseLanguage(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? ''
}
