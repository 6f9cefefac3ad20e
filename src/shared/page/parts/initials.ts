/** A letter or digit with the marks on it. */
const letter = /[\p{Letter}\p{Number}]\p{Mark}*/u

/** Arabic's article, which too many names begin with. */
const article = /^ال(?=\p{Letter}{2})/u

/**
 * The first letters of the first and the last word of a name; of one alone where there is one; '' without letters. One
 * letter where letters join: two would look like a word.
 */
export function initialsOf(name: string): string {
  const letters = name
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => letter.exec(word.replace(article, ''))?.[0] ?? [])
  const [first = ''] = letters
  if (/\p{Script=Arabic}/u.test(first)) return first
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : ''
  return (first + last).toUpperCase()
}
