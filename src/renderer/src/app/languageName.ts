import { windowLocale } from '../texts/t'

const names = new Intl.DisplayNames(windowLocale, {
  type: 'language',
  languageDisplay: 'standard',
  style: 'short',
})

/** A language in the interface's words, e.g. "English (UK)" for en-GB; the tag itself when it names none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (error) {
    // Not a well-formed tag (BCP 47): shown as it is.
    if (error instanceof RangeError) return tag
    throw error
  }
}
