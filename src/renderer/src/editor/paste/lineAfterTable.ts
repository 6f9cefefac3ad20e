import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { isInsertion } from './isInsertion'

/** A table pasted at the story's end gets a line after it, and the caret: one goes on writing there. */
export function lineAfterTablePlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('lineAfterTable'),
    appendTransaction(transactions, before, state) {
      if (!transactions.some(isInsertion) || endsWithTable(before) || !endsWithTable(state)) return null
      const { doc, schema, tr } = state
      tr.insert(doc.content.size, schema.node('paragraph'))
      return tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView()
    },
  })
}

function endsWithTable({ doc }: EditorState): boolean {
  return doc.lastChild?.type.name === 'table'
}
