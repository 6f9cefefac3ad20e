import type { Node as DocumentNode } from '@tiptap/pm/model'
import { cellAlignments } from '../../document/nodes/StoryTable'
import type { DocumentSerializer } from '../../document/serializeDocument'
import { type Html, html, trustedHtml } from '../html'

/** Widths are written in steps of so many percent: a class each, since a page has no inline styles. */
const widthStep = 5

/** More columns a cell never spans, whatever its attributes say. */
const widestSpan = 1000

/**
 * A table in a frame that scrolls by itself where the page is narrow, for the keyboard as well.
 * @param name what the frame is called; unique in the page
 */
export function tableBlock(serializer: DocumentSerializer, table: DocumentNode, name: string): Html {
  const caption = String(table.attrs.caption).trim()
  const rows = table.children
  const headLength = headRows(rows)
  const write = (row: DocumentNode, inHead: boolean) =>
    html`<tr>${row.children.map((cell) => cellHtml(serializer, cell, inHead))}</tr>`
  const head = rows.slice(0, headLength).map((row) => write(row, true))
  const body = rows.slice(headLength).map((row) => write(row, false))
  return html`<section class="table" aria-label="${name}" tabindex="0"><table>${
    caption !== '' && html`<caption>${caption}</caption>`
  }${columns(rows)}${head.length > 0 && html`<thead>${head}</thead>`}${
    body.length > 0 && html`<tbody>${body}</tbody>`
  }</table></section>`
}

/** Rows at the top that are headers all through. A cell that reaches out of them into the body keeps them in the body. */
function headRows(rows: readonly DocumentNode[]): number {
  const firstOfBody = rows.findIndex((row) => row.children.some((cell) => cell.type.name !== 'tableHeader'))
  const length = firstOfBody === -1 ? Math.min(1, rows.length) : firstOfBody
  const reachesOut = rows
    .slice(0, length)
    .some((row, index) => row.children.some((cell) => index + spanOf(cell, 'rowspan') > length))
  return reachesOut ? 0 : length
}

function cellHtml(serializer: DocumentSerializer, cell: DocumentNode, inHead: boolean): Html {
  const only = cell.childCount === 1 ? cell.firstChild : null
  // One paragraph, as nearly always, needs no element of its own.
  const content = serializer.content(only?.type.name === 'paragraph' ? only : cell)
  const columnSpan = spanOf(cell, 'colspan')
  const rowSpan = spanOf(cell, 'rowspan')
  const alignment = cellAlignments.find((known) => known === cell.attrs.align)
  const attributes = html`${columnSpan > 1 && html` colspan="${columnSpan}"`}${
    rowSpan > 1 && html` rowspan="${rowSpan}"`
  }${alignment !== undefined && html` class="align-${alignment}"`}`
  const copy = trustedHtml(content)
  // A header without words, as in the corner, heads nothing.
  if (cell.type.name !== 'tableHeader' || content === '') return html`<td${attributes}>${copy}</td>`
  return html`<th scope="${inHead ? 'col' : 'row'}"${attributes}>${copy}</th>`
}

/** The widths that were dragged, as shares of the whole; nothing where none was. */
function columns(rows: readonly DocumentNode[]): Html | false {
  const widths = columnWidths(rows)
  const known = widths.filter((width) => width !== null)
  if (known.length === 0) return false
  const average = known.reduce((sum, width) => sum + width, 0) / known.length
  const whole = average * widths.length
  return html`<colgroup>${widths.map((width) => {
    if (width === null) return html`<col>`
    const share = Math.round((width / whole) * (100 / widthStep)) * widthStep
    return html`<col class="w${Math.min(100, Math.max(widthStep, share))}">`
  })}</colgroup>`
}

/** The width in pixels of each column: that of the first cell in it which has one. */
function columnWidths(rows: readonly DocumentNode[]): (number | null)[] {
  const widths: (number | null)[] = []
  /** For each column, how many further rows a cell from above takes up. */
  const takenUp: number[] = []
  for (const row of rows) {
    let column = 0
    for (const cell of row.children) {
      while ((takenUp[column] ?? 0) > 0) column++
      const own: unknown = cell.attrs.colwidth
      for (let offset = 0; offset < spanOf(cell, 'colspan'); offset++, column++) {
        const width: unknown = Array.isArray(own) ? own[offset] : null
        widths[column] ??= typeof width === 'number' && width > 0 ? width : null
        takenUp[column] = spanOf(cell, 'rowspan')
      }
    }
    for (const [index, left] of takenUp.entries()) takenUp[index] = Math.max(0, (left ?? 0) - 1)
  }
  return Array.from(widths, (width) => width ?? null)
}

function spanOf(cell: DocumentNode, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attrs[name])
  return Number.isInteger(span) && span > 1 ? Math.min(span, widestSpan) : 1
}
