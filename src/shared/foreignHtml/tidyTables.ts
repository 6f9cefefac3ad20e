import { elementsOf, isEmptyElement, isSetBold, renameElement, styleOf, unwrapElement } from './elements'

const blocksInCells = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, pre, figure, img'
/** What no cell of a table of facts holds: such a table lays out a page. */
const layoutOnly = 'table, h1, h2, h3, h4, h5, h6, blockquote, hr, article, section, form'

/** More cells than this are not read one by one for emphasis or emptiness. */
const maximumCellsRead = 20_000

/**
 * Tables of facts become plain rows and cells with at most one row of headers said by the source; tables that lay out a
 * page (as mails and old pages have them) become what stands in them, in reading order.
 */
export function tidyTables(root: Element): void {
  for (const caption of elementsOf(root, 'figure > figcaption')) {
    const table = caption.parentElement?.querySelector('table') ?? null
    if (table === null || table.querySelector('caption') !== null) continue
    table.prepend(renameElement(caption, 'caption'))
  }
  const layouts = new Set(elementsOf(root, 'table').filter(isLayout))
  // From the inside out, so that a table in a table's cell is no table any more when its own turn comes.
  for (const table of elementsOf(root, 'table').reverse()) {
    if (layouts.has(table)) unwrapLayout(table)
    else tidyRows(table)
  }
}

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  if (table.querySelector(layoutOnly) !== null) return true
  if (table.parentElement?.closest('table') !== null && table.parentElement?.closest('table') !== undefined)
    return true
  const rows = elementsOf(table, 'tr')
  const isSingle = !rows.some((row) => row.children.length > 1)
  if (isRuled(table)) return isSingle && rows.length < 2
  if (isSingle) return true
  return rows.length === 1 && table.querySelector(blocksInCells) !== null
}

/** Whoever lays out a page by a table draws no lines; what Word calls a grid is a table of facts. */
function isRuled(table: Element): boolean {
  if (Number.parseInt(table.getAttribute('border') ?? '0', 10) > 0) return true
  return /\bMsoTable(?!Normal)[A-Z]|\bMsoTable\d/.test(table.getAttribute('class') ?? '')
}

function unwrapLayout(table: Element): void {
  for (const element of elementsOf(table, 'tr, td, th')) renameElement(element, 'div')
  for (const element of elementsOf(table, 'thead, tbody, tfoot, colgroup, col')) unwrapElement(element)
  renameElement(table, 'div')
}

function tidyRows(table: Element): void {
  const document = table.ownerDocument
  const isHeaded = table.querySelector('th') !== null
  for (const cell of elementsOf(table, 'thead td')) if (!isHeaded) renameCell(cell, 'th')
  const rows = elementsOf(table, 'tr')
  const caption = table.querySelector('caption')
  const body = document.createElement('tbody')
  body.append(...rows)
  for (const child of [...table.childNodes]) if (child !== caption) child.remove()
  if (caption !== null && isEmptyElement(caption)) caption.remove()
  table.append(body)
  const cells = elementsOf(body, 'td, th')
  for (const cell of cells) readAlignment(cell)
  if (cells.length <= maximumCellsRead) {
    dropEmptyEnds(body)
    readHeaderRow(body)
  }
  for (const header of elementsOf(body, 'th')) {
    // A header is set in bold as it is.
    header.removeAttribute('style')
    for (const bold of elementsOf(header, 'b, strong')) unwrapElement(bold)
    for (const styled of elementsOf(header, '[style]')) if (isSetBold(styled)) styled.removeAttribute('style')
  }
  for (const element of elementsOf(body, 'h1, h2, h3, h4, h5, h6')) renameElement(element, 'p')
  for (const element of elementsOf(body, 'blockquote, figure')) renameElement(element, 'div')
  if (body.querySelector('td, th') === null) table.remove()
}

function renameCell(cell: Element, name: 'th' | 'td'): void {
  const kept = ['colspan', 'rowspan', 'data-align'].map(
    (attribute) => [attribute, cell.getAttribute(attribute)] as const,
  )
  const renamed = renameElement(cell, name)
  for (const [attribute, value] of kept) if (value !== null) renamed.setAttribute(attribute, value)
}

function readAlignment(cell: Element): void {
  const first = cell.firstElementChild
  const told = [
    cell.getAttribute('data-align'),
    cell.getAttribute('align'),
    styleOf(cell, 'text-align'),
    first !== null && first.localName === 'p'
      ? (first.getAttribute('align') ?? styleOf(first, 'text-align'))
      : '',
  ].find((value) => value !== null && value !== '')
  const alignment = told?.toLowerCase() ?? ''
  if (alignment === 'center' || alignment === 'right') cell.setAttribute('data-align', alignment)
  else cell.removeAttribute('data-align')
}

/** A selection in a spreadsheet often reaches beyond what is written. */
function dropEmptyEnds(body: Element): void {
  const rows = [...body.children]
  const spans = body.querySelector('[rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])') !== null
  while (rows.length > 0 && isEmptyElement(rows.at(-1) as Element)) rows.pop()?.remove()
  if (spans) return
  const isEmptyColumn = () =>
    rows.every((row) => row.lastElementChild === null || isEmptyElement(row.lastElementChild))
  const width = rows[0]?.children.length ?? 0
  if (!rows.every((row) => row.children.length === width)) return
  for (let column = width; column > 1 && isEmptyColumn(); column--)
    for (const row of rows) row.lastElementChild?.remove()
}

/** In a spreadsheet a row of headers is only a first row in bold, above others that are not. */
function readHeaderRow(body: Element): void {
  const [first, second] = [...body.children]
  if (first === undefined || second === undefined || body.querySelector('th') !== null) return
  const written = [...first.children].filter((cell) => !isEmptyElement(cell))
  if (written.length === 0 || !written.every(isBold) || [...second.children].every(isBold)) return
  for (const cell of [...first.children]) renameCell(cell, 'th')
}

function isBold(cell: Element): boolean {
  if (isSetBold(cell)) return true
  const text = (cell.textContent ?? '').trim()
  return elementsOf(cell, 'b, strong, span, p, div').some(
    (element) =>
      (element.textContent ?? '').trim() === text &&
      (/^(?:b|strong)$/.test(element.localName) || isSetBold(element)),
  )
}
