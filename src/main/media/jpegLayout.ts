import type { PictureLayout } from './pictureLayout'

const exifHeader = 'Exif\0\0'
const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0'
const photoshopHeader = 'Photoshop 3.0\0'
const colourProfileHeader = 'ICC_PROFILE\0'

/** Photoshop's image resources that hold metadata (Photoshop File Formats Specification, "Image Resource IDs"). */
const photoshopMetadata = new Map<number, 'iptc' | 'tiff' | 'xmp'>([
  [0x0404, 'iptc'],
  [0x0422, 'tiff'],
  [0x0423, 'tiff'],
  [0x0424, 'xmp'],
])

/**
 * The segments of a JPEG file (ITU-T T.81, annex B). Surplus is what other programs keep beside the picture: their own
 * application segments, and everything after the picture's end (previews, gain maps, recordings, each with metadata of
 * its own).
 * @param layout gets what is found, as far as the file goes
 * @throws RangeError where the file is cut off
 */
export function jpegLayout(file: Buffer, layout: PictureLayout): void {
  let at = 2
  let hasScan = false
  while (at + 1 < file.length) {
    const marker = file.readUInt8(at + 1)
    // Between segments any number of FF may stand; readers go on after what they don't understand.
    if (file[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) {
      layout.isWhole = hasScan
      if (at + 2 < file.length) layout.surplus.push({ start: at + 2, end: file.length })
      break
    }
    const end = at + 2 + file.readUInt16BE(at + 2)
    readSegment(file, marker, at, end, layout)
    hasScan ||= marker === startOfScan
    at = marker === startOfScan ? nextMarker(file, end) : end
  }
}

const endOfImage = 0xd9
const startOfScan = 0xda

/** Where the coded picture data ends: FF 00 is a byte of it, FF D0 to D7 are restarts in it. */
function nextMarker(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return file.length
}

function readSegment(file: Buffer, marker: number, start: number, end: number, layout: PictureLayout): void {
  const content = start + 4
  const begins = (header: string) => file.toString('latin1', content, content + header.length) === header
  switch (marker) {
    case 0xe1:
      if (begins(exifHeader)) layout.blocks.push({ kind: 'tiff', start: content + exifHeader.length, end })
      else if (begins(xmpHeader)) layout.blocks.push({ kind: 'xmp', start: content + xmpHeader.length, end })
      // The rest of a long XMP packet, in pieces that mean nothing one by one.
      else layout.surplus.push({ start, end })
      break
    case 0xe2:
      if (!begins(colourProfileHeader)) layout.surplus.push({ start, end })
      break
    case 0xed:
      if (begins(photoshopHeader)) readResources(file, content + photoshopHeader.length, end, layout)
      else layout.surplus.push({ start, end })
      break
    // JFIF and Adobe say how the colours are meant.
    case 0xe0:
    case 0xee:
      break
    case 0xfe:
      if (/gps|latitude|longitude/i.test(file.toString('latin1', content, end)))
        layout.surplus.push({ start, end })
      break
    default:
      if (marker >= 0xe0 && marker <= 0xef) layout.surplus.push({ start, end })
  }
}

function readResources(file: Buffer, from: number, end: number, layout: PictureLayout): void {
  let at = from
  while (at + 12 <= end && file.toString('latin1', at, at + 4) === '8BIM') {
    const kind = photoshopMetadata.get(file.readUInt16BE(at + 4))
    const nameLength = 1 + file.readUInt8(at + 6)
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    const size = file.readUInt32BE(sizeAt)
    const start = sizeAt + 4
    if (kind !== undefined) layout.blocks.push({ kind, start, end: Math.min(start + size, end) })
    at = start + size + (size % 2)
  }
}
