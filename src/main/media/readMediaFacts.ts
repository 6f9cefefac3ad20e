import { readFile } from 'node:fs/promises'
import exifr from 'exifr'
import { explainSystemError, GalleyError } from '../../shared/errors'
import type { ChannelOutput } from '../../shared/ipc/contract'
import { measurePicture } from './measurePicture'

type MediaFacts = ChannelOutput<'media:facts'>

/** What exifr answers, by the part of the file that it stands in. */
type Parts = Partial<Record<'ifd0' | 'exif' | 'gps' | 'iptc' | 'xmp' | 'photoshop', Record<string, unknown>>>

/** Names of entries that say where a picture was taken (EXIF 2.32 GPS, IPTC IIM 4.2, IPTC core of XMP). */
const placeNames =
  /^(GPS(Latitude|Longitude|Position)|City|Sub-?location|ProvinceState|Province|State|Country.*|Location.*)$/i

const longestText = 300

/**
 * What a picture's file says about itself: EXIF, IPTC and XMP. The file stays as it is.
 * @throws GalleyError `notFound` when the workspace has no such file, `notAnImage`
 */
export async function readMediaFacts(path: string): Promise<MediaFacts> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainSystemError(error, 'read the picture')
  })
  const measured = measurePicture(bytes)
  if (measured === null) throw sizeUnknown()
  const { ifd0 = {}, exif = {}, gps = {}, iptc = {}, xmp = {}, photoshop = {} } = await parts(bytes)
  const say = (...values: unknown[]) => values.map(text).find((value) => value !== undefined)
  const model = say(ifd0.Model)
  const make = say(ifd0.Make)
  const camera =
    model === undefined || make === undefined || model.startsWith(make) ? (model ?? make) : `${make} ${model}`
  const takenAt = moment(exif.DateTimeOriginal ?? exif.CreateDate ?? ifd0.ModifyDate)
  const artist = say(ifd0.Artist, iptc.Byline, xmp.creator)
  const copyright = say(ifd0.Copyright, iptc.CopyrightNotice, xmp.rights)
  const entries = [gps, iptc, xmp, photoshop].flatMap((part) => Object.entries(part))
  return {
    ...measured,
    bytes: bytes.byteLength,
    hasLocation: entries.some(([name, value]) => placeNames.test(name) && isSaid(value)),
    ...(camera === undefined ? {} : { camera }),
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(artist === undefined ? {} : { artist }),
    ...(copyright === undefined ? {} : { copyright }),
  }
}

function sizeUnknown(): GalleyError {
  return new GalleyError('notAnImage', {
    happened: 'The picture’s file is damaged: its size cannot be read.',
    safe: 'The story is unchanged.',
    remedy: 'Replace the picture with a whole copy of it.',
  })
}

/** Nothing, for a file without such entries or with damaged ones: the picture itself is no worse for it. */
async function parts(bytes: Uint8Array): Promise<Parts> {
  const options = { tiff: true, gps: true, iptc: true, xmp: true, mergeOutput: false, reviveValues: false }
  try {
    const found: unknown = await exifr.parse(bytes, options)
    return typeof found === 'object' && found !== null ? found : {}
  } catch (error) {
    if (error instanceof Error) return {}
    throw error
  }
}

/** An entry that was blanked holds nothing but spaces. */
function isSaid(value: unknown): boolean {
  return typeof value === 'string' ? value.replaceAll('\0', ' ').trim() !== '' : value !== undefined
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value.map(text).filter(Boolean).join(', '))
  if (typeof value === 'object' && value !== null && 'value' in value) return text(value.value)
  if (typeof value !== 'string') return undefined
  const line = value.replace(/[\p{Control}\s]+/gu, ' ').trim()
  return line === '' ? undefined : line.slice(0, longestText)
}

/** EXIF writes `2026:11:22 18:40:05`, without a zone: the time stays as the camera had it. */
function moment(value: unknown): string | undefined {
  const [, date, time] = /^(\d{4}:\d{2}:\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(text(value) ?? '') ?? []
  return date === undefined || time === undefined ? undefined : `${date.replaceAll(':', '-')}T${time}`
}
