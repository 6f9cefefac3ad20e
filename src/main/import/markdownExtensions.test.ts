import { expect, test } from 'vitest'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { readImport } from './readImport'

const body = (text: string): DocumentJson[] =>
  (readImport('/nowhere/story.md', Buffer.from(`# T\n\n${text}`)).document.content ?? []).slice(2)

/** A block as its words, with marks and footnotes in brackets: "a <highlight b> [note c]". */
function outline(node: DocumentJson): string {
  const inner = (node.content ?? []).map(outline).join('')
  const marked = (node.marks ?? []).reduce((text, mark) => `<${mark.type} ${text}>`, node.text ?? inner)
  return node.type === 'footnote' ? `[note ${marked}]` : marked
}
const words = (text: string) => body(text).map(outline)

test.each([
  ['==marked== words', '<highlight marked> words'],
  ['==a *b* c==', '<highlight a ><highlight <italic b>>'],
  ['a == b and c == d', 'a == b and c == d'],
  ['====', '===='],
  ['x^2^ and 2^10 and ^^', 'x<superscript 2> and 2^10 and ^^'],
  ['H<sub>2</sub>O<sup>+</sup>', 'H<subscript 2>O<superscript +>'],
  ['`==code==`', '<code ==code==>'],
])('%s', (text, expected) => {
  expect(words(text).join('\n').startsWith(expected)).toBe(true)
})

test('footnotes stand where they are called, with their marks, and their texts go', () => {
  expect(
    words(
      'Nine ships[^1] came, and a boat[^boat].\n\n[^1]: By *noon*,\n    not later.\n[^boat]: The [pilot](https://a.example/).',
    ),
  ).toEqual(['Nine ships[note By <italic noon>, not later.] came, and a boat[note The <link pilot>.].'])
})

test('a note called twice stands twice; one that is not there stays as it was written', () => {
  expect(words('Sea[^n] sky[^n] sand[^gone]\n\n[^n]: Note.')).toEqual([
    'Sea[note Note.] sky[note Note.] sand[^gone]',
  ])
})

test('a note that calls itself, or another, has the call as words', () => {
  expect(words('Sea[^1]\n\n[^1]: see [^2] and [^1]\n[^2]: x')).toEqual(['Sea[note see [^2] and [^1]]'])
})

test('tables come with their headers and alignments', () => {
  const [table] = body('| Stone | Price |\n|---|--:|\n| Granite | **3** |')
  expect(table?.type).toBe('table')
  const cells = (table?.content ?? []).flatMap((row) => row.content ?? [])
  expect(cells.map((cell) => [cell.type, cell.attrs?.align, outline(cell)])).toEqual([
    ['tableHeader', null, 'Stone'],
    ['tableHeader', 'right', 'Price'],
    ['tableCell', null, 'Granite'],
    ['tableCell', 'right', '<bold 3>'],
  ])
})

test.each([
  ['signs without an end', '==a '.repeat(100_000)],
  ['many paragraphs', 'A paragraph of words.\n\n'.repeat(40_000)],
  ['carets', '^a '.repeat(200_000)],
  ['calls of no note', '[^a] '.repeat(100_000)],
  ['notes', '[^a]: b\n'.repeat(50_000)],
  ['a long plain line and a sign', `${'word '.repeat(400_000)}==x==`],
])('%s do not hold the import up', (_name, text) => {
  const began = performance.now()
  body(text)
  expect(performance.now() - began).toBeLessThan(15_000)
})

test('what a note holds is cleaned like everything else', () => {
  const text = JSON.stringify(
    body('a[^1]\n\n[^1]: <script>alert(1)</script><b onclick="x()">b</b> [c](javascript:alert(1))'),
  )
  expect(text).not.toMatch(/script|onclick/)
  expect(text).toContain('"footnote"')
})
