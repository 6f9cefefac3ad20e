import { baseLanguage, cleanHouseWord, type HouseWord, houseWordTest } from './houseWord'

/** Letters, with apostrophes and hyphens only in between. */
const words = /[\p{L}\p{M}]+(?:['’‑\-·][\p{L}\p{M}]+)*/gu

/** Languages whose genitive is an s without an apostrophe: “Skerrows Hafen”. */
const plainGenitive = new Set(['da', 'de', 'nb', 'nn', 'no', 'sv'])

/** The words of names, each once: of “Ilse Varrow-Brandt” those are Ilse, Varrow-Brandt, Varrow and Brandt. */
export function wordsOfNames(names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const name of names) {
    for (const [word] of name.matchAll(words)) {
      found.add(word)
      for (const part of word.split(/[‑\-·]/u)) if ([...part].length > 1) found.add(part)
    }
  }
  return found
}

/**
 * A test for words of names in copy of any language: raised as words of the house dictionary may be, and in the genitive of
 * the copy's language.
 * @param found what `wordsOfNames` has found
 */
export function nameWordTest(found: ReadonlySet<string>): (word: string, language: string) => boolean {
  const tests = new Map<string, (word: string) => boolean>()
  const entries = Array.from(found, (word): HouseWord => ({ word: cleanHouseWord(word), language: null }))
  const testFor = (base: string) => {
    const known = tests.get(base) ?? houseWordTest(entries, base)
    tests.set(base, known)
    return known
  }
  return (word, language) => {
    const base = baseLanguage(language)
    const isName = testFor(base)
    if (isName(word)) return true
    return plainGenitive.has(base) && /^\p{Lu}.*\p{L}s$/u.test(word) && isName(word.slice(0, -1))
  }
}
