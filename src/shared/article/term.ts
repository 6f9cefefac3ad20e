/** What a story can be filed under. All four are kept alike: a name, a slug, and a key that makes twins impossible. */
export const termKinds = ['section', 'topic', 'tag', 'author'] as const
export type TermKind = (typeof termKinds)[number]

/** Longest name of a term, in characters. */
export const maximumTermLength = 120

/**
 * What two spellings share when they are the same term: case, accents, Unicode form, hyphens and spacing don't count.
 * Accents are dropped from Latin and Greek letters only: in other scripts a mark makes another letter (й is not и, が not
 * か, की not का). Compatibility forms are folded, and what remains is composed (NFKD and NFC: Unicode Standard Annex #15).
 */
export function termKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .replace(/\p{Variation_Selector}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/[\s\p{Dash_Punctuation}_]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** True where a word of the name begins with what is typed: people are looked for by their last name too. */
export function isTermBegun(name: string, typed: string): boolean {
  return ` ${termKey(name)}`.includes(` ${termKey(typed)}`)
}

/** True where there is nothing to be seen: spaces, and signs that only join, part or turn what stands around them. */
export function isBlank(text: string): boolean {
  return !/[^\p{C}\p{Z}\p{M}]/u.test(text)
}

/**
 * The name as it is kept: NFC, no control or bidi control characters, single spaces, no ends, and not cut in the middle of a
 * character. May come out empty.
 */
export function cleanTermName(name: string): string {
  if (isBlank(name)) return ''
  return name
    .normalize('NFC')
    .replace(/[\p{Control}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, maximumTermLength)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
