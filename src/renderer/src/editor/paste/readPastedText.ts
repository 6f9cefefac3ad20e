import { type Node as DocumentNode, Fragment, type Mark, type Schema, Slice } from '@tiptap/pm/model'
import { readSheetText } from '../extensions/TablePaste'

const unwanted = /(?![\t\n])\p{Control}/gu

/**
 * Plain text as copy: paragraphs by empty lines, with the lines in them kept; without empty lines each line is a
 * paragraph. Nothing in it is read as formatting.
 */
export function readPastedText(schema: Schema, text: string, marks: readonly Mark[]): Slice {
  const blocks = cleanText(text)
    .replaceAll('\t', ' ')
    .replace(/ {2,}/g, ' ')
    .split(/\n[ \u00a0]*(?:\n[ \u00a0]*)+/)
    .filter((block) => block.trim() !== '')
  const lines = blocks.map((block) => block.split('\n').filter((line) => line.trim() !== ''))
  const paragraphs = blocks.length === 1 ? (lines[0] ?? []).map((line) => [line]) : lines
  return Slice.maxOpen(Fragment.from(paragraphs.map((block) => paragraphOf(schema, block, marks))))
}

function paragraphOf(schema: Schema, lines: readonly string[], marks: readonly Mark[]): DocumentNode {
  const content = lines.flatMap((line, index) => [
    ...(index > 0 ? [schema.node('hardBreak')] : []),
    schema.text(lines.length === 1 ? line : line.trim(), marks),
  ])
  return schema.node('paragraph', null, content)
}

/** Rows of cells with tabs between them, as spreadsheets give their text: a table. Null for any other text. */
export function readPastedTable(schema: Schema, text: string): Slice | null {
  const rows = readSheetText(cleanText(text).replace(/^\n+|\n+$/g, ''))
  const width = rows?.[0]?.length ?? 0
  if (rows === null || rows.length < 2 || width < 2) return null
  if (rows.some((row) => row.length !== width)) return null
  const tableRows = rows.map((row) =>
    schema.node(
      'tableRow',
      null,
      row.map((cell) => cellOf(schema, cell)),
    ),
  )
  return new Slice(Fragment.from(schema.node('table', null, tableRows)), 0, 0)
}

function cellOf(schema: Schema, text: string): DocumentNode {
  const lines = text.split('\n').map((line) => line.trim())
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
  )
  return schema.node('tableCell', null, paragraphs)
}

function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .toWellFormed()
}

const markdownSigns = [
  /^#{1,4} \S/m,
  /^(?:[-*+] \S.*\n){2}|\n[-*+] \S.*\n[-*+] \S/m,
  /^1[.)] \S.*\n+2[.)] \S/m,
  /(?:^|\s)(?:\*\*|__)\S[^*_\n]{0,200}(?:\*\*|__)/m,
  /\[[^\]\n]{1,200}\]\(https?:\/\/[^)\s]{1,500}\)/,
  /^> \S/m,
  /^```/m,
  /^\|[^\n]{1,500}\|\n\|[ :|-]{3,500}\|/m,
]

/** Longest text that is looked at for Markdown, in characters. */
const maximumMarkdown = 1_000_000
/** More emphasis signs than this in one run are not copy, and cost their reader the square of their number. */
const longestRun = /[_*~]{200}|\S{5000}/

/** True for text that has at least two of Markdown's signs: one alone may be anything. */
export function looksLikeMarkdown(text: string): boolean {
  if (text.length > maximumMarkdown || longestRun.test(text)) return false
  const clean = cleanText(text)
  return markdownSigns.filter((sign) => sign.test(clean)).length >= 2
}
