import { termKey } from '../article/term'

/** What case, accents, hyphens, spacing and the form of an apostrophe leave of a text when something is looked for in it. */
export function soughtForm(text: string): string {
  // Most text is plain, and asked for in thousands.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[\s_-]+/g, ' ')
  return termKey(text.replace(/[’‘ʼ]/g, "'"))
}

/** Quotation marks, brackets and stops around a word: a headline is pasted as it stands in a sentence. */
const around = /^[\p{Ps}\p{Pi}\p{Pf}"'„¿¡…]+|[\p{Pe}\p{Pi}\p{Pf}"'.,;:!?…،؛؟]+$/gu

/** The words that were typed, each once, in the form that they are looked for in, without what stands around them. */
export function soughtWords(typed: string): string[] {
  const words = soughtForm(typed).split(' ')
  return [...new Set(words.map((word) => word.replace(around, '')))].filter((word) => word !== '')
}

/** Words this long, in letters, are found inside of others too: "hafen" in "Fischereihafen". */
const insideFrom = 3

/** True where each of the words begins a word of a text in the form that it is looked for in, or is inside of one. */
export function holdsWords(words: readonly string[], form: string): boolean {
  return words.every((word) => (isFoundInside(word) ? form.includes(word) : beginsWord(word, form)))
}

/** What a word begins behind: a space, a quotation mark, but neither a letter nor the apostrophe of “council’s”. */
const insideWord = /[\p{L}\p{M}\p{N}']/u

function beginsWord(word: string, form: string): boolean {
  for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
    if (at === 0 || !insideWord.test(form.charAt(at - 1))) return true
  }
  return false
}

function isFoundInside(word: string): boolean {
  return word.length >= insideFrom && !/\d/.test(word)
}
