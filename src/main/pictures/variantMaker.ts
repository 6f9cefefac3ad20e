import Vips from 'wasm-vips'
import type { PictureVariant } from '../../shared/page/pictureVariants'

/** Makes smaller files of pictures. It holds the thread that it works on, and some 100 MB, until it is closed. */
export interface VariantMaker {
  /**
   * Makes one after the other, each when it is asked for.
   * @returns one file for each variant; null where the original has to stand for it, as for a picture that moves
   * @throws Error when the picture cannot be decoded
   */
  make(original: Uint8Array, variants: readonly PictureVariant[]): Iterable<Uint8Array | null>
  close(): void
}

/** Looked at on the sample's drawings, at twice their size: edges stay crisp, tints beside them differ faintly. */
const webpQuality = 78
const jpegQuality = 82

/** Starts the library. It decodes AVIF with a part of its own. */
export async function openVariantMaker(): Promise<VariantMaker> {
  const vips = await Vips({ dynamicLibraries: ['vips-heif.wasm'] })
  // Pictures are made side by side, each on one thread.
  vips.concurrency(1)

  function encode(image: Vips.Image, { format }: PictureVariant, isDrawn: boolean): Uint8Array {
    // Whatever a camera has written stays behind: place, thumbnails, profiles (the colours are sRGB by now).
    const bare = { keep: 'none' } as const
    if (format === 'jpeg') {
      const opaque = image.hasAlpha() ? image.flatten({ background: [255, 255, 255] }) : image
      return opaque.jpegsaveBuffer({ ...bare, Q: jpegQuality, optimize_coding: true, interlace: true })
    }
    // A PNG is rather a chart or a screenshot: its coloured edges are to stay sharp.
    return image.webpsaveBuffer({ ...bare, Q: webpQuality, effort: 3, smart_subsample: isDrawn })
  }

  return {
    *make(original, variants) {
      const base = decode(vips, original, variants)
      const moves = isAnimated(original)
      const isDrawn = isPng(original)
      for (const variant of variants) {
        if (moves && variant.focus === null) {
          yield null
          continue
        }
        const shaped = shape(base, variant)
        // Copied out of the library's memory, which is used again for the next one.
        const file = Uint8Array.from(encode(shaped, variant, isDrawn))
        shaped.delete()
        yield file
      }
    },
    close: () => vips.shutdown(),
  }
}

/** The picture upright, in sRGB, and as large as its largest variant needs it: decoded once for them all. */
function decode(vips: typeof Vips, original: Uint8Array, variants: readonly PictureVariant[]): Vips.Image {
  const header = vips.Image.newFromBuffer(original)
  const turned = header.getTypeof('orientation') !== 0 && header.getInt('orientation') >= 5
  const [width, height] = turned ? [header.height, header.width] : [header.width, header.height]
  header.delete()
  const scales = variants.map((variant) => {
    return variant.width / (variant.focus === null ? width : Math.min(width, height * ratioOf(variant)))
  })
  const wanted = Math.min(width, Math.ceil(width * Math.max(...scales)))
  return vips.Image.thumbnailBuffer(original, wanted, {
    height: height * 2,
    size: 'down',
    output_profile: 'srgb',
  }).copyMemory()
}

function shape(base: Vips.Image, variant: PictureVariant): Vips.Image {
  if (variant.focus === null) {
    const height = Math.max(1, Math.round((base.height * variant.width) / base.width))
    return base.thumbnailImage(variant.width, { height, size: 'force' })
  }
  const width = Math.min(base.width, Math.round(base.height * ratioOf(variant)))
  const height = Math.min(base.height, Math.max(1, Math.round(width / ratioOf(variant))))
  const left = begin(variant.focus.x, base.width, width)
  const top = begin(variant.focus.y, base.height, height)
  return base
    .crop(left, top, width, height)
    .thumbnailImage(variant.width, { height: variant.height, size: 'force' })
}

/** Where a cut of the given length begins, for its middle to be as near to the focus as the picture allows. */
function begin(focus: number, whole: number, length: number): number {
  return Math.min(whole - length, Math.max(0, Math.round(focus * whole - length / 2)))
}

function ratioOf({ width, height }: PictureVariant): number {
  return width / height
}

function isPng(file: Uint8Array): boolean {
  return file[0] === 0x89 && file[1] === 0x50
}

/** APNG has a chunk `acTL`, animated WebP one called `ANIM`, a sequence in AVIF the brand `avis`: all near the start. */
function isAnimated(file: Uint8Array): boolean {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 65_536))
  if (isPng(file)) return start.subarray(0, Math.max(0, start.indexOf('IDAT'))).includes('acTL')
  if (start.toString('latin1', 0, 4) === 'RIFF') return start.subarray(0, 64).includes('ANIM')
  return start.subarray(4, 32).includes('ftypavis')
}
