/** A letter or digit with the marks on it. */
const letter = /[\p{Letter}\p{Number}]\p{Mark}*/u

/** The first letters of the first and the last word of a name; of one alone where there is one; '' without letters. */
export function initialsOf(name: string): string {
  const letters = name
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => letter.exec(word)?.[0] ?? [])
  const [first = ''] = letters
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : ''
  return (first + last).toUpperCase()
}
