import type { MetadataBlock } from './pictureLayout'
import { gpsPointer, readTiff } from './tiff'

/** Entries that go whole: the way to the GPS directory, and what only one maker's programs can read (it may hold places). */
const unwantedTags = new Set([
  gpsPointer,
  // MakerNote, XMP, IPTC, Photoshop's resources
  0x927c,
  0x02bc,
  0x83bb,
  0x8649,
])

/** IPTC-IIM 4.2, record 2: content location code and name, city, sublocation, province, country code and name. */
const placeDatasets = new Set([26, 27, 90, 92, 95, 100, 101])

/** Names, in whatever namespace, of XMP properties that tell a place. */
const placeName =
  '(?:[\\w.-]*GPS[\\w.-]*|[\\w.-]*(?:Latitude|Longitude|Altitude)[\\w.-]*|City|State|Country\\w*|Province\\w*|Location\\w*|Sublocation|WorldRegion)'
const placeElement = new RegExp(`<([\\w.-]+:${placeName})(?:\\s[^>]*[^>/])?>[^]*?</\\1>`, 'gi')
const placeAttribute = new RegExp(`\\s[\\w.-]+:${placeName}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'gi')
const emptyPlace = new RegExp(`<[\\w.-]+:${placeName}(?:\\s[^>]*)?/>`, 'gi')
const tellsPlace = /gps|latitude|longitude/i

/** A longer packet is not looked through but blanked. */
const longestPacket = 64 * 1024

/**
 * Takes the place where a picture was made out of a block of its metadata, in place: the block keeps its length, and
 * what else it says stays.
 * @returns whether there was one
 */
export function blankLocation(file: Buffer, block: MetadataBlock): boolean {
  if (block.start >= block.end) return false
  if (block.kind === 'tiff') return blankTiff(file, block)
  return block.kind === 'iptc' ? blankIptc(file, block) : blankXmp(file, block)
}

function blankTiff(file: Buffer, { start, end }: MetadataBlock): boolean {
  const tiff = readTiff(file, start, end)
  if (tiff === null) {
    const hadContent = file.subarray(start, end).some((byte) => byte !== 0)
    file.fill(0, start, end)
    return hadContent
  }
  let found = false
  for (const directory of tiff.gps) tiff.remove(directory, () => true)
  for (const directory of tiff.directories) {
    if (!directory.entries.some(({ tag }) => unwantedTags.has(tag))) continue
    found = true
    tiff.remove(directory, ({ tag }) => unwantedTags.has(tag))
  }
  return found
}

function blankIptc(file: Buffer, { start, end }: MetadataBlock): boolean {
  let found = false
  let at = start
  while (at + 5 <= end && file[at] === 0x1c) {
    const size = file.readUInt16BE(at + 3)
    // An extended dataset: pictures inside of pictures, of which nothing after it can be found.
    if (size > 0x7fff) {
      file.fill(0, at, end)
      return true
    }
    const content = { start: at + 5, end: Math.min(at + 5 + size, end) }
    if (file[at + 1] === 2 && placeDatasets.has(file[at + 2] ?? 0) && content.end > content.start) {
      const text = file.toString('latin1', content.start, content.end)
      found ||= text.trim() !== ''
      file.fill(' ', content.start, content.end)
    }
    at = content.end
  }
  return found
}

function blankXmp(file: Buffer, { start, end }: MetadataBlock): boolean {
  const before = file.toString('latin1', start, end)
  const spaces = (match: string) => ' '.repeat(match.length)
  let after = before
  if (before.length > longestPacket || tellsPlaceInWideText(before)) after = spaces(before)
  else {
    for (const pattern of [placeElement, emptyPlace, placeAttribute]) after = after.replace(pattern, spaces)
    // Somewhere else than where the standard has it.
    if (tellsPlace.test(after)) after = spaces(before)
  }
  if (after === before) return false
  file.write(after, start, 'latin1')
  return true
}

/** In UTF-16 the patterns find nothing. */
function tellsPlaceInWideText(text: string): boolean {
  return text.includes('\0') && tellsPlace.test(text.replaceAll('\0', ''))
}
