import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  locatedAvif,
  locatedGif,
  locatedJpeg,
  locatedPng,
  locatedWebp,
} from '../../../tests/media/locatedPictures'
import { drawPicture, pictureSize } from '../sample/pictures/drawPicture'
import { readMediaFacts } from './readMediaFacts'
import { stripLocation } from './stripLocation'

const folder = mkdtempSync(join(tmpdir(), 'galley-facts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function factsOf(bytes: Uint8Array) {
  const file = join(folder, 'picture')
  writeFileSync(file, bytes)
  return readMediaFacts(file)
}

describe('what a picture says about itself', () => {
  it('is camera, moment, author and rights, and whether it tells the place', async () => {
    const { file } = locatedJpeg()
    expect(await factsOf(file)).toMatchObject({
      mime: 'image/jpeg',
      bytes: file.byteLength,
      camera: 'Tidewater T-900',
      takenAt: '2026-03-14T15:09:26',
      artist: 'Ilse Marrow',
      copyright: '2026 Port Maren Courier',
      hasLocation: true,
    })
  })

  it('is little for a drawing', async () => {
    const file = await drawPicture('sluice')
    const { width, height } = pictureSize
    const bytes = file.byteLength
    expect(await factsOf(file)).toEqual({ width, height, bytes, mime: 'image/png', hasLocation: false })
  })

  it.each([
    ['image/jpeg', locatedJpeg()],
    ['image/png', locatedPng()],
    ['image/webp', locatedWebp()],
    ['image/gif', locatedGif()],
    ['image/avif', locatedAvif()],
  ] as const)('%s: names its kind, and no place once the place was taken out', async (mime, { file }) => {
    expect((await factsOf(file)).mime).toBe(mime)
    expect((await factsOf(stripLocation(file, mime))).hasLocation).toBe(false)
  })

  it('of a damaged file is a refusal that says what to do', async () => {
    await expect(factsOf(Buffer.from('not a picture'))).rejects.toMatchObject({ code: 'notAnImage' })
  })
})
