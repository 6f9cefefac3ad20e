import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifr from 'exifr'
import { imageSize } from 'image-size'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import Vips from 'wasm-vips'
import { exportSite } from '../../src/main/export/exportSite'
import { answerTask } from '../../src/main/pictures/answerTask'
import { openVariantCache } from '../../src/main/pictures/variantCache'
import { openVariantMaker, type VariantMaker } from '../../src/main/pictures/variantMaker'
import { cropVariants, socialVariant, wholeVariants } from '../../src/shared/page/pictureVariants'
import { portMaren } from '../page/portMaren'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'galley-variants-'))
let vips: typeof Vips
let maker: VariantMaker

beforeAll(async () => {
  vips = await Vips({ dynamicLibraries: [] })
  maker = await openVariantMaker()
})
afterAll(() => {
  maker.close()
  vips.shutdown()
  rmSync(folder, { recursive: true, force: true })
})

/** Red at the left, blue at the right. */
function twoHalves(width: number, height: number): Vips.Image {
  const plain = (colour: number[]) =>
    vips.Image.black(width / 2, height, { bands: 3 })
      .add(colour)
      .cast('uchar')
      .copy({ interpretation: 'srgb' })
  return plain([220, 20, 20]).join(plain([20, 20, 220]), 'horizontal')
}

function pixel(file: Uint8Array, x: number, y: number): number[] {
  return vips.Image.newFromBuffer(file).getpoint(x, y).slice(0, 3)
}

const planned = { media: 'b'.repeat(64), mime: 'image/jpeg' }

describe('a variant', () => {
  it('is upright, tells no place, and carries nothing of the camera’s', async () => {
    const image = twoHalves(800, 400).copy()
    image.setInt('orientation', 6)
    image.setString('exif-ifd3-GPSLatitude', '59/1 13/1 37/1')
    image.setString('exif-ifd3-GPSLatitudeRef', 'N')
    image.setString('exif-ifd0-Artist', 'Ilse Marrow')
    const original = image.jpegsaveBuffer({ Q: 95 })
    expect(await exifr.gps(Buffer.from(original))).toBeDefined()
    const upright = { ...planned, width: 400, height: 800 }
    const social = socialVariant(upright)
    const variants = [
      ...wholeVariants(upright),
      ...cropVariants(upright, 'card'),
      ...(social === null ? [] : [social]),
    ]
    const files = [...maker.make(original, variants)]
    for (const [index, variant] of variants.entries()) {
      const file = Buffer.from(files[index] ?? [])
      expect(imageSize(file), variant.name).toMatchObject({ width: variant.width, height: variant.height })
      for (const mark of ['Exif', 'EXIF', 'GPS', 'Ilse', 'ICC']) expect(file.includes(mark)).toBe(false)
    }
    // Turned by a quarter: what was at the left is at the top.
    const [red = 0, , blue = 0] = pixel(files[0] ?? new Uint8Array(), 100, 20)
    expect(red).toBeGreaterThan(blue)
  })

  it('is cut around what matters', () => {
    const original = twoHalves(1600, 400).jpegsaveBuffer({ Q: 95 })
    const shown = (x: number) => {
      const [variant] = cropVariants({ ...planned, width: 1600, height: 400, focus: { x, y: 0.5 } }, 'card')
      const [file] = variant === undefined ? [] : maker.make(original, [variant])
      return pixel(file ?? new Uint8Array(), 96, 72)
    }
    const [left, right] = [shown(0.1), shown(0.9)]
    expect(left[0]).toBeGreaterThan(150)
    expect(left[2]).toBeLessThan(90)
    expect(right[0]).toBeLessThan(90)
    expect(right[2]).toBeGreaterThan(150)
  })

  it('has the colours of sRGB, whatever profile the picture came with', () => {
    const wide = twoHalves(400, 400).iccTransform('p3', { embedded: true, input_profile: 'srgb' })
    const original = wide.jpegsaveBuffer({ Q: 95 })
    const [variant] = wholeVariants({ ...planned, width: 400, height: 400 })
    const [file] = variant === undefined ? [] : maker.make(original, [variant])
    const [red = 0, green = 0] = pixel(file ?? new Uint8Array(), 40, 160)
    expect(Math.abs(red - 220)).toBeLessThan(10)
    expect(Math.abs(green - 20)).toBeLessThan(14)
  })

  it('is the same, byte for byte, when it is made again', () => {
    const original = twoHalves(700, 500).jpegsaveBuffer({ Q: 90 })
    const variants = wholeVariants({ ...planned, width: 700, height: 500 })
    expect([...maker.make(original, variants)]).toEqual([...maker.make(original, variants)])
  })
})

