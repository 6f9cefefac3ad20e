/** Letters and digits that belong together, with the signs that may stand among them unseen. */
const wordRuns = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu

/** Letters that Unicode does not take apart, and that readers type without what sets them apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // Arabic: the forms of alif, yeh and heh that are written for each other, Persian letters, and the stroke that stretches.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ـ: '',
}
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** What stands before a noun in Arabic: the article, with the small words that are written on to it. */
const arabicArticle = /^[وف]?(?:ال|بال|كال|لل)(?=[\u0621-\u064a]{3})/

/** Longer words are cut: nobody types more, and some "words" are data. In UTF-16 units. */
const longestWord = 40

/**
 * A word as it is looked up: without case, accents and unseen signs; in Arabic also without vowel signs and the article.
 * The same for the index and for what a reader types. Empty where nothing is left.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.slice(0, longestWord)
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(arabicArticle, '')
  return folded.slice(0, longestWord).toWellFormed()
}

/** The words of a text as they are written. */
export function wordsAsWritten(text: string): string[] {
  return text.match(wordRuns) ?? []
}

/** A text in pieces that join to it again, words apart from what is between them. */
export function splitIntoWords(text: string): { text: string; isWord: boolean }[] {
  const pieces: { text: string; isWord: boolean }[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(wordRuns)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isWord: false })
    pieces.push({ text: word, isWord: true })
    end = index + word.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isWord: false })
  return pieces
}

/** The words that somebody looks for, each once. */
export function wordsLookedFor(query: string): string[] {
  const words = wordsAsWritten(query).map(foldWord)
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostWords)
}

/** Whether a word of a text is one of those that are looked for, or begins with one. @param words folded */
export function isSought(written: string, words: readonly string[]): boolean {
  const word = foldWord(written)
  return words.some((sought) => (sought.length > 1 ? word.startsWith(sought) : word === sought))
}

/** More words than anybody looks for: an address that somebody was led to must not load everything. */
const mostWords = 12
