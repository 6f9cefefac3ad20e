import { Extension } from '@tiptap/core'
import { type Node as DocumentNode, Fragment } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

const lists = new Set(['bulletList', 'orderedList'])

/** Delete at the end of a line pulls the first line of the list below up to it, as Backspace does from the other side. */
export const ListJoining = Extension.create({
  name: 'listJoining',
  // Before the list's own keys, which would only lift that line out of its list.
  priority: 110,

  addKeyboardShortcuts() {
    const join = () => {
      const { state, view } = this.editor
      const transaction = joinListBelow(state)
      if (transaction !== null) view.dispatch(transaction.scrollIntoView())
      return transaction !== null
    }
    return { Delete: join, 'Mod-Delete': join, 'Alt-Delete': join }
  },
})

/** Null where no list follows the caret's line, or where it would leave something without the line it belongs to. */
function joinListBelow({ doc, selection, tr }: EditorState): Transaction | null {
  const { $from, empty } = selection
  const { parent } = $from
  const isAtEnd = parent.isTextblock && $from.parentOffset === parent.content.size
  // An empty line goes by itself, and the list stays whole.
  if (!empty || !isAtEnd || parent.content.size === 0 || !(selection instanceof TextSelection)) return null
  const start = $from.after()
  const list = doc.nodeAt(start)
  const item = list !== null && lists.has(list.type.name) ? list.firstChild : null
  const line = item?.firstChild
  if (list === null || item === null || !line?.isTextblock) return null
  const itemsLeft = itemsBelow(item)
  if (itemsLeft === null || !parent.canReplace(parent.childCount, parent.childCount, line.content))
    return null
  if (itemsLeft.size === 0 && list.childCount === 1) tr.delete(start, start + list.nodeSize)
  else tr.replaceWith(start + 1, start + 1 + item.nodeSize, itemsLeft)
  tr.insert($from.pos, line.content)
  return tr.setSelection(TextSelection.create(tr.doc, $from.pos))
}

/** The items that take an item's place once its line has gone: those of the list in it. Null where it holds more. */
function itemsBelow({ children }: DocumentNode): Fragment | null {
  const [inner, ...more] = children.slice(1)
  if (inner === undefined) return Fragment.empty
  return more.length === 0 && lists.has(inner.type.name) ? inner.content : null
}
