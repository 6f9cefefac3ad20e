/** The languages that the interface speaks (BCP 47). The first is what others fall back on. */
export const interfaceLanguages = ['en', 'de'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** The interface's language for a chosen one or, where none is chosen, for the system's, most wanted first. */
export function interfaceLanguageOf(
  chosen: InterfaceLanguage | 'system',
  systemLanguages: readonly string[],
): InterfaceLanguage {
  if (chosen !== 'system') return chosen
  for (const wanted of systemLanguages) {
    const base = wanted.split('-', 1)[0]?.toLowerCase()
    const known = interfaceLanguages.find((language) => language === base)
    if (known !== undefined) return known
  }
  return 'en'
}

/** The language that a workspace made in the interface's language is written in at first. */
export const copyLanguages: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-GB', de: 'de' }

/** What numbers, dates and times are written by. */
export const interfaceLocales: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-GB', de: 'de-DE' }
