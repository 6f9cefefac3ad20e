import type { MarkedExtension, RendererThis, TokenizerThis, Tokens } from 'marked'

/** Longest stretch of words that is marked as one, in characters: nobody highlights a page, and the search stays short. */
const longestMark = 500

/** How far ahead a mark is looked for at once; beyond it the reader stops and looks again. */
const lookAhead = 4000

/**
 * What newsrooms write beside GitHub's Markdown: `[^1]` with `[^1]: a footnote`, `==highlighted==` and `x^2^`. One for
 * each text: the notes are kept in it. A note that is called but not there stays as it was written.
 */
export function markdownExtensions(): MarkedExtension {
  const notes = new Map<string, Tokens.Generic[]>()
  let isInNote = false

  return {
    extensions: [
      {
        name: 'noteText',
        level: 'block',
        start: startOfNote,
        tokenizer(this: TokenizerThis, source: string) {
          const found = /^\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*(?:\n+(?: {2,}|\t)[^\n]+)*)(?:\n|$)/.exec(source)
          if (found === null) return undefined
          const [raw, name = '', text = ''] = found
          if (!notes.has(name))
            notes.set(name, this.lexer.inlineTokens(text.replace(/\s*\n\s*/g, ' ').trim()))
          return { type: 'noteText', raw }
        },
        renderer: () => '',
      },
      {
        name: 'noteCall',
        level: 'inline',
        tokenizer: (source: string) => {
          const found = /^\[\^([^\]\s]{1,60})\]/.exec(source)
          return found === null ? undefined : { type: 'noteCall', raw: found[0], name: found[1] ?? '' }
        },
        renderer(this: RendererThis, token: Tokens.Generic) {
          const name = String(token.name)
          const note = notes.get(name)
          // A note holds no further ones.
          if (note === undefined || isInNote) return escapeText(token.raw)
          isInNote = true
          const text = this.parser.parseInline(note)
          isInNote = false
          return `<span data-footnote="">${text}</span>`
        },
      },
      pairedMark(
        'highlight',
        '==',
        'mark',
        new RegExp(`^==(?=[^\\s=])([^\\n]{0,${longestMark}}?[^\\s=])==(?!=)`),
      ),
      pairedMark('raised', '^', 'sup', /^\^([^\s^[\]]{1,40})\^/),
    ],
  }
}

/** Where a note ends the paragraph before it; further than to the end of that paragraph nothing is looked for. */
function startOfNote(source: string): number | undefined {
  const end = source.indexOf('\n\n')
  const at = (end === -1 ? source : source.slice(0, end)).search(/(?:^|\n)\[\^/)
  return at === -1 ? undefined : at
}

function pairedMark(name: string, sign: string, element: string, pattern: RegExp) {
  return {
    name,
    level: 'inline' as const,
    start: (source: string) => nextSign(source, sign),
    tokenizer(this: TokenizerThis, source: string) {
      const found = pattern.exec(source)
      if (found === null) return undefined
      return { type: name, raw: found[0], tokens: this.lexer.inlineTokens(found[1] ?? '') }
    },
    renderer(this: RendererThis, token: Tokens.Generic) {
      return `<${element}>${this.parser.parseInline(token.tokens ?? [])}</${element}>`
    },
  }
}

/** Where the reader has to stop at the latest: at the sign, or where the next look begins. */
function nextSign(source: string, sign: string): number | undefined {
  const at = source.slice(0, lookAhead).indexOf(sign)
  if (at !== -1) return at
  return source.length > lookAhead ? lookAhead - sign.length : undefined
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
