import type { PagePicture } from './pageTypes'

/**
 * In the name of every variant: whatever changes how one is made (quality, sharpness, the library) counts it up, so that
 * no cache anywhere holds an older file under the same name.
 */
export const pictureRecipe = 'r1'

/** Shapes that pictures are cropped to: cards of both kinds, and what is shown where a story is shared. */
const shapes = { card: 4 / 3, wide: 16 / 9, social: 1200 / 630 } as const
export type PictureShape = keyof typeof shapes

/** A smaller file made of a picture. Plain data: enough to make it, and the same for the same picture, always. */
export interface PictureVariant {
  /** Asset name. */
  name: string
  format: 'webp' | 'jpeg'
  /** Pixels. */
  width: number
  height: number
  /** Null for the whole picture; else what must stay in view, 0 to 1 from its left and top. */
  focus: { x: number; y: number } | null
}

type Measured = Pick<PagePicture, 'media' | 'mime' | 'width' | 'height' | 'focus'>

/** Widths in pixels, for screens of one to three device pixels in the theme's columns. */
const wholeWidths = [320, 640, 960, 1280, 1920]
const cropWidths = { card: [192, 448], wide: [384, 768, 1408] } as const

/** Below this number of pixels across, a picture is light enough as it is. */
const smallest = 200

/** A GIF may move, and its few colours gain nothing; what has no known measures cannot be planned for. */
function isVaried({ mime, width, height }: Measured): boolean {
  const known =
    mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/webp' || mime === 'image/avif'
  return known && width >= smallest && height >= 1
}

/** The whole picture in several widths, the smallest first; never wider than the original. */
export function wholeVariants(picture: Measured): PictureVariant[] {
  if (!isVaried(picture)) return []
  const { media, width, height } = picture
  return widthsUpTo(width, wholeWidths).map((wanted) => ({
    name: `media/${media}-${pictureRecipe}-${wanted}.webp`,
    format: 'webp',
    width: wanted,
    height: Math.max(1, Math.round((height * wanted) / width)),
    focus: null,
  }))
}

/** A card's picture, cut to its shape around what matters. */
export function cropVariants(picture: Measured, shape: 'card' | 'wide'): PictureVariant[] {
  if (!isVaried(picture)) return []
  const widest = widestCrop(picture, shape)
  return widthsUpTo(widest, cropWidths[shape]).map((width) => crop(picture, shape, width, 'webp'))
}

/** What is shown where the story is shared: a JPEG, which every network reads. Null for a picture that stays whole. */
export function socialVariant(picture: Measured): PictureVariant | null {
  const width = Math.min(1200, widestCrop(picture, 'social'))
  return isVaried(picture) && width >= smallest ? crop(picture, 'social', width, 'jpeg') : null
}

/** What must stay in view, in hundredths: as it stands in names, and as it is cut. */
export function roundedFocus(focus: PagePicture['focus']): { x: number; y: number } {
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100
  return focus === undefined ? { x: 0.5, y: 0.5 } : { x: round(focus.x), y: round(focus.y) }
}

function crop(
  picture: Measured,
  shape: PictureShape,
  width: number,
  format: 'webp' | 'jpeg',
): PictureVariant {
  const height = Math.max(1, Math.round(width / shapes[shape]))
  const focus = roundedFocus(picture.focus)
  const place = `${Math.round(focus.x * 100)}-${Math.round(focus.y * 100)}`
  const ending = format === 'jpeg' ? 'jpg' : 'webp'
  const name = `media/${picture.media}-${pictureRecipe}-${width}x${height}-${place}.${ending}`
  return { name, format, width, height, focus }
}

function widestCrop({ width, height }: Measured, shape: PictureShape): number {
  return Math.floor(Math.min(width, height * shapes[shape]))
}

/** The widths that the picture has, and its own where the next one would be wider. */
function widthsUpTo(own: number, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width < own)
  return own < 1 || fitting.length === widths.length ? fitting : [...fitting, own]
}
