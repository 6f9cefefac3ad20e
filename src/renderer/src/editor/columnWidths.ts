import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isInTable, selectedRect, TableMap } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { narrowestColumn, widestColumn } from '../../../shared/document/nodes/StoryTable'
import { t } from '../texts/t'
import { sayAtTable } from './nodeViews/tableView'

/** How much a press of the keys makes a column wider or narrower, in pixels. */
export const columnStep = 24

/** A column of a table, with where the table's content begins. */
export interface TableColumn {
  table: DocumentNode
  tableStart: number
  column: number
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowestColumn), widestColumn))
}

/** The cells of a column, each once: where they begin in the table, and which of the columns they span it is. */
function cellsOf({ table, column }: TableColumn): { at: number; cell: DocumentNode; part: number }[] {
  const map = TableMap.get(table)
  const found = new Map<number, { at: number; cell: DocumentNode; part: number }>()
  for (let row = 0; row < map.height; row++) {
    const at = map.map[row * map.width + column]
    const cell = at === undefined ? null : table.nodeAt(at)
    if (at !== undefined && cell !== null) found.set(at, { at, cell, part: column - map.colCount(at) })
  }
  return [...found.values()]
}

const widthsOf = (cell: DocumentNode): number[] => {
  const { colwidth, colspan } = cell.attrs
  return Array.isArray(colwidth) ? colwidth.map(Number) : Array(Number(colspan)).fill(0)
}

/** The width of a column as it is shown, in pixels. */
export function shownWidth(view: EditorView, column: TableColumn): number {
  const cells = cellsOf(column)
  const kept = cells.map(({ cell, part }) => widthsOf(cell)[part] ?? 0).find((width) => width > 0)
  if (kept !== undefined) return kept
  // Where no width is kept, a cell of one column tells it best.
  const [measured] = cells.sort(
    (one, other) => Number(one.cell.attrs.colspan) - Number(other.cell.attrs.colspan),
  )
  if (measured === undefined) return narrowestColumn
  const element = view.nodeDOM(column.tableStart + measured.at)
  const whole = element instanceof HTMLElement ? element.offsetWidth : narrowestColumn
  const widths = widthsOf(measured.cell)
  const known = widths.reduce((sum, width) => sum + width, 0)
  return (whole - known) / widths.filter((width) => width === 0).length
}

/** Keeps the width of a column at each of its cells. */
export function setColumnWidth(transaction: Transaction, column: TableColumn, width: number): void {
  for (const { at, cell, part } of cellsOf(column)) {
    const colwidth = widthsOf(cell).with(part, within(width))
    transaction.setNodeAttribute(column.tableStart + at, 'colwidth', colwidth)
  }
}

/**
 * Makes the columns of the selection wider, or narrower, by some pixels, and says how wide they are.
 * @returns false outside a table
 */
export function resizeColumns(view: EditorView, by: number): boolean {
  const { state } = view
  if (!isInTable(state)) return false
  const { table, tableStart, left, right } = selectedRect(state)
  const { tr } = state
  const said: string[] = []
  for (let column = left; column < right; column++) {
    const place = { table, tableStart, column }
    const width = within(shownWidth(view, place) + by)
    setColumnWidth(tr, place, width)
    said.push(sayWidth(column + 1, width))
  }
  view.dispatch(tr.scrollIntoView())
  sayAtTable(view.nodeDOM(tableStart - 1), said.join(' '))
  return true
}

function sayWidth(column: number, width: number): string {
  if (width === narrowestColumn) return t('block.table.columnNarrowest', { column, width })
  if (width === widestColumn) return t('block.table.columnWidest', { column, width })
  return t('block.table.columnWidth', { column, width })
}
