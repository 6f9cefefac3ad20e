import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import Vips from 'wasm-vips'
import { checkPicture } from '../../src/main/media/checkPicture'
import { GalleyError } from '../../src/shared/errors'
import { pictureType } from '../../src/shared/pictures/pictureType'
import { drawPicture } from '../page/drawPicture'
import { turnedAvif } from './turnedAvif'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let vips: typeof Vips
const made = new Map<string, Buffer>()

beforeAll(async () => {
  vips = await Vips({ dynamicLibraries: ['vips-heif.wasm'] })
  const noise = (width: number, height: number) =>
    vips.Image.gaussnoise(width, height).cast('uchar').bandjoin([90, 40]).copy({ interpretation: 'srgb' })
  const picture = noise(120, 80)
  const keep = (name: string, file: Uint8Array) => made.set(name, Buffer.from(file))
  keep('jpeg', picture.jpegsaveBuffer({ Q: 80 }))
  keep('progressive', picture.jpegsaveBuffer({ Q: 80, interlace: true }))
  keep('png', picture.pngsaveBuffer())
  keep('gif', picture.gifsaveBuffer())
  keep('webp', picture.webpsaveBuffer())
  keep('avif', picture.heifsaveBuffer({ compression: 'av1' }))
  const frames = vips.Image.arrayjoin([picture, picture.invert()], { across: 1 })
  frames.setInt('page-height', 80)
  keep('movingWebp', frames.webpsaveBuffer())
  for (const turn of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const turned = picture.copy()
    turned.setInt('orientation', turn)
    keep(`turned${turn}`, turned.jpegsaveBuffer())
  }
})
afterAll(() => vips.shutdown())

const file = (name: string): Buffer => made.get(name) ?? Buffer.alloc(0)

function codeOf(bytes: Uint8Array): string {
  try {
    checkPicture(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof GalleyError) return error.code
    throw error
  }
}

const kinds = ['jpeg', 'progressive', 'png', 'gif', 'webp', 'avif', 'movingWebp'] as const

describe('a picture that is whole', () => {
  it.each(kinds)('is taken, with the size that it is shown in: %s', (kind) => {
    expect(checkPicture(file(kind))).toMatchObject({ width: 120, height: 80 })
  })

  it.each(kinds)('may have something behind it: %s', (kind) => {
    expect(codeOf(Buffer.concat([file(kind), Buffer.alloc(40)]))).toBe('taken')
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is as high as it is shown, turned by entry %i of its Exif', (turn) => {
    const size = turn >= 5 ? { width: 80, height: 120 } : { width: 120, height: 80 }
    expect(checkPicture(file(`turned${turn}`))).toMatchObject(size)
  })

  it('is turned in a PNG too, and by the property of an AVIF', () => {
    const png = file('png')
    const content = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1')
    const named = Buffer.concat([Buffer.from('eXIf'), content])
    const chunk = Buffer.concat([u32(content.length), named, u32(crc32(named))])
    const turned = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
    expect(checkPicture(turned)).toMatchObject({ width: 80, height: 120 })
    expect(checkPicture(turnedAvif(file('avif')))).toMatchObject({ width: 80, height: 120 })
  })

  it('is an AVIF by any of the brands that it names', () => {
    const still = Buffer.from(file('avif'))
    still.write('mif1', 8, 'latin1')
    expect(pictureType(still)).toBe('image/avif')
    expect(codeOf(still)).toBe('taken')
  })
})

describe('a picture that is not', () => {
  it.each(kinds)('is refused wherever it was cut off: %s', (kind) => {
    const whole = file(kind)
    // A GIF's trailer, and the byte that makes a chunk even, are missed by nobody.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        expect(codeOf(whole.subarray(0, length))).not.toBe('taken')
      }),
      { numRuns: 300 },
    )
    expect(codeOf(whole.subarray(0, whole.length - 40))).toBe('damagedPicture')
  })

  it('is refused when the data of a PNG were changed', () => {
    const changed = Buffer.from(drawPicture(40, 30, 3))
    const place = changed.indexOf('IDAT') + 12
    changed.writeUInt8(changed.readUInt8(place) ^ 255, place)
    expect(codeOf(changed)).toBe('damagedPicture')
  })

  it('is refused when it has more pixels than browsers draw', () => {
    const header = Buffer.from(drawPicture(4, 4, 1))
    header.writeUInt32BE(30_000, 16)
    header.writeUInt32BE(30_000, 20)
    header.writeUInt32BE(crc32(header.subarray(12, 29)), 29)
    expect(codeOf(header)).toBe('tooLarge')
  })

  it.each([
    ['is empty', Buffer.alloc(0)],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['HEIC', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1')],
    ['SVG', Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="9" height="9"/>')],
    ['SVG', Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['not a picture', Buffer.from('Only words, called harbour.jpg.')],
    ['not a picture', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
  ])('says what the file is instead: %s', (word, bytes) => {
    expect(() => checkPicture(bytes)).toThrow(word)
    expect(codeOf(bytes)).toBe('notAnImage')
  })
})

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
