import exifr from 'exifr'
import fc from 'fast-check'
import { imageSize } from 'image-size'
import { describe, expect, it, test } from 'vitest'
import {
  exif,
  locatedAvif,
  locatedGif,
  locatedJpeg,
  locatedPng,
  locatedWebp,
  placeWords,
  xmp,
} from '../../../tests/media/locatedPictures'
import { stripLocation } from './stripLocation'

const pictures = [
  ['image/jpeg', locatedJpeg()],
  ['image/png', locatedPng()],
  ['image/webp', locatedWebp()],
  ['image/gif', locatedGif()],
  ['image/avif', locatedAvif()],
] as const

const strip = (file: Buffer, mime: string) => Buffer.from(stripLocation(file, mime))

describe.each(pictures)('%s', (mime, { file, picture }) => {
  const published = strip(file, mime)

  it('tells no place any more, in whatever way the place was told', () => {
    expect(file.includes(placeWords)).toBe(true)
    const hex = exif().toString('hex')
    const latitude = hex.slice(hex.indexOf('3b000000010000000d000000'))
    expect(latitude.length).toBeGreaterThan(40)
    for (const trace of [placeWords, 'GPS', '59,13', '10,41', 'LocationShown']) {
      expect(published.includes(trace), trace).toBe(false)
    }
    for (const coordinates of ['3b000000010000000d', '0a0000000100000029']) {
      expect(published.toString('hex')).not.toContain(coordinates)
    }
  })

  it('is the same picture, byte for byte, of the same measures', () => {
    expect(published.includes(picture)).toBe(true)
    expect(imageSize(published)).toMatchObject({
      width: imageSize(file).width,
      height: imageSize(file).height,
    })
  })

  it('says whose it is, as before', () => {
    expect(published.includes('Ilse M\u00e4rrow')).toBe(true)
    expect(published.includes('Courier studio')).toBe(true)
  })

  it('comes out the same when it is done again, and leaves the original as it was', () => {
    expect(strip(published, mime).equals(published)).toBe(true)
    expect(stripLocation(published, mime)).toBe(published)
    expect(file.includes(placeWords)).toBe(true)
  })
})

test.each(pictures.filter(([mime]) => /jpeg|png|avif/.test(mime)))(
  'another reader finds the rest of %s in order, and no place',
  async (mime, { file }) => {
    const options = { tiff: true, gps: true, xmp: true, iptc: true, mergeOutput: false, reviveValues: false }
    const before = await exifr.parse(file, options)
    expect(before.gps.GPSLatitude).toEqual([59, 13, 37])
    const after = await exifr.parse(strip(file, mime), options)
    expect(after.gps).toBeUndefined()
    expect(after.ifd0).toMatchObject({ Make: 'Tidewater', Model: 'T-900', Artist: 'Ilse Marrow' })
    expect(after.ifd0.Orientation).toBe(before.ifd0.Orientation)
    expect(after.exif).toMatchObject({ DateTimeOriginal: '2026:03:14 15:09:26' })
    if (mime === 'image/jpeg') {
      expect(after.iptc).toMatchObject({ Byline: 'Ilse Marrow', CopyrightNotice: '2026 Port Maren Courier' })
    }
  },
)

test('a JPEG keeps its colour profile and comment, and ends with its picture', () => {
  const { file, picture } = locatedJpeg()
  const published = strip(file, 'image/jpeg')
  expect(published.includes('ICC_PROFILE')).toBe(true)
  expect(published.includes('Made on a quiet desk')).toBe(true)
  expect(published.includes('MPF')).toBe(false)
  expect(published.subarray(-picture.length).equals(picture)).toBe(true)
})

test('pictures without a place are the very same bytes', () => {
  const { file } = locatedPng()
  const plain = strip(file, 'image/png')
  expect(stripLocation(plain, 'image/png')).toBe(plain)
  const bytes = new Uint8Array([1, 2, 3])
  expect(stripLocation(bytes, 'image/jpeg')).toBe(bytes)
  expect(stripLocation(bytes, 'application/octet-stream')).toBe(bytes)
})

test('XMP that tells a place where nobody expects it is blanked whole', () => {
  const odd = xmp.replaceAll('GPSLatitude', 'x').replace('Courier studio', 'seen at gps 59.2')
  const { file } = locatedGif()
  const packet = Buffer.from(xmp)
  const changed = Buffer.from(file)
  const at = changed.indexOf(packet)
  changed.fill(' ', at, at + packet.length)
  changed.write(odd, at)
  expect(strip(changed, 'image/gif').includes('Märrow')).toBe(false)
})

test.each(pictures)(
  'a cut or damaged %s is taken as it comes, and what can be read of it tells no place',
  (mime, { file }) => {
    for (let length = 0; length < file.length; length++) {
      expect(() => stripLocation(file.subarray(0, length), mime)).not.toThrow()
    }
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = Buffer.from(file)
        damaged[at] = byte
        expect(() => stripLocation(damaged, mime)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  },
)

test('a JPEG that is cut off in its picture data, which browsers still show, tells no place either', () => {
  const { file, picture } = locatedJpeg()
  const cut = file.subarray(0, file.indexOf(picture) + picture.length - 4)
  expect(strip(cut, 'image/jpeg').includes(placeWords)).toBe(false)
})