describe('variants of a site', () => {
  it('are made once: the next export takes them from the cache', async () => {
    const publication = portMaren(join(folder, 'once'))
    const out = join(folder, 'once-site')
    const first = await exportSite(publication, out)
    expect(first.picturesMade).toBeGreaterThan(20)
    expect(first.warnings).toEqual([])
    const second = await exportSite(publication, out)
    expect(second.picturesMade).toBe(0)
    const hashes = readFileSync(join(out, '.galley-site.json'), 'utf8')
    // Those that stand in the site are kept without the cache, too; a new folder needs them made again.
    rmSync(publication.variantFolder, { recursive: true })
    expect((await exportSite(publication, out)).picturesMade).toBe(0)
    const another = join(folder, 'once-more')
    expect((await exportSite(publication, another)).picturesMade).toBe(first.picturesMade)
    expect(readFileSync(join(another, '.galley-site.json'), 'utf8')).toBe(hashes)
  })

  it('lie in the site, each that a page offers', async () => {
    const publication = portMaren(join(folder, 'offered'))
    const out = join(folder, 'offered-site')
    await exportSite(publication, out)
    const files = new Set(readdirSync(join(out, 'media')))
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    )
    const offered = pages.flatMap((page) => {
      const text = readFileSync(join(out, page), 'utf8')
      return [...text.matchAll(/media\/([0-9a-f]{64}-[^" ]+)/g)].map(([, name = '']) => name)
    })
    expect(offered.length).toBeGreaterThan(100)
    for (const name of offered) expect(files, name).toContain(name)
  })

  it('of a picture that cannot be read are the picture as it came, and the export says so', async () => {
    const publication = portMaren(join(folder, 'damaged'))
    const hash = publication.articles[0]?.featuredImage?.media ?? ''
    const damaged = Buffer.from('no picture at all')
    writeFileSync(publication.mediaPath(hash), damaged)
    const out = join(folder, 'damaged-site')
    const { warnings } = await exportSite(publication, out)
    expect(warnings).toEqual([{ key: 'jobDone.picturesAsTheyCame', values: { count: 1 } }])
    expect(readFileSync(join(out, 'media', `${hash}-r1-320.webp`))).toEqual(damaged)
  })

  it('are left out where none can be made, and the export says so', async () => {
    const publication = portMaren(join(folder, 'plain'))
    const out = join(folder, 'plain-site')
    const site = { ...publication.site, originalsOnly: true }
    const { warnings, picturesMade } = await exportSite({ ...publication, site }, out)
    expect(picturesMade).toBe(0)
    expect(warnings).toEqual([{ key: 'jobDone.originalsOnly' }])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('<source')
    expect(readdirSync(join(out, 'media')).every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true)
  })

  it('are not offered once the library has failed to start', async () => {
    vi.resetModules()
    const { canMakeVariants, tryVariants } = await import('../../src/main/pictures/pictureThreads')
    expect(canMakeVariants()).toBe(true)
    expect(await tryVariants(() => Promise.reject(new Error('no memory')))).toBe(false)
    expect(canMakeVariants()).toBe(false)
    expect(await tryVariants()).toBe(false)
  })

  it('are offered where the library starts', async () => {
    vi.resetModules()
    const { canMakeVariants, tryVariants } = await import('../../src/main/pictures/pictureThreads')
    expect(await tryVariants()).toBe(true)
    expect(canMakeVariants()).toBe(true)
  })

  it('stop being made, on this thread too, when the work is cancelled', async () => {
    const file = join(folder, 'cancelled.jpg')
    writeFileSync(file, twoHalves(1600, 900).jpegsaveBuffer())
    const variants = wholeVariants({ ...planned, width: 1600, height: 900 })
    let begun = 0
    const counting: VariantMaker = {
      *make() {
        for (const _ of variants) {
          begun++
          yield null
        }
      },
      close: () => undefined,
    }
    const work = new AbortController()
    const answer = answerTask(counting, { file, variants }, work.signal)
    work.abort(new RangeError('enough'))
    await expect(answer).rejects.toThrow('enough')
    expect(begun).toBe(1)
  })

  it('of pictures that are gone, and of older recipes, leave the cache', async () => {
    const cacheFolder = join(folder, 'cleaned')
    mkdirSync(cacheFolder)
    const [known, gone] = ['c'.repeat(64), 'd'.repeat(64)]
    const cache = openVariantCache(cacheFolder)
    for (const name of [`${known}-r1-320.webp`, `${known}-r0-320.webp`, `${gone}-r1-320.webp`]) {
      await cache.keep(`media/${name}`, Buffer.from('x'))
    }
    await cache.clean((hash) => hash === known, Date.now())
    expect(await cache.read(`media/${known}-r1-320.webp`)).not.toBeNull()
    expect(await cache.read(`media/${known}-r0-320.webp`)).toBeNull()
    expect(await cache.read(`media/${gone}-r1-320.webp`)).toBeNull()
    await cache.clean((hash) => hash === known, Date.now() + 40 * 86_400_000)
    expect(await cache.read(`media/${known}-r1-320.webp`)).toBeNull()
  })
})
