import { Extension } from '@tiptap/core'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { handlePaste, isInTable } from '@tiptap/pm/tables'

/** Most cells that are taken from the clipboard at once. */
const mostCells = 20_000

/** Text of a spreadsheet (columns apart by tabs, rows by lines) fills the cells from the caret's on. */
export const TablePaste = Extension.create({
  name: 'tablePaste',
  priority: 950,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('tablePaste'),
        props: {
          handlePaste(view, event) {
            if (!isInTable(view.state) || event.clipboardData === null) return false
            // Where there is HTML too, it says more: what spans, and what is bold.
            if (event.clipboardData.types.includes('text/html')) return false
            const cells = readSheetText(event.clipboardData.getData('text/plain'))
            if (cells === null) return false
            return handlePaste(view, event, sheetSlice(view.state.schema, cells))
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
