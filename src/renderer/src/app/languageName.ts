const names = new Intl.DisplayNames('en-GB', {
  type: 'language',
  languageDisplay: 'standard',
  style: 'short',
})

/** A language in English words, e.g. "English (UK)" for en-GB; the tag itself when it names none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (error) {
    // Not a well-formed tag (BCP 47): shown as it is.
    if (error instanceof RangeError) return tag
    throw error
  }
}
