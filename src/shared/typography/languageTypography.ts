/** Fixed spaces: as wide as a space, and narrow. */
export const fixedSpace = '\u00a0'
export const narrowSpace = '\u202f'

/** How the copy of one language is set. */
export interface LanguageTypography {
  /** Double quotes, then those inside them: opening and closing of each. */
  quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string]
  /** What stands inside the double quotes, next to them. */
  quoteSpace?: string
  apostrophe: string
  /** What two hyphens, or one between spaces, become. */
  dash: '–' | '—'
  /** The space before a dash keeps it on the line. */
  fixesDash?: boolean
  /** The space before these signs, made where none was typed. */
  signSpaces?: Readonly<Record<string, string>>
  /** What stands between the thousands of a number where a space was typed. */
  digitSpace?: string
  /** Words of a letter or two that stay with the word after them. */
  clinging?: RegExp
  /** Abbreviations of several letters, as they are typed with or without spaces, whose parts stay together. */
  abbreviations?: RegExp
  /** What a number stays with when it follows: "p. 5". */
  numbered?: RegExp
  /** What a name stays with when it follows: "M. Dupont". */
  titles?: RegExp
  /** Words that begin with an apostrophe. */
  clipped?: RegExp
  /** A day and its month, with the sign that ended the month; the space that keeps them together is its group. */
  dated?: RegExp
}

const apostrophe = '’'
const high = ['“', '”', '‘', '’'] as const
const lowHigh = ['„', '“', '‚', '‘'] as const
const lowRight = ['„', '”', '«', '»'] as const
const guillemets = ['«', '»', '“', '”'] as const
const swissQuotes = ['«', '»', '‹', '›'] as const
const sameSide = ['”', '”', '’', '’'] as const

