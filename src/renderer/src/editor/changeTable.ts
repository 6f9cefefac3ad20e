import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { addRowBefore, isInTable, selectedRect, type TableRect } from '@tiptap/pm/tables'

/** A row above the caret's. Above headers it is one of headers too: a header in the middle of a table heads nothing. */
export function addRowAbove({ state, view }: Editor): boolean {
  if (!isInTable(state)) return false
  const rect = selectedRect(state)
  const isOverHeaders = rect.top === 0 && isHeaderRow(rect)
  addRowBefore(state, (added) => view.dispatch(isOverHeaders ? withHeaders(added, rect) : added))
  view.focus()
  return true
}

/** Removes the rows that are selected, with the last of them the table. */
export function removeRow(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false
  const { top, bottom, map } = selectedRect(editor.state)
  const chain = editor.chain().focus()
  return (top === 0 && bottom === map.height ? chain.deleteTable() : chain.deleteRow()).run()
}

/** Removes the columns that are selected, with the last of them the table. */
export function removeColumn(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false
  const { left, right, map } = selectedRect(editor.state)
  const chain = editor.chain().focus()
  return (left === 0 && right === map.width ? chain.deleteTable() : chain.deleteColumn()).run()
}

function isHeaderRow({ table }: TableRect): boolean {
  return table.firstChild?.children.every(({ type }) => type.name === 'tableHeader') === true
}

function withHeaders(added: Transaction, { tableStart, table }: TableRect): Transaction {
  const header = table.type.schema.nodes.tableHeader
  const row = added.doc.nodeAt(tableStart)
  let at = tableStart + 1
  for (const cell of row?.children ?? []) {
    added.setNodeMarkup(at, header, cell.attrs)
    at += cell.nodeSize
  }
  return added
}
