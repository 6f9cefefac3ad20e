import { isSmallPicture } from '../../pictures/isSmallPicture'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName, type PagePicture } from '../pageTypes'
import { cropVariants, type PictureVariant, roundedFocus, wholeVariants } from '../pictureVariants'

/** Where a picture stands in the theme: how wide it is there, and how soon it is wanted. */
export type PicturePlace = 'featured' | 'body'

/** Widths of the theme's columns, as `sizes` (HTML: the first condition that holds). They follow the theme's styles. */
const columnSizes = '(min-width: 1000px) 700px, (min-width: 800px) 760px, calc(100vw - 40px)'
const gallerySizes = '(min-width: 1000px) 342px, (min-width: 516px) calc(50vw - 28px), calc(100vw - 40px)'

/** A picture of the story with its words. */
export function storyPicture(
  frame: PageFrame,
  picture: PagePicture,
  place: PicturePlace,
  { inGallery = false } = {},
): Html {
  // The first picture is what the reader waits for; those further down can wait for the reader.
  const loading = place === 'featured' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  const shown = html`<img src="${originalAddress(frame, picture)}" alt="${picture.alt}"${pictureSize(picture)}${loading}>`
  const sizes = inGallery ? gallerySizes : columnSizes
  // The stylesheet makes every other as wide as the column.
  const small = !inGallery && isSmallPicture(picture.width) && ' picture-small'
  return html`<figure class="picture picture-${place}${small}">${withSources(frame, wholeVariants(picture), sizes, shown)}${pictureWords(frame, picture)}</figure>`
}

/** Where a card stands: the shape that its picture is cut to, and how wide it is there. */
const thumbnailPlaces = {
  lead: { shape: 'wide', sizes: '(min-width: 1000px) 700px, calc(100vw - 40px)' },
  front: {
    shape: 'wide',
    sizes:
      '(min-width: 1164px) 348px, (min-width: 1020px) calc(33vw - 40px), (min-width: 680px) calc(50vw - 40px), calc(100vw - 40px)',
  },
  list: { shape: 'card', sizes: '(min-width: 728px) 220px, 32vw' },
  small: { shape: 'card', sizes: '92px' },
  neighbour: { shape: 'card', sizes: '72px' },
} as const
export type ThumbnailPlace = keyof typeof thumbnailPlaces

/** A card's small picture: what it shows, the headline beside it says. */
export function thumbnail(frame: PageFrame, picture: PagePicture | null, place: ThumbnailPlace): Html {
  if (picture === null) return noHtml
  const { shape, sizes } = thumbnailPlaces[place]
  const loading = place === 'lead' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  const { x, y } = roundedFocus(picture.focus)
  // For the original, which the stylesheet cuts: the other files are cut already.
  const position =
    x !== 0.5 || y !== 0.5
      ? html` style="object-position: ${Math.round(x * 100)}% ${Math.round(y * 100)}%"`
      : noHtml
  const shown = html`<img class="thumbnail" src="${originalAddress(frame, picture)}" alt=""${pictureSize(picture)}${position}${loading}>`
  return withSources(frame, cropVariants(picture, shape), sizes, shown)
}

/** Offers smaller files of a picture to browsers that know their format; the others show what is inside. */
export function withSources(
  frame: PageFrame,
  variants: readonly PictureVariant[],
  sizes: string,
  shown: Html,
): Html {
  const largest = variants.at(-1)
  if (largest === undefined || frame.site.originalsOnly === true) return shown
  const candidates = variants.map(({ name, width }) => `${frame.addresses.asset(name)} ${width}w`)
  return html`<picture><source type="image/webp" srcset="${candidates.join(', ')}" sizes="${sizes}" width="${largest.width}" height="${largest.height}">${shown}</picture>`
}

function originalAddress(frame: PageFrame, picture: Pick<PagePicture, 'media' | 'mime'>): string {
  return frame.addresses.asset(mediaAssetName(picture.media, picture.mime))
}

export function pictureWords(
  { words, foreign }: PageFrame,
  { caption, credit }: Pick<PagePicture, 'caption' | 'credit'>,
): Html {
  if (caption === '' && credit === '') return noHtml
  return html`<figcaption>${caption !== '' && html`<span class="caption">${caption}</span>`}${
    caption !== '' && credit !== '' && ' '
  }${credit !== '' && html`<span class="credit">${foreign.text === '' ? words.picture : html`<span${foreign}>${words.picture}</span>`} ${credit}</span>`}</figcaption>`
}

/** Keeps the picture's room free while it loads. */
export function pictureSize({ width, height }: Pick<PagePicture, 'width' | 'height'>): Html {
  return width > 0 && height > 0 ? html` width="${width}" height="${height}"` : noHtml
}
