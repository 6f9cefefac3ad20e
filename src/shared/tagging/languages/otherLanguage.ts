import type { LanguageRules } from '../languageRules'

const none: ReadonlySet<string> = new Set()

/** A language that Galley knows no names of: only terms in use are found in it, as they are written. */
export const otherLanguage: LanguageRules = {
  stopWords: none,
  determiners: none,
  calendar: none,
  prepositions: none,
  titles: none,
  titleEndings: [],
  offices: none,
  particles: none,
  capitalisesNouns: false,
  elides: false,
  stem: (key) => key,
}

/** Arabic: terms in use are found without vowel signs and under the article and the words that are written onto it. */
export const arabic: LanguageRules = {
  ...otherLanguage,
  stem: (key) => {
    const bare = key.replace(/[\u064b-\u0652\u0640]/gu, '').replace(/[أإآ]/gu, 'ا')
    const word = bare.replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/u, '')
    return word.replace(/(?<=.{3})ة$/u, 'ه')
  },
}
