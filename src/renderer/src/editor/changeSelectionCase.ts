import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { changeCase, type LetterCase } from '../../../shared/text/changeCase'
import { wordAtCaret } from './wordAtCaret'

/**
 * Changes the case of the selected text, or of the word at the caret. Marks, links and whatever is no text stay.
 * @param language of the copy, BCP 47
 * @returns null where there is no text to change
 */
export function changeSelectionCase(
  state: EditorState,
  to: LetterCase,
  language: string,
): Transaction | null {
  const range = state.selection.empty ? wordAtCaret(state) : state.selection
  if (range === null) return null
  const { tr, doc } = state
  // From the last to the first: what changes its length moves nothing that is still to come.
  const blocks: { block: DocumentNode; start: number }[] = []
  doc.nodesBetween(range.from, range.to, (node, position) => {
    if (node.isTextblock) blocks.push({ block: node, start: position + 1 })
    return !node.isTextblock
  })
  for (const { block, start } of blocks.reverse()) {
    changeBlock(tr, block, start, Math.max(range.from, start), range.to, (text) =>
      changeCase(text, to, language),
    )
  }
  if (!tr.docChanged) return null
  if (!state.selection.empty) {
    tr.setSelection(
      TextSelection.between(tr.doc.resolve(range.from), tr.doc.resolve(tr.mapping.map(range.to))),
    )
  }
  return tr
}

/** Pieces of a block's text with the same marks. They are changed as one text, so that a word may have two of them. */
function changeBlock(
  tr: Transaction,
  block: DocumentNode,
  start: number,
  from: number,
  to: number,
  change: (text: string) => string,
): void {
  const pieces: { from: number; to: number; text: string; node: DocumentNode }[] = []
  block.forEach((node, offset) => {
    if (node.text === undefined) return
    const first = Math.max(from, start + offset)
    const last = Math.min(to, start + offset + node.nodeSize)
    if (first >= last) return
    const text = node.text.slice(first - start - offset, last - start - offset)
    pieces.push({ from: first, to: last, text, node })
  })
  const whole = pieces.map(({ text }) => text).join('')
  const changed = change(whole)
  let rest = changed.length === whole.length ? changed : null
  const texts = pieces.map(({ text }) => {
    // Where letters become more (ß), each piece is changed by itself.
    if (rest === null) return change(text)
    const piece = rest.slice(0, text.length)
    rest = rest.slice(text.length)
    return piece
  })
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const text = texts[index] ?? piece.text
    if (text !== piece.text)
      tr.replaceWith(piece.from, piece.to, block.type.schema.text(text, piece.node.marks))
  }
}
