import { en } from '../shared/texts/en/en'
import type { InterfaceLanguage } from '../shared/texts/languages'
import { createTranslator, loadCatalogue, type TextKey, type TextValues } from '../shared/texts/translator'

let spoken: InterfaceLanguage = 'en'
let translate = createTranslator('en', en)

/** The language of the menus and of the system's dialogs. */
export function spokenLanguage(): InterfaceLanguage {
  return spoken
}

/** Reads a language's texts; what is built from then on (menus, dialogs) speaks it. To be awaited before the first menu. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  const catalogue = await loadCatalogue(language)
  spoken = language
  translate = createTranslator(language, catalogue)
}

/** A text of the interface, in the language that is spoken. See `Translate`. */
export function t(key: TextKey, values?: TextValues): string {
  return translate(key, values)
}
