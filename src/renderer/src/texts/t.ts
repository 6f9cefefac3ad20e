import { en } from '../../../shared/texts/en/en'
import { type InterfaceLanguage, interfaceLanguages, interfaceLocales } from '../../../shared/texts/languages'
import type { SaidText } from '../../../shared/texts/saidText'
import {
  createTranslator,
  loadCatalogue,
  type TextKey,
  type TextValues,
} from '../../../shared/texts/translator'

export type { TextKey, TextValues }

const asked = new URLSearchParams(window.location.search).get('language')

/** The language that this window speaks: main names it in the window's address. */
export const windowLanguage: InterfaceLanguage =
  interfaceLanguages.find((language) => language === asked) ?? 'en'

/** What dates, times and numbers of the interface are written by. */
export const windowLocale = interfaceLocales[windowLanguage]

// Whoever imports this waits for it, so that a text may also be asked for while a module is being read.
const translate = createTranslator(
  windowLanguage,
  windowLanguage === 'en' ? en : await loadCatalogue(windowLanguage),
)

/** What another process had to say, in the window's language. */
export function sayText({ key, values }: SaidText): string {
  return translate(key, values)
}

/** A text of the interface, in the window's language. See `Translate`. */
export function t(key: TextKey, values?: TextValues): string {
  return translate(key, values)
}
