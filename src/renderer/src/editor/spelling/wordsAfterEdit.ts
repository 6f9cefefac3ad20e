import { isWordAs } from './misspelling'

/** A word of a field's text. */
export interface FieldWord {
  word: string
  from: number
  to: number
}

/**
 * Where words stand after one edit of their text: those before it where they were, those after it moved along. One that the
 * edit reached keeps its place, where it may be whole again after the next edit (`isWhole`).
 */
export function wordsAfterEdit<Word extends FieldWord>(
  words: readonly Word[],
  before: string,
  after: string,
): readonly Word[] {
  if (before === after || words.length === 0) return words
  const longest = Math.min(before.length, after.length)
  let start = 0
  while (start < longest && before[start] === after[start]) start++
  let end = 0
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const moved = after.length - before.length
  return words.map((word) => {
    const isAfter = word.from >= before.length - end
    // Its first letters may be what came back.
    if (!isAfter || (word.from === start && isWhole(word, after))) return word
    return { ...word, from: word.from + moved, to: word.to + moved }
  })
}

/** True when a text has the word there, and not as a part of a longer one. */
export function isWhole({ word, from, to }: FieldWord, text: string): boolean {
  const isLetter = /[\p{L}\p{M}\p{N}]/u
  return (
    isWordAs(text.slice(from, to), word) &&
    !isLetter.test(text.charAt(from - 1)) &&
    !isLetter.test(text.charAt(to))
  )
}
