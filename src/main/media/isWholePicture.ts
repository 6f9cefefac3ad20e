import { crc32 } from 'node:zlib'
import type { PictureMime } from '../../shared/pictures/pictureType'
import { layoutOf } from './stripLocation'

/**
 * Whether a picture goes on to its own end, and a PNG's checksums hold: of any other, browsers show nothing, or the upper
 * part alone. Goes through the file once; nothing is decoded.
 */
export function isWholePicture(bytes: Uint8Array, mime: PictureMime): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return layoutOf(file, mime).isWhole && (mime !== 'image/png' || checksumsHold(file))
}

/** Chunks that a PNG cannot be shown without. A wrong checksum of any other is passed over. */
const neededChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'fdAT'])

function checksumsHold(file: Buffer): boolean {
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 8 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') break
    if (neededChunks.has(type) && crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false
    at = end + 4
  }
  return true
}
