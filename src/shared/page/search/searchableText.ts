import type { DocumentJson } from '../../document/articleDocument'
import { deskNoteName } from '../../document/nodes/DeskNote'
import { readAlsoName } from '../../document/nodes/ReadAlso'

/** What is told of pictures, tables and cards, and stands on the page. */
const shownAttributes = ['title', 'description', 'source', 'caption', 'alt', 'credit'] as const

/** What is no part of the copy, or is searched as a field of its own. */
const leftOut = new Set([deskNoteName, readAlsoName, 'headline', 'standfirst'])

/**
 * What a reader can find a story by beside its headline and standfirst: the copy, its notes, and what is told of
 * pictures and tables. Nothing of a note to the desk. Read from the JSON: no document is built for it.
 */
export function searchableText(document: DocumentJson): string {
  const pieces: string[] = []
  gather(document, pieces)
  return pieces.join('')
}

function gather({ type, text, attrs, content }: DocumentJson, pieces: string[]): void {
  if (text !== undefined) {
    pieces.push(text)
    return
  }
  if (type !== undefined && leftOut.has(type)) return
  // Formats may end within a word, everything else ends it.
  pieces.push(' ')
  if (attrs !== undefined) {
    for (const name of shownAttributes) {
      const value: unknown = attrs[name]
      if (typeof value === 'string' && value !== '') pieces.push(value, ' ')
    }
  }
  if (content === undefined) return
  for (const child of content) gather(child, pieces)
  pieces.push(' ')
}
