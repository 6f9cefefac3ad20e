import { type Box, boxesIn, metaBoxes } from './avifBoxes'
import type { MetadataBlock, PictureLayout, Stretch } from './pictureLayout'

/**
 * The metadata items of an AVIF file (ISO/IEC 23008-12, "Exif" and "mime" items of the `meta` box). Everything in such a
 * file is found by its place, so that nothing is ever surplus: it is blanked where it lies.
 * @param layout gets what is found, as far as the file goes
 * @throws RangeError where the file is cut off
 */
export function avifLayout(file: Buffer, layout: PictureLayout): void {
  const boxes = boxesIn(file, { start: 0, end: file.length })
  const end = boxes.at(-1)?.end ?? 0
  for (const { type, start, end } of boxes) {
    if (type === 'uuid' && file.toString('hex', start, start + 16) === xmpUuid)
      layout.blocks.push({ kind: 'xmp', start: start + 16, end })
  }
  const inside = metaBoxes(file)
  const information = inside.find((box) => box.type === 'iinf')
  const locations = inside.find((box) => box.type === 'iloc')
  if (information === undefined || locations === undefined) return
  const dataStart = inside.find((box) => box.type === 'idat')?.start ?? 0
  const kinds = itemKinds(file, information)
  const items = itemExtents(file, locations, dataStart)
  layout.isWhole =
    items.every(({ extents }) => extents.every(({ end }) => end <= file.length)) && !isBox(file, end)
  for (const { item, extents } of items) {
    const kind = kinds.get(item)
    if (kind !== undefined) layout.blocks.push(...blocksOf(file, kind, extents))
  }
}

/** Whether a box begins where the whole ones end: frames of a picture that moves, cut off. */
function isBox(file: Buffer, at: number): boolean {
  return /^[a-z]{4}$/.test(file.toString('latin1', at + 4, at + 8))
}

/** XMP as some programs keep it, in a box of its own. */
const xmpUuid = 'be7acfcb97a942e89c71999491e3afac'

function blocksOf(file: Buffer, kind: 'tiff' | 'xmp', extents: readonly Stretch[]): MetadataBlock[] {
  const [only, ...others] = extents.filter(({ end }) => end <= file.length)
  if (only === undefined) return []
  // In several pieces it can be read as neither: what is no Exif and no XMP is blanked whole.
  if (others.length > 0) return [only, ...others].map((extent) => ({ kind: 'tiff', ...extent }))
  if (kind === 'xmp') return [{ kind, ...only }]
  return [{ kind, start: only.start + 4 + file.readUInt32BE(only.start), end: only.end }]
}

function itemKinds(file: Buffer, box: Box): Map<number, 'tiff' | 'xmp'> {
  const kinds = new Map<number, 'tiff' | 'xmp'>()
  const first = box.start + (file.readUInt8(box.start) === 0 ? 6 : 8)
  for (const entry of boxesIn(file, { start: first, end: box.end })) {
    const version = file.readUInt8(entry.start)
    if (entry.type !== 'infe' || version < 2) continue
    const wide = version >= 3
    const item = wide ? file.readUInt32BE(entry.start + 4) : file.readUInt16BE(entry.start + 4)
    const typeAt = entry.start + (wide ? 10 : 8)
    const type = file.toString('latin1', typeAt, typeAt + 4)
    const words = file.toString('latin1', typeAt + 4, entry.end)
    if (type === 'Exif') kinds.set(item, 'tiff')
    if (type === 'mime' && words.includes('application/rdf+xml')) kinds.set(item, 'xmp')
  }
  return kinds
}

function itemExtents(file: Buffer, box: Box, dataStart: number): { item: number; extents: Stretch[] }[] {
  const version = file.readUInt8(box.start)
  let at = box.start + 4
  const read = (size: number): number => {
    at += size
    if (size === 0) return 0
    return size === 8 ? Number(file.readBigUInt64BE(at - 8)) : file.readUIntBE(at - size, size)
  }
  const sizes = read(2)
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, indexSize = 0] = [12, 8, 4, 0].map(
    (shift) => (sizes >> shift) & 15,
  )
  const idSize = version < 2 ? 2 : 4
  return Array.from({ length: read(idSize) }, () => {
    const item = read(idSize)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(baseSize) + (method === 1 ? dataStart : 0)
    const extents = Array.from({ length: read(2) }, () => {
      if (version > 0) read(indexSize)
      const start = base + read(offsetSize)
      return { start, end: start + read(lengthSize) }
    })
    return { item, extents: method === 2 ? [] : extents }
  })
}
