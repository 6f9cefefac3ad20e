import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Dispatches what was pasted or dropped, marked as the engine marks its own pastes, and shows where it ends. */
export function dispatchPaste(view: EditorView, transaction: Transaction): void {
  view.dispatch(transaction.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}
