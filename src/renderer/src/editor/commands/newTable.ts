import type { Node as DocumentNode, Schema } from '@tiptap/pm/model'

export interface TableSize {
  rows: number
  columns: number
}

/** What a new table has until another size is chosen. */
export const defaultTableSize: TableSize = { rows: 3, columns: 3 }

/** An empty table whose first row is its header. */
export function newTable(schema: Schema, { rows, columns }: TableSize): DocumentNode {
  const row = (cell: 'tableHeader' | 'tableCell') => {
    const cells = Array.from({ length: columns }, () => schema.node(cell, null, [schema.node('paragraph')]))
    return schema.node('tableRow', null, cells)
  }
  const body = Array.from({ length: rows - 1 }, () => row('tableCell'))
  return schema.node('table', null, [row('tableHeader'), ...body])
}
