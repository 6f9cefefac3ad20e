/** What is looked for. */
export interface FindQuery {
  text: string
  matchCase: boolean
  wholeWords: boolean
  /** The text is a regular expression (ECMAScript, Unicode). */
  regular: boolean
}

export const emptyQuery: FindQuery = { text: '', matchCase: false, wholeWords: false, regular: false }

/** A query as an expression that can be sent to where the searching is done. */
export interface FindExpression {
  source: string
  flags: string
  /** Replacements may name groups (`$1`, `$<name>`, `$&`). */
  regular: boolean
}

/** What counts as inside a word: letters, their marks, digits, the underscore, in every script. */
const wordCharacter = String.raw`[\p{L}\p{M}\p{N}_]`

/** Typed plainly, these stand for what smart typography makes of them. */
const looseCharacters: Readonly<Record<string, string>> = {
  "'": "['’‘‚]",
  '"': '["“”„«»]',
  ' ': String.raw`[ \u00a0\u202f\u2009]`,
  '-': '[-\u2010\u2011]',
}

/** @returns null for a query without text, `badExpression` for an expression that is none */
export function findExpression(query: FindQuery): FindExpression | 'badExpression' | null {
  if (query.text === '') return null
  const plain = query.regular ? query.text : literalSource(query.text)
  const source = query.wholeWords ? `(?<!${wordCharacter})(?:${plain})(?!${wordCharacter})` : plain
  const flags = query.matchCase ? 'gmu' : 'gimu'
  try {
    // The text alone as well: `)(` is complete only inside the group that whole words put around it.
    new RegExp(plain, flags)
    new RegExp(source, flags)
  } catch (error) {
    if (error instanceof SyntaxError) return 'badExpression'
    throw error
  }
  return { source, flags, regular: query.regular }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A text as an expression: composed and decomposed letters are the same, plain quotes and spaces stand for all. */
function literalSource(text: string): string {
  return [...graphemes.segment(text)]
    .map(({ segment }) => {
      const loose = looseCharacters[segment]
      if (loose !== undefined) return loose
      const forms = [...new Set([segment, segment.normalize('NFC'), segment.normalize('NFD')])].map(escaped)
      return forms.length === 1 ? forms.join('') : `(?:${forms.join('|')})`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
