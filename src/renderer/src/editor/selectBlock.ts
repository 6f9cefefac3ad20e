import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'

/** Selects the block as a whole, so that keys and dragging mean all of it. */
export function selectBlock({ state, view }: Editor, start: number): void {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start)))
}
