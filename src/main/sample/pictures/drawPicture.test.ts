import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { drawPicture, drawPortrait, pictureNames, pictureSize } from './drawPicture'
import { encodePng } from './encodePng'
import { colour, PixelCanvas } from './PixelCanvas'
import { portraitNames, portraitSize } from './portraits'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('every drawing is a PNG of the right size, small, and unlike the others', async () => {
  const files = await Promise.all(pictureNames.map((name) => drawPicture(name)))
  for (const [index, file] of files.entries()) {
    expect(imageSize(file)).toMatchObject({ ...pictureSize, type: 'png' })
    expect(file.length, pictureNames[index]).toBeLessThan(150_000)
  }
  expect(new Set(files.map(digest)).size).toBe(pictureNames.length)
})

test('every portrait is a small square PNG, unlike the others, and the same each time', async () => {
  const files = await Promise.all(portraitNames.map((name) => drawPortrait(name)))
  for (const file of files) {
    expect(imageSize(file)).toMatchObject({ width: portraitSize, height: portraitSize, type: 'png' })
    expect(file.length).toBeLessThan(30_000)
  }
  expect(new Set(files.map(digest)).size).toBe(portraitNames.length)
  const again = await Promise.all(portraitNames.map((name) => drawPortrait(name)))
  expect(again.map(digest)).toEqual(files.map(digest))
})

test('a drawing is the same each time', async () => {
  expect(digest(await drawPicture('lanternRace'))).toBe(digest(await drawPicture('lanternRace')))
})

test('the encoder keeps every pixel', async () => {
  const pixels = Uint8Array.from({ length: 5 * 4 * 3 }, (_, index) => (index * 37) % 256)
  const file = Buffer.from(await encodePng(pixels, 5, 4))
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
  const read: number[] = []
  for (let y = 0; y < 4; y++) {
    for (let x = 0; x < 15; x++) {
      const above = y === 0 ? 0 : (read[(y - 1) * 15 + x] ?? 0)
      read.push(((rows[y * 16 + 1 + x] ?? 0) + above) & 255)
    }
  }
  expect(read).toEqual([...pixels])
})

test('a polygon covers whole pixels wholly and cut ones in part, and nothing beside it', () => {
  const canvas = new PixelCanvas(6, 3)
  canvas.rectangle(1.5, 1, 3, 1, colour('#ff8000'))
  const red = Array.from({ length: 18 }, (_, pixel) => canvas.pixels[pixel * 3])
  expect(red).toEqual([0, 0, 0, 0, 0, 0, 0, 128, 255, 255, 128, 0, 0, 0, 0, 0, 0, 0])
})

test('what lies outside the canvas is left out', () => {
  const canvas = new PixelCanvas(4, 2)
  canvas.ellipse([2, 1], 90, 90, colour('#0a0b0c'))
  canvas.rectangle(-10, -10, 5, 5, colour('#ffffff'))
  expect([...canvas.pixels]).toEqual(Array.from({ length: 8 }, () => [10, 11, 12]).flat())
})
