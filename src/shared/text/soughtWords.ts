import { termKey } from '../article/term'

/** What case, accents, hyphens, spacing and the form of an apostrophe leave of a text when something is looked for in it. */
export function soughtForm(text: string): string {
  // Most text is plain, and asked for in thousands.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[\s_-]+/g, ' ')
  return termKey(text.replace(/[’‘ʼ]/g, "'"))
}

/** The words that were typed, each once, in the form that they are looked for in. */
export function soughtWords(typed: string): string[] {
  return [...new Set(soughtForm(typed).split(' '))].filter((word) => word !== '')
}

/** Words this long, in letters, are found inside of others too: "hafen" in "Fischereihafen". */
const insideFrom = 3

/** True where each of the words begins a word of a text in the form that it is looked for in, or is inside of one. */
export function holdsWords(words: readonly string[], form: string): boolean {
  return words.every(
    (word) => form.startsWith(word) || form.includes(isFoundInside(word) ? word : ` ${word}`),
  )
}

function isFoundInside(word: string): boolean {
  return word.length >= insideFrom && !/\d/.test(word)
}
