import { romanize } from './romanize'

/** Longest slug, in characters (all of them ASCII): short enough for every file system with room for a suffix. */
export const maximumSlugLength = 80

/** Letters that Unicode does not decompose, written as the languages that use them write them in plain letters. */
const transliterations: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  '’': '',
  "'": '',
}

/** Names that Windows keeps for devices: a file or folder must not be called so. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A readable address part from any text: lower-case ASCII letters, digits and single hyphens. Cyrillic and
 * Greek are romanized; texts in other scripts keep nothing, and then `fallback` is used. The result is never empty, never longer than
 * `maximumLength`, and never a name that a file system reserves.
 */
export function slugify(text: string, fallback = 'story', maximumLength = maximumSlugLength): string {
  const plain = romanize(text.slice(0, maximumLength * 8).toLowerCase())
    .replace(/[^ -~]|'/g, (letter) => transliterations[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const cut = cutAtHyphen(plain, maximumLength)
  if (cut === '') return fallback
  return reservedNames.test(cut) ? `${cut}-1` : cut
}

/** True for what `slugify` could have made: what the slug field accepts. */
export function isSlug(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= maximumSlugLength &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) &&
    !reservedNames.test(text)
  )
}

/**
 * `base`, or else `base-2`, `base-3` ...: one that is free after one that is taken, which is the first free one as long
 * as none was given up. Asks about a logarithm of the numbers taken: ten thousand stories of one headline cost about 27
 * questions.
 */
export function uniqueSlug(base: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(base)) return base
  let taken = 1
  let free = 2
  while (isTaken(numberedSlug(base, free))) {
    taken = free
    free *= 2
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (isTaken(numberedSlug(base, middle))) taken = middle
    else free = middle
  }
  return numberedSlug(base, free)
}

function numberedSlug(base: string, number: number): string {
  const suffix = `-${number}`
  return cutAtHyphen(base, maximumSlugLength - suffix.length) + suffix
}

function cutAtHyphen(text: string, maximumLength: number): string {
  if (text.length <= maximumLength) return text
  const cut = text.slice(0, maximumLength + 1)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > maximumLength / 2 ? cut.slice(0, hyphen) : cut.slice(0, maximumLength)).replace(/-+$/, '')
}
