import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** What a cell may hold: copy, not further structure of the page. */
const cellContent = '(paragraph | bulletList | orderedList)+'

/** More columns or rows than this a cell never spans, whatever pasted HTML says. */
const widestSpan = 1000

/** The narrowest and the widest that a column is made in the editor, in pixels. */
export const narrowestColumn = 48
export const widestColumn = 2000

/** A column's narrowest and widest in what is read, in pixels of the writing column. */
const columnWidths = { narrowest: 25, widest: widestColumn }

/** How the copy of a cell stands; null follows the text's direction. */
export const cellAlignments = ['left', 'center', 'right'] as const
export type CellAlignment = (typeof cellAlignments)[number]

/** A table. Widths of columns are kept at their cells; cells of the first row, or column, may be headers. */
export const StoryTable = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element) => element.querySelector('caption')?.textContent?.trim() ?? '',
      },
    }
  },

  // The caption is read as an attribute; its text is no row.
  parseHTML() {
    return [...(this.parent?.() ?? []), { tag: 'caption', ignore: true }]
  },

  renderHTML({ node }) {
    const caption = String(node.attrs.caption)
    const heading = caption === '' ? [] : [['caption', caption]]
    return ['table', ...heading, ['tbody', 0]]
  },
})

export const StoryTableRow = TableRow.extend({
  renderHTML() {
    return ['tr', 0]
  },
})

const cellAttributes = {
  colspan: { default: 1, ...spanAttribute('colspan') },
  rowspan: { default: 1, ...spanAttribute('rowspan') },
  /** Widths in pixels, one a column spanned; null while no seam was dragged. */
  colwidth: {
    default: null,
    parseHTML: (element: HTMLElement) => readColumnWidths(element.getAttribute('data-widths')),
    renderHTML: ({ colwidth }: Record<string, unknown>) =>
      Array.isArray(colwidth) ? { 'data-widths': colwidth.join(',') } : {},
  },
  align: {
    default: null,
    parseHTML: (element: HTMLElement) => readAlignment(element),
    renderHTML: ({ align }: Record<string, unknown>) =>
      typeof align === 'string' ? { 'data-align': align } : {},
  },
}

export const StoryTableCell = TableCell.extend({
  content: cellContent,
  addAttributes: () => cellAttributes,
})

export const StoryTableHeader = TableHeader.extend({
  content: cellContent,
  addAttributes: () => cellAttributes,
})

function spanAttribute(name: 'colspan' | 'rowspan') {
  return {
    parseHTML: (element: HTMLElement) => {
      const span = Number(element.getAttribute(name) ?? 1)
      return Number.isInteger(span) && span > 0 && span <= widestSpan ? span : 1
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
  }
}

function readColumnWidths(text: string | null): number[] | null {
  if (text === null) return null
  const widths = text.split(',').map(Number)
  const { narrowest, widest } = columnWidths
  return widths.every((width) => width === 0 || (width >= narrowest && width <= widest)) ? widths : null
}

function readAlignment(element: HTMLElement): CellAlignment | null {
  const named =
    element.getAttribute('data-align') ?? element.getAttribute('align') ?? element.style?.textAlign
  return cellAlignments.find((alignment) => alignment === named) ?? null
}
