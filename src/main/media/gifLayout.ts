import type { PictureLayout } from './pictureLayout'

/**
 * The blocks of a GIF file (GIF89a). XMP is kept in an application extension (XMP Specification, part 3). Surplus is
 * everything after the trailer.
 * @param layout gets what is found, as far as the file goes
 * @throws RangeError where the file is cut off
 */
export function gifLayout(file: Buffer, layout: PictureLayout): void {
  let at = 13 + colourTable(file.readUInt8(10))
  let hasPicture = false
  while (at < file.length) {
    const kind = file.readUInt8(at)
    if (kind === 0x21) {
      const start = at + 2
      const end = endOfBlocks(file, start)
      if (
        file.readUInt8(at + 1) === 0xff &&
        file.toString('latin1', start + 1, start + 12) === 'XMP DataXMP'
      ) {
        layout.blocks.push({ kind: 'xmp', start: start + 12, end: end - xmpTrailer })
      }
      at = end
    } else if (kind === 0x2c) {
      at = endOfBlocks(file, at + 11 + colourTable(file.readUInt8(at + 9)))
      hasPicture = true
    } else {
      if (kind === 0x3b && at + 1 < file.length) layout.surplus.push({ start: at + 1, end: file.length })
      break
    }
  }
  // Without its trailer a GIF is shown all the same: it ends between two blocks.
  layout.isWhole = hasPicture
}

/** After the packet: 1, the bytes FF down to 0, and the block terminator. Not part of the text. */
const xmpTrailer = 258

function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

/** Where a row of sub-blocks ends, behind its terminator. */
function endOfBlocks(file: Buffer, from: number): number {
  let at = from
  for (let size = file.readUInt8(at); size > 0; size = file.readUInt8(at)) at += size + 1
  return at + 1
}
