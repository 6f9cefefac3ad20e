import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where a node view's node begins; undefined once it is gone. */
export type GetPosition = () => number | undefined

/** Changes one attribute of the node at a position, if it is still there. */
export function setAttribute(view: EditorView, at: number | undefined, name: string, value: unknown): void {
  if (at === undefined) return
  view.dispatch(view.state.tr.setNodeAttribute(at, name, value))
}

/** Goes on writing in the line after the block of the body that holds `at`; makes that line where there is none. */
export function continueAfter(view: EditorView, at: number | undefined): void {
  if (at === undefined) return
  const { state } = view
  const $inside = state.doc.resolve(at)
  const block = $inside.depth === 0 ? $inside.nodeAfter : $inside.node(1)
  if (block === null) return
  const end = ($inside.depth === 0 ? at : $inside.before(1)) + block.nodeSize
  const transaction = state.tr
  const next = state.doc.resolve(end).nodeAfter
  if (next === null || !next.isTextblock) transaction.insert(end, state.schema.node('paragraph'))
  const caret = TextSelection.create(transaction.doc, end + 1)
  view.dispatch(transaction.setSelection(caret).scrollIntoView())
  view.focus()
}

/** Selects the node at a position as a whole, and gives the copy the focus. */
export function selectNodeAt(view: EditorView, at: number | undefined): void {
  if (at === undefined) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  view.focus()
}
