import type { Node as DocumentNode } from '@tiptap/pm/model'
import { deskNoteName } from './nodes/DeskNote'

/**
 * The copy of one block, each paragraph (heading, item, cell) on a line of its own: what is counted as words. Footnotes
 * are left out, as word processors do, and notes to the desk are no copy at all.
 */
export function copyOf(block: DocumentNode): string {
  return copyLines(block).join('\n')
}

/** The texts of the footnotes in one block, in order; none of a note to the desk. */
export function footnoteTexts(block: DocumentNode): string[] {
  const texts: string[] = []
  if (block.type.name === deskNoteName) return texts
  block.descendants((node) => {
    if (node.type.name !== 'footnote') return true
    texts.push(lineOf(node))
    return false
  })
  return texts
}

function copyLines(block: DocumentNode): string[] {
  if (block.type.name === deskNoteName) return []
  return block.isTextblock ? [lineOf(block)] : block.children.flatMap(copyLines)
}

function lineOf(textblock: DocumentNode): string {
  let line = ''
  for (const child of textblock.children) {
    if (child.isText) line += child.text ?? ''
    else if (child.type.name === 'hardBreak') line += '\n'
  }
  return line
}
