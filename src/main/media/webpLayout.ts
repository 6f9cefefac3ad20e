import type { PictureLayout } from './pictureLayout'

/**
 * The chunks of a WebP file (RFC 9649). Surplus is everything after the container's end.
 * @param layout gets what is found, as far as the file goes
 * @throws RangeError where the file is cut off
 */
export function webpLayout(file: Buffer, layout: PictureLayout): void {
  const stated = 8 + file.readUInt32LE(4)
  const end = Math.min(file.length, stated)
  // The byte that makes a chunk's length even is left out at the end by some programs.
  layout.isWhole = file.length >= stated - 1
  if (end < file.length) layout.surplus.push({ start: end, end: file.length })
  let at = 12
  while (at + 8 <= end) {
    const type = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    const content = { start: at + 8, end: Math.min(at + 8 + size, end) }
    if (type === 'XMP ') layout.blocks.push({ kind: 'xmp', ...content })
    if (type === 'EXIF') {
      // Some programs write the JPEG segment's header in front.
      const hasHeader = file.toString('latin1', content.start, content.start + 6) === 'Exif\0\0'
      layout.blocks.push({ kind: 'tiff', start: content.start + (hasHeader ? 6 : 0), end: content.end })
    }
    at = at + 8 + size + (size % 2)
  }
}
