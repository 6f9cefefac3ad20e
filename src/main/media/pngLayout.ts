import type { PictureLayout } from './pictureLayout'

const xmpKeyword = 'XML:com.adobe.xmp'

/**
 * The chunks of a PNG file (PNG Specification, third edition). Surplus are texts that other programs keep metadata in,
 * packed or as hexadecimal digits, and everything after the picture's end.
 * @param layout gets what is found, as far as the file goes
 * @throws RangeError where the file is cut off
 */
export function pngLayout(file: Buffer, layout: PictureLayout): void {
  let at = 8
  while (at + 12 <= file.length) {
    const size = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const content = { start: at + 8, end: at + 8 + size }
    const chunk = { start: at, end: content.end + 4 }
    if (chunk.end > file.length) break
    if (type === 'eXIf') {
      layout.blocks.push({ kind: 'tiff', ...content })
      layout.checked.push({ start: at + 4, end: content.end })
    } else if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') {
      const packet = type === 'iTXt' ? xmpStart(file, content.start, content.end) : null
      if (packet !== null) {
        layout.blocks.push({ kind: 'xmp', start: packet, end: content.end })
        layout.checked.push({ start: at + 4, end: content.end })
      } else if (holdsMetadata(file.toString('latin1', content.start, content.end)))
        layout.surplus.push(chunk)
    } else if (type === 'IEND') {
      layout.isWhole = true
      if (chunk.end < file.length) layout.surplus.push({ start: chunk.end, end: file.length })
      break
    }
    at = chunk.end
  }
}

/** Where an XMP packet begins in an iTXt chunk; null when there is none, or a packed one. */
function xmpStart(file: Buffer, start: number, end: number): number | null {
  if (file.toString('latin1', start, start + xmpKeyword.length) !== xmpKeyword) return null
  const flags = start + xmpKeyword.length + 1
  if (file[flags] !== 0) return null
  // Language and translated keyword, each ended by a zero.
  const language = file.indexOf(0, flags + 2)
  const text = language === -1 ? -1 : file.indexOf(0, language + 1)
  return text === -1 || text >= end ? null : text + 1
}

function holdsMetadata(text: string): boolean {
  const [keyword = ''] = text.split('\0', 1)
  return /^raw profile type|exif|xmp|iptc|gps|location/i.test(keyword) || /gps|latitude|longitude/i.test(text)
}
