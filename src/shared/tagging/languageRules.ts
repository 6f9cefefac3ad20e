/** What has to be known of a language to tell names and subjects from the words around them. Words are `termKey`s. */
export interface LanguageRules {
  /** Words that are no subject: articles, pronouns, common verbs and adverbs, days, months, units. */
  stopWords: ReadonlySet<string>
  /** Words that come before a noun: "the", "its", "this". */
  determiners: ReadonlySet<string>
  /** Days and months: written with a capital in some languages, and never part of a name. */
  calendar: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** What people are called before their name: "Dr", "minister". No part of the name. */
  titles: ReadonlySet<string>
  /** Endings that make a title of a word: "-meisterin". */
  titleEndings: readonly string[]
  /** What is written small before the field of an office: "ministère des Transports". The field is no name. */
  offices: ReadonlySet<string>
  /** Small words inside a name: "von", "of". */
  particles: ReadonlySet<string>
  /** German writes every noun with a capital: it tells no name. */
  capitalisesNouns: boolean
  /** Words that lean on the next with an apostrophe: "l’", "d’". */
  elides: boolean
  /** What the forms of a word share, roughly; good for comparing, not for showing. */
  stem(key: string): string
}

/** A list of words as it is written in the files of the languages. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''))
}

/** Several lists in one. */
export function joined(...lists: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => [...list]))
}
