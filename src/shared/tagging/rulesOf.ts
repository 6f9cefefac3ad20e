import type { LanguageRules } from './languageRules'
import { english } from './languages/english'
import { french } from './languages/french'
import { german } from './languages/german'
import { arabic, otherLanguage } from './languages/otherLanguage'
import { spanish } from './languages/spanish'

const known: Readonly<Partial<Record<string, LanguageRules>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
}

/** The language without its region: `en` of `en-GB` (BCP 47). */
export function baseLanguage(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? ''
}

/** The rules of a language (BCP 47); those of no language in particular where it is not known. */
export function rulesOf(language: string): LanguageRules {
  return known[baseLanguage(language)] ?? otherLanguage
}

/** True where new names and subjects can be told from the text, not only terms that are in use. */
export function knowsNames(rules: LanguageRules): boolean {
  return rules.stopWords.size > 0
}
