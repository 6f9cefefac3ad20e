import { elementsOf, moveContent, unwrapElement } from './foreignHtml'

/** Written in the story as paragraphs. */
const paragraphLike = 'dt, dd, summary, caption, legend, address, center, hgroup > p'
const blockSelector =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, figure, section, img'

/** Brings the blocks that a story does not have into those that it has, so that none of their text runs together. */
export function tidyBlocks(root: Element, warnings: string[]): void {
  for (const element of elementsOf(root, 'pre')) writeAsCodeLines(element)
  // From the inside out, so that a table in a table's cell is no table any more when its own turn comes.
  const tables = elementsOf(root, 'table').reverse()
  const asRows = tables.filter((table) => !isLayout(table))
  for (const table of tables) writeAsRows(table, !asRows.includes(table))
  if (asRows.length > 0) warnings.push('Tables are not kept yet: each row became a paragraph.')
  for (const element of elementsOf(root, paragraphLike)) {
    const holdsBlocks = element.querySelector(blockSelector) !== null
    rename(element, holdsBlocks ? 'div' : 'p')
  }
}

/** Gives an element another name; its attributes are left behind. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name)
  moveContent(element, renamed)
  element.replaceWith(renamed)
  return renamed
}

/** A story has no code blocks: each line becomes a line of code in one paragraph. */
function writeAsCodeLines(element: Element): void {
  const document = element.ownerDocument
  const paragraph = document.createElement('p')
  const lines = element.textContent.replace(/^\n+|\s+$/g, '').split('\n')
  for (const [index, line] of lines.entries()) {
    if (index > 0) paragraph.append(document.createElement('br'))
    const code = document.createElement('code')
    // Spaces at the start of a line would be folded into one like all others.
    code.textContent = line.replace(/^[ \t]+/, (indent) => '\u00a0'.repeat(indent.length))
    if (line.trim() !== '') paragraph.append(code)
  }
  element.replaceWith(paragraph)
}

/** A table that lays out a page (as mail and old pages have them): its cells hold blocks. */
function isLayout(table: Element): boolean {
  return table.querySelector(blockSelector) !== null
}

function writeAsRows(table: Element, layout: boolean): void {
  for (const row of elementsOf(table, 'tr')) {
    const cells = [...row.children]
    if (layout) {
      for (const cell of cells) rename(cell, 'div')
      rename(row, 'div')
      continue
    }
    for (const cell of cells) {
      if (cell.nextElementSibling !== null) cell.append(' | ')
      unwrapElement(cell)
    }
    rename(row, 'p')
  }
  for (const part of elementsOf(table, 'thead, tbody, tfoot, colgroup')) unwrapElement(part)
  rename(table, 'div')
}
