import { crc32 } from 'node:zlib'
import { avifLayout } from './avifLayout'
import { blankLocation } from './blankLocation'
import { gifLayout } from './gifLayout'
import { jpegLayout } from './jpegLayout'
import { emptyLayout, type PictureLayout, type Stretch } from './pictureLayout'
import { pngLayout } from './pngLayout'
import { webpLayout } from './webpLayout'

const layouts: Readonly<Record<string, (file: Buffer, layout: PictureLayout) => void>> = {
  'image/jpeg': jpegLayout,
  'image/png': pngLayout,
  'image/webp': webpLayout,
  'image/gif': gifLayout,
  'image/avif': avifLayout,
}

/** Where a picture keeps its metadata; of a file that is cut off, as far as it goes. */
export function layoutOf(file: Buffer, mime: string): PictureLayout {
  const layout = emptyLayout()
  try {
    layouts[mime]?.(file, layout)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  // Sizes that a damaged file states may lead out of it.
  const clamp = <Part extends Stretch>(part: Part): Part => ({
    ...part,
    end: Math.min(part.end, file.length),
  })
  return { ...layout, blocks: layout.blocks.map(clamp), surplus: layout.surplus.map(clamp) }
}

/**
 * A picture as it may leave the house: without the place where it was made (Exif GPS, XMP, IPTC), and without what
 * other programs have packed into the file that could hold one. What the picture shows is not touched by a byte, and
 * who made it, when, and whose it is stays in it.
 * @returns the very same bytes when there was nothing to take out; the same input always gives the same output
 */
export function stripLocation(bytes: Uint8Array, mime: string): Uint8Array {
  const file = Buffer.from(bytes)
  const { blocks, surplus, checked } = layoutOf(file, mime)
  const changed = blocks.filter((block) => blankLocation(file, block))
  if (changed.length === 0 && surplus.length === 0) return bytes
  for (const { start, end } of checked) file.writeUInt32BE(crc32(file.subarray(start, end)), end)
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { start, end } of surplus.toSorted((one, other) => one.start - other.start)) {
    pieces.push(file.subarray(from, start))
    from = end
  }
  return Buffer.concat([...pieces, file.subarray(from)])
}
