import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import type { CommandId } from '../../../shared/ipc/commands'
import { runEditorCommand } from './runEditorCommand'

/** Blocks of the body that can become one another. */
const copyBlocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
])

/** True for a block whose kind can be changed. @param start the block's position */
export function canTurnInto({ state }: Editor, start: number): boolean {
  return copyBlocks.has(state.doc.nodeAt(start)?.type.name ?? '')
}

/** Makes another kind of block of the one at `start`, all of it. */
export function turnBlockInto(editor: Editor, start: number, command: CommandId): void {
  selectBlockText(editor, start)
  editor.commands.clearNodes()
  if (command !== 'format.paragraph') runEditorCommand(editor, command)
  const caret = editor.state.selection.to
  editor.chain().focus().setTextSelection(caret).run()
}

/** Moves the block at `start` by its command, with the caret in it. */
export function moveBlockAt(
  editor: Editor,
  start: number,
  command: 'edit.moveBlockUp' | 'edit.moveBlockDown',
): void {
  selectBlock(editor, start)
  runEditorCommand(editor, command)
  editor.view.focus()
}

/** Puts a copy of the block after it. An anchor belongs to one heading only: the copy has none. */
export function duplicateBlock({ state, view }: Editor, start: number): void {
  const block = state.doc.nodeAt(start)
  if (block === null) return
  const copy =
    block.attrs.anchor === undefined
      ? block
      : block.type.create({ ...block.attrs, anchor: null }, block.content, block.marks)
  view.dispatch(state.tr.insert(start + block.nodeSize, copy).scrollIntoView())
  view.focus()
}

/** Removes the block; a body keeps a line to write on. */
export function removeBlock({ state, view }: Editor, start: number): void {
  const { doc, schema } = state
  const block = doc.nodeAt(start)
  if (block === null) return
  const end = start + block.nodeSize
  const isOnly = doc.childCount === bodyStart + 1
  const transaction = isOnly
    ? state.tr.replaceWith(start, end, schema.node('paragraph'))
    : state.tr.delete(start, end)
  const near = transaction.doc.resolve(Math.min(start + 1, transaction.doc.content.size))
  view.dispatch(transaction.setSelection(TextSelection.near(near, -1)).scrollIntoView())
  view.focus()
}

/** Selects the block as a whole, so that keys and dragging mean all of it. */
export function selectBlock({ state, view }: Editor, start: number): void {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start)))
}

function selectBlockText({ state, view }: Editor, start: number): void {
  const block = state.doc.nodeAt(start)
  if (block === null) return
  const { doc } = state
  const end = start + block.nodeSize
  const from = TextSelection.near(doc.resolve(start + 1)).from
  const to = TextSelection.near(doc.resolve(end - 1), -1).to
  view.dispatch(state.tr.setSelection(TextSelection.create(doc, from, to)))
}
