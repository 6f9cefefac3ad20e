import { type Box, boxesIn, metaBoxes } from './avifBoxes'

/**
 * How large an AVIF picture is shown, in pixels: the size of its primary item, turned where a property of it says so
 * (ISO/IEC 23008-12: `pitm`, `ipma`, `ispe`, `irot`). Null where the file does not say.
 * @throws RangeError where the file is cut off
 */
export function measureAvif(file: Buffer): { width: number; height: number } | null {
  const inside = metaBoxes(file)
  const primary = inside.find(({ type }) => type === 'pitm')
  const container = inside.find(({ type }) => type === 'iprp')
  if (primary === undefined || container === undefined) return null
  const parts = boxesIn(file, container)
  const list = parts.find(({ type }) => type === 'ipco')
  if (list === undefined) return null
  const item =
    file.readUInt8(primary.start) === 0 ? u16(file, primary.start + 4) : u32(file, primary.start + 4)
  const known = boxesIn(file, list)
  const associated = parts
    .filter(({ type }) => type === 'ipma')
    .flatMap((box) => propertiesOf(file, box, item))
  const properties = associated.flatMap((index) => known[index - 1] ?? [])
  const size = properties.find(({ type }) => type === 'ispe')
  if (size === undefined) return null
  const [width, height] = [u32(file, size.start + 4), u32(file, size.start + 8)]
  const rotation = properties.find(({ type }) => type === 'irot')
  // In steps of 90 degrees.
  const isTurned = rotation !== undefined && (file.readUInt8(rotation.start) & 1) === 1
  return isTurned ? { width: height, height: width } : { width, height }
}

/** The numbers, from 1, of an item's properties in the list of all. */
function propertiesOf(file: Buffer, box: Box, wanted: number): number[] {
  const isWideItem = file.readUInt8(box.start) > 0
  const isWideIndex = (file.readUInt8(box.start + 3) & 1) === 1
  let at = box.start + 8
  for (let left = u32(file, box.start + 4); left > 0; left--) {
    const item = isWideItem ? u32(file, at) : u16(file, at)
    at += isWideItem ? 4 : 2
    const count = file.readUInt8(at++)
    const numbers = Array.from({ length: count }, (_, index) =>
      // The first bit says whether a reader must know the property.
      isWideIndex ? u16(file, at + index * 2) & 0x7fff : file.readUInt8(at + index) & 0x7f,
    )
    if (item === wanted) return numbers
    at += count * (isWideIndex ? 2 : 1)
  }
  return []
}

const u16 = (file: Buffer, at: number) => file.readUInt16BE(at)
const u32 = (file: Buffer, at: number) => file.readUInt32BE(at)
