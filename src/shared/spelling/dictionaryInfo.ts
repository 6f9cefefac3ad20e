/** A dictionary that there is on this computer. */
export interface DictionaryInfo {
  /** BCP 47. */
  language: string
  /** Shipped ones come with the app and stay; installed ones were taken over from files. */
  source: 'shipped' | 'installed'
}

/** Of a language's regional kinds, the one that stands for those without a dictionary of their own. */
const standIns: Readonly<Record<string, string>> = {
  // Spelled the British way.
  'en-AU': 'en-GB',
  'en-IE': 'en-GB',
  'en-IN': 'en-GB',
  'en-MT': 'en-GB',
  'en-NZ': 'en-GB',
  'en-ZA': 'en-GB',
  en: 'en-US',
}

/**
 * The dictionary for stories of a language: its own; else that of the region that spells like it; else the language's
 * without a region, else any of its regions. Undefined when there is none for the language at all.
 * @param language of the story (BCP 47)
 * @param available languages of the dictionaries there are
 */
export function dictionaryFor(language: string, available: readonly string[]): string | undefined {
  const byKey = new Map(available.map((tag) => [tag.toLowerCase(), tag] as const))
  const find = (tag: string | undefined) => (tag === undefined ? undefined : byKey.get(tag.toLowerCase()))
  const parts = language.split('-')
  const own = find(language)
  if (own !== undefined) return own
  const standIn = Object.entries(standIns).find(([tag]) => tag.toLowerCase() === language.toLowerCase())?.[1]
  const instead = find(standIn)
  if (instead !== undefined) return instead
  for (let length = parts.length - 1; length > 0; length--) {
    const shorter = find(parts.slice(0, length).join('-'))
    if (shorter !== undefined) return shorter
  }
  const base = parts[0]?.toLowerCase() ?? ''
  const ofBase = find(standIns[base])
  return ofBase ?? available.find((tag) => tag.toLowerCase().startsWith(`${base}-`))
}

/** The language that a dictionary's file is named after (`de_AT.aff`, `pt-BR.dic`, `en_GB-ize`), if it is one. */
export function languageOfFileName(name: string): string | null {
  const stem = name.replace(/\.(aff|dic)$/i, '')
  const found = /^([a-z]{2,3})(?:[_-]([a-z]{4}))?(?:[_-]([a-z]{2}|\d{3}))?(?![a-z0-9])/i.exec(stem)
  if (found === null) return null
  const [, base = '', script, region] = found
  const parts = [
    base.toLowerCase(),
    script === undefined ? undefined : `${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`,
    region?.toUpperCase(),
  ]
  return parts.filter((part) => part !== undefined).join('-')
}
