import { Extension } from '@tiptap/core'
import { type Node as DocumentNode, Fragment, type NodeType, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { handlePaste, isInTable, selectedRect } from '@tiptap/pm/tables'

/** Most cells that are taken from the clipboard at once. */
const mostCells = 20_000

/**
 * Text of a spreadsheet (columns apart by tabs, rows by lines) and cells of other tables fill the cells from the caret's
 * on. A cell stays what it is in its table: what was a header elsewhere is none in the middle of another table.
 */
export const TablePaste = Extension.create({
  name: 'tablePaste',
  priority: 950,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('tablePaste'),
        props: {
          handlePaste(view, event, slice) {
            if (!isInTable(view.state) || event.clipboardData === null) return false
            // Where there is HTML too, it says more: what spans, and what is bold.
            const isHtml = event.clipboardData.types.includes('text/html')
            const cells = isHtml ? null : readSheetText(event.clipboardData.getData('text/plain'))
            if (cells === null && !isHtml) return false
            const pasted = cells === null ? slice : sheetSlice(view.state.schema, cells)
            return handlePaste(view, event, asCellsThere(view.state, pasted))
          },
        },
      }),
    ]
  },
})

/**
 * The cells of text as spreadsheets put it on the clipboard; a cell with line breaks or quotes is in quotes, its own
 * quotes doubled. Null for text that is none: it has neither columns nor rows, or far too many of them.
 */
export function readSheetText(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (!lines.includes('\t')) return null
  const rows: string[][] = [[]]
  let count = 0
  for (const [, quoted, plain = '', end = ''] of lines.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (++count > mostCells) return null
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows
}

function sheetSlice(schema: Schema, rows: readonly string[][]): Slice {
  const cell = (text: string) => {
    const lines = text.split('\n').map((line) => schema.node('paragraph', null, textOf(schema, line.trim())))
    return schema.node('tableCell', null, lines)
  }
  const tableRows = rows.map((row) => schema.node('tableRow', null, row.map(cell)))
  return new Slice(Fragment.from(tableRows), 1, 1)
}

function textOf(schema: Schema, text: string) {
  return text === '' ? [] : [schema.text(text)]
}

/** The same rows, their cells of the kind that stands where each of them will go. */
function asCellsThere(state: EditorState, slice: Slice): Slice {
  const { table, map, top, left } = selectedRect(state)
  const kindAt = (row: number, column: number): NodeType | undefined => {
    // Under a table that is nothing but a header there are no headers.
    if (row >= map.height && map.height === 1) return state.schema.nodes.tableCell
    const at = Math.min(row, map.height - 1) * map.width + Math.min(column, map.width - 1)
    return table.nodeAt(map.map[at] ?? 0)?.type
  }
  let row = top - 1
  const inRow = (cells: Fragment): Fragment => {
    row++
    let column = left
    return Fragment.from(
      cells.content.map((cell) => {
        const kind = kindAt(row, column) ?? cell.type
        column += Number(cell.attrs.colspan ?? 1)
        return isCell(cell) ? kind.create(cell.attrs, cell.content, cell.marks) : cell
      }),
    )
  }
  const within = (content: Fragment): Fragment =>
    Fragment.from(
      content.content.map((node) => {
        if (node.type.name === 'tableRow') return node.copy(inRow(node.content))
        return node.type.name === 'table' ? node.copy(within(node.content)) : node
      }),
    )
  return new Slice(within(slice.content), slice.openStart, slice.openEnd)
}

function isCell({ type }: DocumentNode): boolean {
  return type.name === 'tableCell' || type.name === 'tableHeader'
}
