import type { SelectOption } from '../components/Select'
import { compareNames } from '../texts/compareNames'
import { languageName } from './languageName'

/** Offered in the list; a story that comes in with another language keeps it, and the list then has that too. */
const offered = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en-GB',
  'en-US',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'ga',
  'he',
  'hi',
  'hr',
  'hu',
  'is',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'ro',
  'sk',
  'sl',
  'sv',
  'tr',
  'uk',
  'ur',
  'zh',
]

/** The languages by their names, with the current one among them. @param current BCP 47 */
export function languageOptions(current: string): SelectOption<string>[] {
  const codes = offered.includes(current) ? offered : [current, ...offered]
  return codes
    .map((value) => ({ value, label: languageName(value) }))
    .sort((first, second) => compareNames(first.label, second.label))
}
