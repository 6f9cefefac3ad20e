import { isUtf8 } from 'node:buffer'
import { recogniseBinary } from './recogniseBinary'
import { refuseFile } from './refusals'

/** Encodings that a page written before UTF-8 may declare; all of them are read as browsers read them. */
const olderEncodings = /^(?:windows-125\d|iso-8859-\d+|latin-?1|us-ascii|ascii|macintosh|koi8-[ru])$/i

/** How far into a page browsers look for its declared encoding, in bytes. */
const declarationLength = 1024

/**
 * The text in a file: UTF-8, or UTF-16 with a byte order mark; for a page, also the older encoding that it declares.
 * @throws GalleyError `notText`, which says what the file seems to be, or where it stops being text
 */
export function decodeText(file: string, bytes: Uint8Array, isPage: boolean): string {
  const binary = recogniseBinary(bytes)
  if (binary !== undefined) throw notText(file, `is not text: it seems to be ${binary}.`)
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return decodeUtf16(file, bytes, marked)
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    const reason = looksLikeUtf16(bytes)
      ? 'seems to be UTF-16 without a byte order mark.'
      : `is not text: it holds a zero byte at byte ${nul + 1}.`
    throw notText(file, reason)
  }
  if (isUtf8(bytes)) return refuseControls(file, new TextDecoder('utf-8').decode(bytes))
  const declared = isPage ? declaredEncoding(bytes) : undefined
  if (declared !== undefined) return refuseControls(file, new TextDecoder(declared).decode(bytes))
  const at = firstInvalidByte(bytes)
  const line = countLines(bytes, at)
  throw notText(file, `is not valid UTF-8: it breaks at byte ${at + 1}, on line ${line}.`)
}

function notText(file: string, happened: string) {
  return refuseFile(
    'notText',
    file,
    happened,
    'Save it as Markdown, HTML or plain text in UTF-8 and import that.',
  )
}

function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf16(file: string, bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return refuseControls(file, new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw notText(file, 'begins like UTF-16 but is not valid UTF-16.')
  }
}

/** Text of mostly Latin letters in UTF-16 has a zero in every other byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return zeros > start.length / 3 && zeros < (start.length * 2) / 3
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, declarationLength)).toString('latin1')
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  return label !== undefined && olderEncodings.test(label) ? label : undefined
}

/** A stray control character is dropped later; a file full of them is not text. */
function refuseControls(file: string, text: string): string {
  if (text.includes('\0')) throw notText(file, 'is not text: it holds zero characters.')
  const found = countControls(text)
  if (found > 32 && found > text.length / 100)
    throw notText(file, `is not text: it holds ${found.toLocaleString('en')} control characters.`)
  return text
}

/** The controls that no text has: not tab, line feed, form feed, carriage return; nor C1, which Latin-1 pages hold. */
function countControls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) count++
  }
  return count
}

function firstInvalidByte(bytes: Uint8Array): number {
  // Halving: a prefix that ends at a character's border is valid as long as it lies before the break.
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 8) {
    const middle = valid + Math.floor((invalid - valid) / 2)
    const border = characterBorder(bytes, middle)
    if (border > valid && isUtf8(bytes.subarray(0, border))) valid = border
    else invalid = middle
  }
  for (let at = valid; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(at, at + size)))
    if (length === undefined) return at
    at += length
  }
  return bytes.length
}

/** The last place at or before `at` where a character may begin. */
function characterBorder(bytes: Uint8Array, at: number): number {
  let border = at
  while (border > at - 4 && border > 0 && ((bytes[border] ?? 0) & 0xc0) === 0x80) border--
  return border
}

function countLines(bytes: Uint8Array, before: number): number {
  let lines = 1
  for (const byte of bytes.subarray(0, before)) if (byte === 0x0a) lines++
  return lines
}
