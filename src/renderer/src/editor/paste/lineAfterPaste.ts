import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isClosedBlock } from '../endOfStory'
import { changedRange } from './changedRange'
import { isInsertion } from './isInsertion'

/**
 * A table, a picture or another block that comes in at the story's end gets a line after it, as one that is inserted by
 * a command has: after a paste the caret goes there. What is moved there by dragging stays as it is.
 */
export function lineAfterPastePlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('lineAfterPaste'),
    appendTransaction(transactions, before, state) {
      const insertions = transactions.filter(isInsertion)
      if (insertions.length === 0 || !isClosedBlock(state.doc.lastChild)) return null
      const isPasted = insertions.some((change) => change.getMeta('uiEvent') === 'paste')
      if (!isPasted && state.doc.childCount <= before.doc.childCount) return null
      if (!hasNewLastBlock(transactions, state)) return null
      const { doc, schema, tr } = state
      tr.insert(doc.content.size, schema.node('paragraph'))
      return isPasted ? tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView() : tr
    },
  })
}

/** False where something was only put into the last block, as into a cell of it. */
function hasNewLastBlock(transactions: readonly Transaction[], { doc }: EditorState): boolean {
  const range = changedRange(transactions)
  return range !== null && range.from <= doc.content.size - (doc.lastChild?.nodeSize ?? 0)
}
