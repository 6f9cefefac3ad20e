import { arabicWords } from './arabicWords'
import { englishWords } from './englishWords'
import { frenchWords } from './frenchWords'
import { germanWords } from './germanWords'

type InAnyLanguage<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Words[Key] }

/** What pages say of themselves. A language has them all, or nothing compiles. */
export type PageWords = InAnyLanguage<typeof englishWords>

/** By the first part of a language's tag (BCP 47). */
const catalogue: ReadonlyMap<string, PageWords> = new Map<string, PageWords>([
  ['en', englishWords],
  ['de', germanWords],
  ['fr', frenchWords],
  ['ar', arabicWords],
])

/** The words in every language that there is: a page that comes back may be in any of them. */
export const allPageWords: readonly PageWords[] = [...catalogue.values()]

/** Whether pages have words of their own in a language (BCP 47). */
export const hasPageWords = (language: string): boolean => catalogue.has(primaryOf(language))

/** The words for a language (BCP 47), whatever its region; English where it is not known. */
export function pageWords(language: string): PageWords {
  return catalogue.get(primaryOf(language)) ?? englishWords
}

const primaryOf = (language: string): string => language.trim().toLowerCase().split('-')[0] ?? ''
