export const letterCases = ['upper', 'lower', 'title', 'sentence'] as const
export type LetterCase = (typeof letterCases)[number]

/** Words that a title does not capitalise, unless one begins or ends it. By language. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'a an and as at but by for from if in into nor of off on onto or over per so than the to up via vs with yet',
  ),
  de: wordSet(
    'aber als am an auf aus bei das dem den der des die ein eine einem einen einer eines für im in mit nach oder um und von vom vor zu zum zur über',
  ),
  fr: wordSet('à au aux avec ce ces chez dans de des du en et la le les ou par pour sans sous sur un une'),
  es: wordSet('a al con de del e el en la las los o para por que sin sobre un una y'),
  it: wordSet('a ai al alla con da dal dei del della di e ed gli i il in la le lo o per su un una uno'),
  pt: wordSet('a ao aos as com da das de do dos e em na nas no nos o os ou para por um uma'),
  nl: wordSet('aan als bij dat de den der een en het in met naar of om op over te ten ter tot uit van voor'),
  sv: wordSet('att av de den det en ett för i med och om på som till'),
  da: wordSet('af at de den det en et for fra i med og om på som til ved'),
  nb: wordSet('av de den det en et fra for i med og om på som til ved'),
}

/** A word, with the apostrophes inside it. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Changes the letters' case by the language's own rules (Turkish i, Dutch IJ). Names and abbreviations that have capitals
 * of their own keep them in a title or a sentence, unless everything is in capitals.
 * @param language BCP 47
 */
export function changeCase(text: string, to: LetterCase, language: string): string {
  if (to === 'upper') return text.toLocaleUpperCase(language)
  if (to === 'lower') return text.toLocaleLowerCase(language)
  const isShouted = text === text.toLocaleUpperCase(language)
  return to === 'title' ? inTitleCase(text, language, isShouted) : inSentenceCase(text, language, isShouted)
}

function inTitleCase(text: string, language: string, isShouted: boolean): string {
  const [primary = ''] = language.toLowerCase().split('-')
  const small = smallWords[primary] ?? new Set<string>()
  const places = [...text.matchAll(word)]
  return text.replace(word, (found, offset: number) => {
    if (!isShouted && hasOwnCapitals(found)) return found
    const lower = found.toLocaleLowerCase(language)
    const isInside = offset !== places[0]?.index && offset !== places.at(-1)?.index
    const beginsPart = /[:.!?—]\s*$/u.test(text.slice(0, offset))
    return isInside && !beginsPart && small.has(lower) ? lower : capitalise(lower, language)
  })
}

function inSentenceCase(text: string, language: string, isShouted: boolean): string {
  // German nouns have capitals everywhere: only what is all capitals is taken down.
  const keepsCapitals = !isShouted && /^(de|lb)\b/i.test(language)
  return text.replace(word, (found, offset: number) => {
    const begins = /(?:^|[.!?…]["'”’»“)]*\s)[\s"'“‘„«»¿¡(]*$/u.test(text.slice(0, offset))
    const keeps = keepsCapitals || (!isShouted && hasOwnCapitals(found))
    const lower = keeps ? found : found.toLocaleLowerCase(language)
    return begins ? capitalise(lower, language) : lower
  })
}

/** NATO, iPhone, McNair: capitals elsewhere than at the front, or nothing but capitals. */
function hasOwnCapitals(found: string): boolean {
  return /\p{Lu}/u.test([...found].slice(1).join(''))
}

function capitalise(lower: string, language: string): string {
  if (/^ij/.test(lower) && /^nl\b/i.test(language)) return `IJ${lower.slice(2)}`
  const [first = '', ...rest] = lower
  return first.toLocaleUpperCase(language) + rest.join('')
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
