import { en } from './en/en'
import { createTranslator, type TextKey, type TextValues } from './translator'

/** A sentence on its way to where it is shown, and said there in the language of that place. */
export interface SaidText {
  key: TextKey
  values?: TextValues
}

const english = createTranslator('en', en)

/** The sentence in English: for the command line and the log. */
export function inEnglish({ key, values }: SaidText): string {
  return english(key, values)
}
