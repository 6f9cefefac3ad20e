import type { Node as DocumentNode, Fragment } from '@tiptap/pm/model'

/**
 * A part of a story as plain text: an empty line between blocks, a line for each that was broken by hand, a footnote in
 * brackets where it stands. Cells are written as spreadsheets do it: apart by tabs, rows by lines.
 */
export function textOfCopy(content: Fragment): string {
  const [first] = content.content
  if (first === undefined) return ''
  if (first.type.name === 'tableRow') return content.content.map(textOfRow).join('\n')
  if (first.isInline) return textOfLine(content)
  return content.content.flatMap(textsOfBlock).join('\n\n')
}

function textsOfBlock(block: DocumentNode): string[] {
  if (block.isTextblock) return [textOfLine(block.content)]
  return block.childCount === 0 ? [] : [textOfCopy(block.content)]
}

function textOfLine(content: Fragment): string {
  return content.content
    .map((node) => {
      if (node.isText) return node.text ?? ''
      if (node.type.name === 'hardBreak') return '\n'
      return node.type.name === 'footnote' ? ` [${node.textContent}]` : ''
    })
    .join('')
}

function textOfRow(row: DocumentNode): string {
  return row.children.map(textOfCell).join('\t')
}

/** What would be taken for the next cell or row is put in quotes. */
function textOfCell(cell: DocumentNode): string {
  const text = cell.children.flatMap(textsOfBlock).join('\n')
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
