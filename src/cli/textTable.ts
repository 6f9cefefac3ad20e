import { forTerminal } from './output'

/** Longest text of a column but the last, in characters. */
const maximumWidth = 48

/**
 * A table as lines of text, columns aligned.
 * @param right indexes of the columns that are set flush right: numbers
 */
export function alignColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const last = head.length - 1
  const lines = [head, ...rows].map((row) =>
    row.map((cell, column) => (column === last ? forTerminal(cell) : shorten(forTerminal(cell)))),
  )
  const widths = head.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)))
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
        if (right.includes(column)) return space + cell
        return column === last ? cell : cell + space
      })
      .join('  '),
  )
}

function shorten(text: string): string {
  const letters = [...text]
  return letters.length <= maximumWidth ? text : `${letters.slice(0, maximumWidth - 1).join('')}…`
}
