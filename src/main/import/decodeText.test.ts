import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeText } from './decodeText'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const decode = (input: Uint8Array, isPage = false) => decodeText('story.md', input, isPage)

test('UTF-8, with and without a byte order mark, and UTF-16 with one', () => {
  expect(decode(bytes('Häfen 港 🚢'))).toBe('Häfen 港 🚢')
  expect(decode(bytes([0xef, 0xbb, 0xbf], 'Hafen'))).toBe('Hafen')
  expect(decode(bytes([0xff, 0xfe], [...Buffer.from('Häfen', 'utf16le')]))).toBe('Häfen')
  expect(decode(bytes([0xfe, 0xff], [...Buffer.from('Häfen', 'utf16le').swap16()]))).toBe('Häfen')
  expect(decode(bytes(''))).toBe('')
})

test.each([0, 1, 7, 8, 9, 100, 4095, 70_000])('broken UTF-8 is refused at its byte (%i)', (at) => {
  const start = 'Ü'.repeat(Math.floor(at / 2)) + 'x'.repeat(at % 2)
  expect(() => decode(bytes(start, [0xc3, 0x28], 'text after it'))).toThrow(`byte ${at + 1},`)
})

test('a text that ends in the middle of a character is broken there', () => {
  expect(() => decode(bytes('one\ntwo ', [0xe6, 0xb8]))).toThrow('byte 9, on line 2')
})

test('a page may declare an older encoding; Markdown may not', () => {
  const page = bytes('<meta charset="windows-1252"><p>caf', [0xe9], ' ', [0x93], 'x', [0x94])
  expect(decode(page, true)).toContain('café “x”')
  expect(() => decode(page, false)).toThrow('not valid UTF-8')
  const older = bytes(
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>caf',
    [0xe9],
  )
  expect(decode(older, true)).toContain('café')
  expect(() => decode(bytes('<meta charset="utf-8"><p>caf', [0xe9]), true)).toThrow('not valid UTF-8')
  expect(() => decode(bytes('<meta charset="x-made-up"><p>caf', [0xe9]), true)).toThrow('not valid UTF-8')
})

test.each([
  ['a PNG picture', bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13])],
  ['a JPEG picture', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['a PDF', bytes('%PDF-1.7\n%text')],
  ['a Word document (DOCX)', bytes('PK', [3, 4, 20, 0], 'word/document.xml', [0])],
  ['an OpenDocument text (ODT)', bytes('PK', [3, 4], 'mimetypeapplication/vnd.oasis.opendocument.text')],
  ['a ZIP archive', bytes('PK', [3, 4, 20, 0], 'notes.txt', [0])],
  ['a rich text (RTF) document', bytes('{\\rtf1\\ansi')],
  ['an SQLite database', bytes('SQLite format 3', [0])],
])('%s is told from text', (name, input) => {
  expect(() => decode(input)).toThrow(`story.md is not text: it seems to be ${name}.`)
})

test('zero bytes and control characters are no text; a stray one is', () => {
  expect(() => decode(bytes('abc', [0], 'def'))).toThrow('zero byte at byte 4')
  expect(() => decode(Buffer.from('Hafen ohne Marke', 'utf16le'))).toThrow('UTF-16 without a byte order mark')
  expect(() => decode(bytes('x', Array(64).fill(1)))).toThrow('control characters')
  expect(() => decode(deflateSync(Buffer.alloc(50_000, 'tide')))).toThrow('not')
  expect(decode(bytes('page one\f page', [0x0b], ' two'))).toContain('page one')
})
