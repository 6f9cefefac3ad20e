import type { Node as DocumentNode } from '@tiptap/pm/model'

/**
 * Finds a block of the published version in a working copy, where blocks may have come, gone and moved: the nearest one
 * that begins with the same words, or the one that stands in its place now.
 * @param index where it was among the document's children
 * @param words how it began; empty when it has none
 */
export function findBlock(document: DocumentNode, index: number, words: string): number {
  if (words === '') return index
  let found: number | null = null
  document.forEach((block, _offset, at) => {
    if (!block.textBetween(0, block.content.size, ' ', ' ').trim().startsWith(words)) return
    if (found === null || Math.abs(at - index) < Math.abs(found - index)) found = at
  })
  return found ?? index
}