const en: LanguageTypography = {
  quotes: high,
  apostrophe,
  dash: '–',
  numbered: /(?:^|[\s(])pp?\.$/u,
  clipped: /^(?:tis|twas|twere|em|til|bout|cos|cuz|fraid|nuff|n)$/iu,
}
const de: LanguageTypography = {
  quotes: lowHigh,
  apostrophe,
  dash: '–',
  abbreviations:
    /(?:^|[\s(„‚«])((?:z|d|u|o|i|s|v|m)\. ?(?:B|h|a|ä|d|R|o|u|E|W|Chr)\.|i\. ?d\. ?R\.|u\. ?v\. ?a\.)$/u,
  numbered: /(?:^|[\s(])(?:S\.|Nr\.|Art\.|Abs\.|Kap\.|§§?)$/u,
  // Longer ones, as in "’raus", begin quotes too.
  clipped: /^(?:[sS]|n|ne|nen|nem|ner|nes)$/u,
  dated:
    /(?<!\p{N})\p{N}{1,2}\.( )(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)[\s.,;:!?)]$/u,
}
const swissGerman: LanguageTypography = { ...de, quotes: swissQuotes }
const fr: LanguageTypography = {
  quotes: guillemets,
  quoteSpace: fixedSpace,
  apostrophe,
  dash: '–',
  fixesDash: true,
  signSpaces: { ':': fixedSpace, ';': narrowSpace, '!': narrowSpace, '?': narrowSpace, '»': fixedSpace },
  digitSpace: narrowSpace,
  numbered: /(?:^|[\s(])(?:p\.|n[°º]|art\.|chap\.)$|\p{N}\s(?:h|min)$/iu,
  titles: /(?:^|[\s(«])(?:MM?\.|Mmes?|Mlles?|Me|Drs?|Prs?)$/u,
  dated:
    /(?<!\p{N})(?:\p{N}{1,2}|1er)( )(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)[\s.,)]$/iu,
}
const swissFrench: LanguageTypography = {
  ...fr,
  quotes: swissQuotes,
  quoteSpace: narrowSpace,
  signSpaces: { ':': narrowSpace, ';': narrowSpace, '!': narrowSpace, '?': narrowSpace, '»': narrowSpace },
}
const canadianFrench: LanguageTypography = { ...fr, signSpaces: { ':': fixedSpace, '»': fixedSpace } }
const es: LanguageTypography = { quotes: guillemets, apostrophe, dash: '—' }
const it: LanguageTypography = { quotes: guillemets, apostrophe, dash: '–' }
const portuguese: LanguageTypography = { quotes: guillemets, apostrophe, dash: '–' }
const brazilian: LanguageTypography = { quotes: high, apostrophe, dash: '—' }
const nl: LanguageTypography = { quotes: high, apostrophe, dash: '–', clipped: /^[stnkm]$/iu }
const pl: LanguageTypography = { quotes: lowRight, apostrophe, dash: '–', clinging: /^[aiouwz]$/iu }
const cs: LanguageTypography = { quotes: lowHigh, apostrophe, dash: '–', clinging: /^[aiksvzou]$/iu }
const sv: LanguageTypography = { quotes: sameSide, apostrophe, dash: '–' }
const da: LanguageTypography = { quotes: ['»', '«', '›', '‹'], apostrophe, dash: '–' }
const nb: LanguageTypography = { quotes: ['«', '»', '‘', '’'], apostrophe, dash: '–' }
const hu: LanguageTypography = { quotes: ['„', '”', '»', '«'], apostrophe, dash: '–' }
const ro: LanguageTypography = { quotes: lowRight, apostrophe, dash: '–' }
const ru: LanguageTypography = {
  quotes: ['«', '»', '„', '“'],
  apostrophe,
  dash: '—',
  fixesDash: true,
  clinging: /^[вкосуия]$/iu,
  numbered: /(?:^|[\s(])(?:№|с\.|ст\.|гл\.)$/u,
}
const uk: LanguageTypography = { ...ru, clinging: /^[взкоуійаяє]$/iu }
const el: LanguageTypography = { quotes: guillemets, apostrophe, dash: '–' }
const baltic: LanguageTypography = { quotes: lowHigh, apostrophe, dash: '–' }
const ca: LanguageTypography = { quotes: guillemets, apostrophe, dash: '—' }
const tr: LanguageTypography = { quotes: high, apostrophe, dash: '–' }
const ar: LanguageTypography = { quotes: ['«', '»', '‹', '›'], apostrophe, dash: '–' }
const he: LanguageTypography = { quotes: sameSide, apostrophe: '׳', dash: '–' }

const languages: Readonly<Record<string, LanguageTypography>> = {
  en,
  'en-us': { ...en, dash: '—' },
  'en-ca': { ...en, dash: '—' },
  de,
  'de-ch': swissGerman,
  'de-li': swissGerman,
  fr,
  'fr-ch': swissFrench,
  'fr-ca': canadianFrench,
  es,
  'es-mx': { ...es, quotes: high },
  'es-us': { ...es, quotes: high },
  'es-419': { ...es, quotes: high },
  it,
  'it-ch': { ...it, quotes: swissQuotes },
  pt: brazilian,
  'pt-pt': portuguese,
  nl,
  af: nl,
  pl,
  cs,
  sk: cs,
  sv,
  fi: sv,
  da,
  nb,
  no: nb,
  nn: nb,
  is: baltic,
  hu,
  ro,
  bg: { quotes: lowHigh, apostrophe, dash: '–' },
  sr: { quotes: ['„', '”', '‘', '’'], apostrophe, dash: '–' },
  hr: { quotes: ['„', '”', '‘', '’'], apostrophe, dash: '–' },
  sl: baltic,
  lt: baltic,
  et: { quotes: ['„', '“', '«', '»'], apostrophe, dash: '–' },
  lv: { quotes: high, apostrophe, dash: '–' },
  ru,
  be: ru,
  uk,
  el,
  ca,
  gl: ca,
  eu: ca,
  ga: en,
  cy: en,
  tr,
  ar,
  fa: ar,
  ur: { quotes: high, apostrophe, dash: '–' },
  he,
  yi: he,
}

/**
 * How a language (BCP 47) is set: its region's way if that differs, else the language's. Undefined for languages whose
 * way Galley does not know; their copy stays as it is typed.
 */
export function languageTypography(language: string): LanguageTypography | undefined {
  const parts = language.toLowerCase().split('-')
  const [primary = ''] = parts
  const region = parts.slice(1).find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part))
  return (region === undefined ? undefined : languages[`${primary}-${region}`]) ?? languages[primary]
}
