import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import { regionEnds } from './extensions/storyRegions'

/**
 * Puts a block into the body: after the block that holds `at`, or in its place where that is an empty line; from the
 * headline and the standfirst, at the start of the body. There is always a line after it to go on writing in.
 * @returns where the block begins
 */
export function placeBlock(transaction: Transaction, node: DocumentNode, at: number): number {
  const { doc } = transaction
  const { standfirst } = regionEnds(doc)
  const $at = doc.resolve(Math.min(Math.max(at, standfirst), doc.content.size))
  const index = Math.max(bodyStart, $at.index(0))
  const block = doc.maybeChild(index)
  const start = $at.depth > 0 ? $at.before(1) : $at.pos
  const isSpareLine = block?.type.name === 'paragraph' && block.content.size === 0
  const from = block === null || isSpareLine || $at.depth === 0 ? start : start + block.nodeSize
  const to = isSpareLine && block !== null ? start + block.nodeSize : from
  transaction.replaceWith(from, to, node)
  const after = from + node.nodeSize
  if (after >= transaction.doc.content.size) transaction.insert(after, doc.type.schema.node('paragraph'))
  return from
}
