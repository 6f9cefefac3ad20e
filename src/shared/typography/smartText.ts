import { fixedSpace, type LanguageTypography, languageTypography } from './languageTypography'

/** A change to the text just typed: the characters from `from` to `to`, counted from the text's start, become `text`. */
export interface SmartEdit {
  from: number
  to: number
  text: string
}

const space = /[\s\u00a0\u202f]/u
const letter = /\p{L}/u
const letterOrDigit = /[\p{L}\p{N}]/u
const opener = /[([{\-–—/¿¡]/u
/** A number and the unit after it, with the sign that ended the unit. */
const measured =
  /\p{N}( )(?:[kcmµn]?m[²³]?|k?g|mg|t|[cmdh]?l|ha|[kMGT]?Wh?|[kM]?V|[kMGT]?Hz|[kMGT]B|km\/h|h|min|°C|°F|K|%|‰|€|£|\$|CHF|EUR|Mio\.|Mrd\.|Uhr|kr|Kč|zł|Ft|₽|₴)[\s.,;:!?)]$/u

/** Feet, or minutes, with the inches or seconds after them: 5'10. */
const feetBeforeInches = /(?<![\p{N},.])\p{N}{1,2}['’] ?\p{N}{1,2}(?:[.,]\p{N}+|\p{No})?$/u

/** The same for signs after which nothing needs to follow. */
const measuredBySign = /\p{N}( )[%‰€₽₴]$/u

/** A web or e-mail address that is still being written. */
const address = /(?:[a-z]:\/\/|www\.|[\w.]@\w)[^\s\u00a0\u202f]*$/iu

/**
 * What typing makes of the copy, by its language: quotes, apostrophes, dashes, ellipses and the spaces that keep things
 * on one line.
 * @param language BCP 47; nothing is done for one that Galley does not know
 * @param text the block's text up to the caret, ending with the one character just typed
 * @returns null where the text stays as it was typed
 */
export function smartText(language: string, text: string): SmartEdit | null {
  const rules = languageTypography(language)
  const typed = text.at(-1)
  if (rules === undefined || typed === undefined || isInsideBackticks(text)) return null
  if (typed === '/') return addressColon(text)
  // Nothing in an address is punctuation.
  if (address.test(text.slice(-200))) return null
  if (typed === '"') return doubleQuote(rules, text)
  if (typed === "'") return singleQuote(rules, text)
  if (typed === '-') return dashOfHyphens(rules, text)
  if (typed === '.')
    return ellipsis(text) ?? abbreviation(rules, text) ?? clippedWord(rules, text) ?? measure(rules, text)
  const own = rules.signSpaces?.[typed]
  if (own !== undefined) return signSpace(own, text)
  if (typed === '«' && rules.quoteSpace !== undefined && rules.quotes[0] === '«')
    return add(text, rules.quoteSpace)
  if (typed === ' ')
    return (
      doubledSpace(rules, text) ??
      spacedHyphen(rules, text) ??
      dashAtStart(rules, text) ??
      clippedWord(rules, text) ??
      measure(rules, text)
    )
  if (/\p{N}/u.test(typed)) {
    const edit = clippedYear(rules, text) ?? digitGroup(rules, text) ?? span(text)
    if (edit !== null) return edit
  }
  if (letterOrDigit.test(typed)) return insideWord(rules, text, typed)
  return clippedWord(rules, text) ?? measure(rules, text)
}

/** True where code is being written: between a backtick and the one that will close it. */
export function isInsideBackticks(text: string): boolean {
  return text.split('`').length % 2 === 0
}

/** True for characters after which `smartText` can change anything: the others need not be asked about. */
export function mayChangeText(typed: string): boolean {
  return typed.length === 1 && /["'\-./«»:;!?, )%‰€₽₴\p{L}\p{N}]/u.test(typed)
}

function replaceLast(text: string, count: number, by: string): SmartEdit {
  return { from: text.length - count, to: text.length, text: by }
}

function add(text: string, more: string): SmartEdit {
  return { from: text.length, to: text.length, text: more }
}

function doubleQuote(rules: LanguageTypography, text: string): SmartEdit | null {
  const [open, close] = rules.quotes
  const before = text.slice(0, -1)
  const last = before.at(-1)
  const between = rules.quoteSpace ?? ''
  const feet = feetBeforeInches.exec(before)
  if (feet !== null)
    return {
      from: feet.index + feet[0].search(/['’]/u),
      to: text.length,
      text: `${feet[0].replace(/^\p{N}+['’]/u, "'")}"`,
    }
  if (opensAt(rules, before, open, close)) return replaceLast(text, 1, open + between)
  // Inches, seconds: a quote that nothing opened, after a digit.
  if (last !== undefined && /\p{N}/u.test(last) && !isOpen(before, open, close)) return null
  if (between === '') return replaceLast(text, 1, close)
  return last !== undefined && space.test(last)
    ? replaceLast(text, 2, between + close)
    : replaceLast(text, 1, between + close)
}

function singleQuote(rules: LanguageTypography, text: string): SmartEdit | null {
  const [, , open, close] = rules.quotes
  const before = text.slice(0, -1)
  const last = before.at(-1) ?? ''
  // Minutes of a degree.
  if (/°\s?\p{N}{1,2}$/u.test(before)) return null
  if (opensAt(rules, before, open, close)) return replaceLast(text, 1, open)
  const closes = close !== rules.apostrophe && isOpen(before, open, close)
  if (!closes && letterOrDigit.test(last)) return replaceLast(text, 1, rules.apostrophe)
  return replaceLast(text, 1, closes || isOpen(before, open, close) ? close : rules.apostrophe)
}

/** True where a quote at the end of `before` opens. */
function opensAt(rules: LanguageTypography, before: string, open: string, close: string): boolean {
  const last = before.at(-1)
  if (last === undefined) return true
  const isInsideQuote = last === rules.quotes[0] || last === rules.quotes[2]
  if (isInsideQuote && open !== close) return last !== open
  const quoteSpace = rules.quoteSpace
  // The space that an opening quote brought along is inside it.
  if (quoteSpace !== undefined && last === quoteSpace && before.at(-2) === rules.quotes[0])
    return open !== rules.quotes[0]
  if (space.test(last))
    return quoteSpace === undefined || last === ' ' ? !endsQuote(rules, before, open, close) : true
  // Nothing ends with these: "l'", "he said:". Where a quote is open, it was the last thing in it.
  if (/[:,;،؛’']/u.test(last) && open === rules.quotes[0]) return !isOpen(before, open, close)
  // After a dash only the quotes before tell whether somebody was cut short.
  return opener.test(last) && !(/[-–—]/u.test(last) && isOpen(before, open, close))
}

/** In a language with spaces inside quotes, a quote after a space closes where one is open. */
function endsQuote(rules: LanguageTypography, before: string, open: string, close: string): boolean {
  return rules.quoteSpace !== undefined && open === rules.quotes[0] && isOpen(before, open, close)
}

/** True when a quote was opened in the text and not closed. */
function isOpen(text: string, open: string, close: string): boolean {
  if (open === close) return text.split(open).length % 2 === 0
  return text.lastIndexOf(open) > text.lastIndexOf(close)
}

function dashOfHyphens(rules: LanguageTypography, text: string): SmartEdit | null {
  // Alone on the line it becomes a divider or a list.
  if (/^\s*-+$/u.test(text)) return null
  // A third hyphen asks for the long dash, which some languages have after two.
  if (/[–—]-$/u.test(text)) return replaceLast(text, 2, '—')
  if (!/[^-]--$/u.test(text)) return null
  const isFixed = rules.fixesDash === true && text.at(-3) === ' '
  return isFixed ? replaceLast(text, 3, `${fixedSpace}${rules.dash}`) : replaceLast(text, 2, rules.dash)
}

/** A hyphen between spaces is a dash, except in a sum. */
function spacedHyphen(rules: LanguageTypography, text: string): SmartEdit | null {
  if (!/[^\s\p{N}] - $/u.test(text)) return null
  return replaceLast(text, 3, `${rules.fixesDash === true ? fixedSpace : ' '}${rules.dash} `)
}

/** With a space after them, two hyphens at the start are no divider any more, but the dash before somebody speaks. */
function dashAtStart(rules: LanguageTypography, text: string): SmartEdit | null {
  return text === '-- ' ? replaceLast(text, 3, `${rules.dash} `) : null
}

/** From number to number the dash is the short one, in every language. */
function span(text: string): SmartEdit | null {
  return /\p{N}—\p{N}$/u.test(text) ? { from: text.length - 2, to: text.length - 1, text: '–' } : null
}

function ellipsis(text: string): SmartEdit | null {
  return /(?:^|[^.])\.\.\.$/u.test(text) ? replaceLast(text, 3, '…') : null
}

/** "z. B.": however it was typed, with a space that keeps it together. */
function abbreviation(rules: LanguageTypography, text: string): SmartEdit | null {
  const found = rules.abbreviations?.exec(text)?.[1]
  if (found === undefined) return null
  return replaceLast(text, found.length, found.replace(/\. ?(?=.)/gu, `.${fixedSpace}`))
}

/** The space before a sign, typed or not. */
function signSpace(own: string, text: string): SmartEdit | null {
  const before = text.at(-2)
  const typed = text.at(-1) ?? ''
  if (before === undefined || before === own) return null
  if (before === ' ') return replaceLast(text, 2, own + typed)
  return letterOrDigit.test(before) || /[)\]»”’…%€]/u.test(before) ? replaceLast(text, 1, own + typed) : null
}

/** The colon of an address needs no space, nor does that of a time (see `insideWord`). */
function addressColon(text: string): SmartEdit | null {
  const found = /(?:https?|ftp|mailto|file)([\u00a0\u202f]):\/$/u.exec(text)
  return found === null ? null : replaceLast(text, 3, ':/')
}

/** The space that one types by habit where a fixed one was already made. */
function doubledSpace(rules: LanguageTypography, text: string): SmartEdit | null {
  const { quoteSpace, quotes } = rules
  return quoteSpace !== undefined && text.endsWith(`${quotes[0]}${quoteSpace} `)
    ? replaceLast(text, 1, '')
    : null
}

/** "’tis": what looked like an opening quote was the apostrophe of a clipped word. */
function clippedWord(rules: LanguageTypography, text: string): SmartEdit | null {
  const [, , open] = rules.quotes
  const start = text.lastIndexOf(open)
  if (rules.clipped === undefined || start < 0 || open === rules.apostrophe) return null
  const word = text.slice(start + open.length, -1).replace(/’$/u, '')
  if (!rules.clipped.test(word)) return null
  return { from: start, to: start + open.length, text: rules.apostrophe }
}

/** The space between a number and its unit, or a day and its month, keeps them together. */
function measure(rules: LanguageTypography, text: string): SmartEdit | null {
  const end = text.slice(-16)
  const found = measured.exec(end) ?? measuredBySign.exec(end) ?? rules.dated?.exec(end)
  if (found === null || found === undefined) return null
  const from = Math.max(0, text.length - 16) + found.index + found[0].indexOf(' ')
  return { from, to: from + 1, text: fixedSpace }
}

/** "’68": two digits after an opening quote are a year cut short; with a third, the quote was one. */
function clippedYear(rules: LanguageTypography, text: string): SmartEdit | null {
  const [, , open] = rules.quotes
  if (open === rules.apostrophe) return null
  const from = text.length - 3
  if (/(?<!\p{N})\p{N}{2}$/u.test(text) && text.at(-3) === open) {
    return { from, to: from + 1, text: rules.apostrophe }
  }
  const wasQuote = new RegExp(`(?:^|[\\s\u00a0(${rules.quotes[0]}])${rules.apostrophe}\\p{N}{3}$`, 'u').test(
    text,
  )
  return wasQuote ? { from: from - 1, to: from, text: open } : null
}

/** The space between the thousands of a number: made with the third digit, taken back with a fourth. */
function digitGroup({ digitSpace }: LanguageTypography, text: string): SmartEdit | null {
  if (digitSpace === undefined) return null
  const end = text.slice(-24)
  if (/(?<![\p{N},.])\p{N}{1,3}(?:[\u00a0\u202f]\p{N}{3})* \p{N}{3}$/u.test(end)) {
    return { from: text.length - 4, to: text.length - 3, text: digitSpace }
  }
  if (end.at(-5) === digitSpace && /\p{N}.\p{N}{4}$/u.test(end)) {
    return { from: text.length - 5, to: text.length - 4, text: ' ' }
  }
  return null
}

function insideWord(rules: LanguageTypography, text: string, typed: string): SmartEdit | null {
  const [, doubleClose, , singleClose] = rules.quotes
  const [third, second] = [text.at(-3) ?? '', text.at(-2) ?? '']
  // A closing quote in the middle of a word was an apostrophe, in Hebrew the sign of an abbreviation.
  if (letter.test(typed) && letter.test(third)) {
    const isHebrew = rules.apostrophe === '׳'
    if (isHebrew && second === doubleClose) return { from: text.length - 2, to: text.length - 1, text: '״' }
    if (second === singleClose && singleClose !== rules.apostrophe && !isHebrew)
      return { from: text.length - 2, to: text.length - 1, text: rules.apostrophe }
  }
  // 12:30 has no space before its colon.
  if (rules.signSpaces?.[':'] !== undefined && /\d[\u00a0\u202f]:\d$/u.test(text)) {
    return { from: text.length - 3, to: text.length - 2, text: '' }
  }
  if (second !== ' ') return null
  const head = text.slice(0, -2)
  const isNumbered = /\p{N}/u.test(typed) && rules.numbered?.test(head) === true
  const word = /(?:^|[\s\u00a0(„«“])(\p{L}{1,2})$/u.exec(head)?.[1]
  const clings = word !== undefined && letter.test(typed) && rules.clinging?.test(word) === true
  const isNamed = /\p{Lu}/u.test(typed) && rules.titles?.test(head) === true
  return isNumbered || clings || isNamed
    ? { from: text.length - 2, to: text.length - 1, text: fixedSpace }
    : null
}
