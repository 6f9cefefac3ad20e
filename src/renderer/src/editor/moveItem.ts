import { Fragment, Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { removeRange } from './changeBlocks'

/**
 * Moves the item that is selected, with what hangs on it, to where it would be dropped at a position: into another list,
 * or beside blocks of the copy as a list of its own kind. Null where none may stand, and where it is already.
 */
export function moveItem(state: EditorState, to: number): Transaction | null {
  const { selection, doc, tr } = state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'listItem') return null
  const { node: item, from, $from } = selection
  const target = dropPoint(doc, to, new Slice(Fragment.from(item), 0, 0))
  if (target === null || (target >= from && target <= selection.to)) return null
  const $target = doc.resolve(target)
  const list = $from.parent
  const isInList = $target.parent.canReplaceWith($target.index(), $target.index(), item.type)
  if (!isInList && !$target.parent.canReplaceWith($target.index(), $target.index(), list.type)) return null
  tr.insert(target, isInList ? item : list.type.create({ ...list.attrs, start: undefined }, item))
  removeRange(tr, tr.mapping.map(from), tr.mapping.map(selection.to))
  const start = tr.mapping.slice(1).map(target) + (isInList ? 0 : 1)
  return tr.setSelection(NodeSelection.create(tr.doc, start)).scrollIntoView()
}
