import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
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
  const block = bodyBlockAt(view.state.doc, at)
  if (block === null) return
  const { state } = view
  const transaction = state.tr
  const next = state.doc.nodeAt(block.end)
  if (next === null || !next.isTextblock) transaction.insert(block.end, state.schema.node('paragraph'))
  const caret = TextSelection.create(transaction.doc, block.end + 1)
  view.dispatch(transaction.setSelection(caret).scrollIntoView())
  view.focus()
}

/** Goes to whatever follows the block of the body that holds `at`; only at the end of the story a line is made. */
export function goOnAfter(view: EditorView, at: number | undefined): void {
  const block = bodyBlockAt(view.state.doc, at)
  if (block !== null && view.state.doc.nodeAt(block.end) === null) continueAfter(view, at)
  else leaveAfter(view, at)
}

/**
 * Leaves the block of the body that holds `at` for what follows it, without changing the story: a block that nothing
 * follows is selected as a whole, a table keeps the caret.
 */
export function leaveAfter(view: EditorView, at: number | undefined): void {
  const { doc, tr } = view.state
  const block = bodyBlockAt(doc, at)
  if (block === null) return
  const $end = doc.resolve(block.end)
  const isTable = block.node.type.spec.tableRole !== undefined
  const whole =
    isTable || !NodeSelection.isSelectable(block.node) ? null : NodeSelection.create(doc, block.start)
  const selection = Selection.findFrom($end, 1) ?? whole ?? Selection.findFrom($end, -1)
  if (selection !== null) view.dispatch(tr.setSelection(selection).scrollIntoView())
  view.focus()
}

/** The block directly in the document that is, or holds, the node at a position. */
function bodyBlockAt(
  doc: DocumentNode,
  at: number | undefined,
): { node: DocumentNode; start: number; end: number } | null {
  if (at === undefined) return null
  const $inside = doc.resolve(at)
  const node = $inside.depth === 0 ? $inside.nodeAfter : $inside.node(1)
  const start = $inside.depth === 0 ? at : $inside.before(1)
  return node === null ? null : { node, start, end: start + node.nodeSize }
}

/** Selects the node at a position as a whole, and gives the copy the focus. */
export function selectNodeAt(view: EditorView, at: number | undefined): void {
  if (at === undefined) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  view.focus()
}
