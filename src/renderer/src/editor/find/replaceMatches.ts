import type { Node as DocumentNode, Mark } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { BlockMatch } from './blockMatches'

/** A match with the node it is in and what comes in its place. */
export interface Replacing {
  position: number
  match: BlockMatch
  replacement: string
}

/**
 * Replaces all of them in one transaction; what a match and its replacement have in common at both ends is left alone, so
 * that “**Port** Maren” keeps its bold when only its end changes.
 * @param replacing in the document's order
 */
export function replaceMatches(transaction: Transaction, replacing: readonly Replacing[]): Transaction {
  // From the end, so that what comes before keeps its position.
  for (const { position, match, replacement } of replacing.toReversed()) {
    if (match.attribute !== null) replaceInAttribute(transaction, position, match, replacement)
    else replaceCopy(transaction, position + match.from, position + match.to, replacement)
  }
  return transaction
}

function replaceInAttribute(
  transaction: Transaction,
  position: number,
  { attribute, from, to }: BlockMatch,
  replacement: string,
): void {
  const node = transaction.doc.nodeAt(position)
  if (node === null || attribute === null) return
  const text = String(node.attrs[attribute] ?? '')
  transaction.setNodeAttribute(position, attribute, text.slice(0, from) + replacement + text.slice(to))
}

function replaceCopy(transaction: Transaction, from: number, to: number, replacement: string): void {
  const { doc } = transaction
  const old = doc.textBetween(from, to, '\n', '\n')
  const start = commonStart(old, replacement)
  const end = commonEnd(old.slice(start), replacement.slice(start))
  const inserted = replacement.slice(start, replacement.length - end)
  const first = from + start
  const last = to - end
  if (inserted === '') {
    if (first < last) transaction.delete(first, last)
    return
  }
  transaction.replaceWith(first, last, doc.type.schema.text(inserted, marksOf(doc, first, last, from)))
}

/** The marks of what is replaced; where something only comes in between, those of the match's character before it. */
function marksOf(doc: DocumentNode, first: number, last: number, from: number): readonly Mark[] {
  const $first = doc.resolve(first)
  const goesOn = first === last && first > from
  return (goesOn ? $first.nodeBefore : $first.nodeAfter)?.marks ?? []
}

/** Never between the halves of a character beyond the basic plane. */
function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return splitsCharacter(one, length) || splitsCharacter(other, length) ? length - 1 : length
}

function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++
  const splits = splitsCharacter(one, one.length - length) || splitsCharacter(other, other.length - length)
  return splits ? length - 1 : length
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}
