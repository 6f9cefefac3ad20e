/** One entry of a TIFF directory (TIFF 6.0, section 2). */
export interface TiffEntry {
  tag: number
  type: number
  count: number
  /** Where the entry lies, and where its value does; the value is kept inside the block. */
  at: number
  value: { start: number; end: number }
}

export interface TiffDirectory {
  at: number
  entries: TiffEntry[]
}

/** A block of Exif, read where it lies in a file. */
export interface Tiff {
  /** The main directories and those they point at, but no GPS directory. */
  directories: TiffDirectory[]
  gps: TiffDirectory[]
  /** The first value of an entry of 16-bit numbers; null where it lies outside of the block. */
  short(entry: TiffEntry): number | null
  /** Writes the directory anew without some of its entries; their values are overwritten with zeros. */
  remove(directory: TiffDirectory, unwanted: (entry: TiffEntry) => boolean): void
}

/** Tags that point at further directories: Exif, interoperability, sub-directories. */
const pointers = new Set([0x8769, 0xa005, 0x014a])
export const gpsPointer = 0x8825

/** Bytes of one value by its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

/** More directories than this no camera writes. */
const mostDirectories = 64

/** Reads a block of Exif; null for what is none. Entries that lead out of the block are left out. */
export function readTiff(file: Buffer, start: number, end: number): Tiff | null {
  const block = file.subarray(start, end)
  const order = block.toString('latin1', 0, 2)
  if (block.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const little = order === 'II'
  const u16 = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at))
  const u32 = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at))
  if (u16(2) !== 42) return null
  const tiff: Tiff = {
    directories: [],
    gps: [],
    short: ({ value }) => (value.start + 2 <= block.length ? u16(value.start) : null),
    remove(directory, unwanted) {
      const kept = directory.entries.filter((entry) => !unwanted(entry))
      for (const { value } of directory.entries.filter(unwanted)) block.fill(0, value.start, value.end)
      const length = u16(directory.at)
      const copies = kept.map(({ at }) => Buffer.from(block.subarray(at, at + 12)))
      const next = directory.at + 2 + length * 12
      const pointer = Buffer.from(block.subarray(next, next + 4))
      block.fill(0, directory.at, Math.min(next + 4, block.length))
      if (little) block.writeUInt16LE(kept.length, directory.at)
      else block.writeUInt16BE(kept.length, directory.at)
      Buffer.concat([...copies, pointer]).copy(block, directory.at + 2)
    },
  }
  const seen = new Set<number>()
  const open: { at: number; isGps: boolean }[] = [{ at: u32(4), isGps: false }]
  for (let turn = open.shift(); turn !== undefined && seen.size < mostDirectories; turn = open.shift()) {
    const { at, isGps } = turn
    if (seen.has(at) || at < 8 || at + 2 > block.length) continue
    seen.add(at)
    const directory = readDirectory(at)
    ;(isGps ? tiff.gps : tiff.directories).push(directory)
    for (const { tag, value } of directory.entries) {
      if (!pointers.has(tag) && tag !== gpsPointer) continue
      for (let place = value.start; place + 4 <= value.end; place += 4)
        open.push({ at: u32(place), isGps: isGps || tag === gpsPointer })
    }
    const next = at + 2 + u16(at) * 12
    if (next + 4 <= block.length) open.push({ at: u32(next), isGps })
  }
  return tiff

  function readDirectory(at: number): TiffDirectory {
    const entries: TiffEntry[] = []
    const last = Math.min(u16(at), Math.floor((block.length - at - 2) / 12))
    for (let index = 0; index < last; index++) {
      const place = at + 2 + index * 12
      const type = u16(place + 2)
      const count = u32(place + 4)
      const size = (sizes[type] ?? 0) * count
      const from = size <= 4 ? place + 8 : u32(place + 8)
      const value = {
        start: Math.min(from, block.length),
        end: Math.min(from + Math.max(size, 0), block.length),
      }
      entries.push({ tag: u16(place), type, count, at: place, value })
    }
    return { at, entries }
  }
}
