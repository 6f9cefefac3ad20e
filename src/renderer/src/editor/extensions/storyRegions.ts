import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model'
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { bodyStart } from '../../../../shared/document/articleDocument'

/** The parts of a story that editing keeps apart. */
export type StoryRegion = 'headline' | 'standfirst' | 'body'

/** Where the headline and the standfirst end: positions of the document, between its children. */
export function regionEnds(document: DocumentNode): { headline: number; standfirst: number } {
  const headline = document.child(0).nodeSize
  return { headline, standfirst: headline + document.child(1).nodeSize }
}

/** The part that a position lies in; between two parts it is the later one. */
export function regionAt(position: ResolvedPos): StoryRegion {
  const index = position.index(0)
  if (index === 0) return 'headline'
  return index < bodyStart ? 'standfirst' : 'body'
}

/** True when a selection reaches over the end of the headline or of the standfirst. */
export function crossesRegions(selection: Selection): boolean {
  if (selection.empty) return false
  const { headline, standfirst } = regionEnds(selection.$from.doc)
  const crosses = (end: number) => selection.from < end && selection.to > end
  return crosses(headline) || crosses(standfirst)
}

/**
 * Deletes what is selected in each part on its own, so that the rest of a paragraph never runs into the headline.
 * The caret is left where the selection began.
 */
export function deleteAcrossRegions(transaction: Transaction): Transaction {
  const { from, to } = transaction.selection
  const { headline, standfirst } = regionEnds(transaction.doc)
  const end = transaction.doc.content.size
  if (to >= end) {
    const paragraph = transaction.doc.type.schema.node('paragraph')
    transaction.replaceWith(Math.max(from, standfirst), end, paragraph)
  } else if (to > standfirst) {
    transaction.delete(Math.max(from, standfirst), to)
  }
  const deleteWithin = (start: number, stop: number) => {
    const first = Math.max(from, start)
    const last = Math.min(to, stop)
    if (first < last) transaction.delete(first, last)
  }
  deleteWithin(headline + 1, standfirst - 1)
  deleteWithin(1, headline - 1)
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.max(1, from))))
}

/** Puts the caret at the start of the body, where one goes on writing; makes a paragraph where there is no text. */
export function moveToBody(transaction: Transaction): Transaction {
  const { standfirst } = regionEnds(transaction.doc)
  const first = transaction.doc.maybeChild(bodyStart)
  if (first?.isAtom === true) transaction.insert(standfirst, transaction.doc.type.schema.node('paragraph'))
  return transaction
    .setSelection(TextSelection.near(transaction.doc.resolve(standfirst + 1)))
    .scrollIntoView()
}

/** True while the body is one line with nothing in it. */
export function isBodyUnwritten(document: DocumentNode): boolean {
  const first = document.child(bodyStart)
  return document.childCount === bodyStart + 1 && first.isTextblock && first.content.size === 0
}

/** Puts blocks before the body's first, or in the place of its only line when nothing is written in it. */
export function insertAtBodyStart(transaction: Transaction, blocks: readonly DocumentNode[]): Transaction {
  if (blocks.length === 0) return transaction
  const { doc } = transaction
  const { standfirst } = regionEnds(doc)
  return transaction.replaceWith(standfirst, isBodyUnwritten(doc) ? doc.content.size : standfirst, blocks)
}
