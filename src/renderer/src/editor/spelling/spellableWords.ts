import type { Node as DocumentNode } from '@tiptap/pm/model'
import { longestWord } from '../../../../shared/spelling/houseWord'
import { perNode } from '../perNode'

/** A word whose spelling can be looked up. In a block, positions count from the block's; in a text, from its start. */
export interface SpellableWord {
  word: string
  from: number
  to: number
}

/** Addresses, handles, paths, and abbreviations with points in them (“p.m.”): no words of a dictionary. */
const notWords =
  /(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{M}\p{N}_]+|(?<!\S)(?:~?\/|[A-Za-z]:\\)\S+|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Letters, with apostrophes, hyphens and the soft hyphen only in between. */
const words = /[\p{L}\p{M}\p{N}\u00ad]+(?:['’‑\-·][\p{L}\p{M}\p{N}\u00ad]+)*/gu

/** What stands for a piece of text that is left out; part of no word. */
const blank = '\u0000'

/** The words of a block of text, read once as long as it is not edited. Code and addresses have none. */
export const spellableWords = perNode<readonly SpellableWord[]>((block) =>
  wordsInText(textOf(block)).map(({ word, from, to }) => ({ word, from: from + 1, to: to + 1 })),
)

/** The words of a plain text, such as a caption. */
export function wordsInText(text: string): SpellableWord[] {
  const found: SpellableWord[] = []
  const read = text.replace(notWords, (left) => blank.repeat(left.length))
  for (const match of read.matchAll(words)) {
    const word = match[0].replaceAll('\u00ad', '')
    if (isWord(word)) found.push({ word, from: match.index, to: match.index + match[0].length })
  }
  return found
}

/** The block's text, a character a position; what is not to be checked is blank. */
function textOf(block: DocumentNode): string {
  let text = ''
  for (const child of block.children) {
    const isRead = child.isText && !child.marks.some(({ type }) => type.name === 'code')
    text += isRead ? (child.text ?? '') : blank.repeat(child.nodeSize)
  }
  return text
}

/** Not numbers, capitals (NATO, MPs) or names written likeThis; those are right as their owners write them. */
function isWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.length <= longestWord &&
    !/\p{N}/u.test(word) &&
    !/^\p{Lu}[\p{Lu}\p{M}’'-]+s?$/u.test(word) &&
    !/\p{Ll}\p{Lu}/u.test(word)
  )
}

/** A test for words in the script that a language is written in: the others are of another language. */
export function scriptTest(language: string): (word: string) => boolean {
  try {
    const { script } = new Intl.Locale(language).maximize()
    const inScript = new RegExp(`^[\\p{Script=${script ?? ''}}\\p{M}\\p{Script=Common}]+$`, 'u')
    return (word) => inScript.test(word)
  } catch (error) {
    // A tag that is none, or several scripts at once, as Japanese has them.
    if (error instanceof RangeError || error instanceof SyntaxError) return () => true
    throw error
  }
}
