import type { DocumentJson } from '../../document/articleDocument'
import { deskNoteName } from '../../document/nodes/DeskNote'
import { readAlsoName } from '../../document/nodes/ReadAlso'

/** What is told of pictures, tables and cards, and stands on the page. */
const shownAttributes = ['title', 'description', 'source', 'caption', 'alt', 'credit'] as const

/** What is no part of the copy, or is searched as a field of its own. */
const leftOut = new Set([deskNoteName, readAlsoName, 'headline', 'standfirst'])

/**
 * What a reader can find a story by beside its headline and standfirst: the copy, its notes, and what is told of
 * pictures and tables. Nothing of a note to the desk. A block is a line; a note in it is one after it. Read from the
 * JSON: no document is built for it.
 */
export function searchableText(document: DocumentJson): string {
  const lines: string[] = []
  gatherLines(document, lines)
  return lines.join('\n')
}

function gatherLines(node: DocumentJson, lines: string[]): void {
  const { type, attrs, content } = node
  if (type !== undefined && leftOut.has(type)) return
  if (attrs !== undefined) {
    for (const name of shownAttributes) {
      const value: unknown = attrs[name]
      if (typeof value === 'string' && value !== '') lines.push(value)
    }
  }
  if (content === undefined) return
  if (content.some(({ text }) => text !== undefined)) gatherCopy(content, lines)
  else for (const child of content) gatherLines(child, lines)
}

/** A block with words of its own. Formats may end within a word, everything else ends it. */
function gatherCopy(content: readonly DocumentJson[], lines: string[]): void {
  let line = ''
  let within: readonly DocumentJson[] = []
  let isParted = false
  for (const child of content) {
    if (child.text === undefined) {
      if (child.content === undefined) line += ' '
      within = [...within, child]
      isParted = true
      continue
    }
    if (isParted && /[\p{L}\p{N}\p{M}]$/u.test(line) && /^[\p{L}\p{N}]/u.test(child.text)) line += ' '
    isParted = false
    line += child.text
  }
  lines.push(line)
  for (const child of within) gatherLines(child, lines)
}
