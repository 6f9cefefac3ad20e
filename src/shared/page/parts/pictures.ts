import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName, type PagePicture } from '../pageTypes'

/** A picture of the story with its words. */
export function storyPicture(frame: PageFrame, picture: PagePicture, place: 'featured' | 'body'): Html {
  // The first picture is what the reader waits for; those further down can wait for the reader.
  const loading = place === 'featured' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  const source = frame.addresses.asset(mediaAssetName(picture.media, picture.mime))
  return html`<figure class="picture picture-${place}"><img src="${source}" alt="${picture.alt}"${pictureSize(picture)}${loading}>${pictureWords(frame, picture)}</figure>`
}

/** A card's small picture: what it shows, the headline beside it says. */
export function thumbnail(frame: PageFrame, picture: PagePicture | null): Html {
  if (picture === null) return noHtml
  const source = frame.addresses.asset(mediaAssetName(picture.media, picture.mime))
  return html`<img class="thumbnail" src="${source}" alt=""${pictureSize(picture)} loading="lazy" decoding="async">`
}

export function pictureWords(
  { words }: PageFrame,
  { caption, credit }: Pick<PagePicture, 'caption' | 'credit'>,
): Html {
  if (caption === '' && credit === '') return noHtml
  return html`<figcaption>${caption !== '' && html`<span class="caption">${caption}</span>`}${
    caption !== '' && credit !== '' && ' '
  }${credit !== '' && html`<span class="credit">${words.picture} ${credit}</span>`}</figcaption>`
}

/** Keeps the picture's room free while it loads. */
function pictureSize({ width, height }: Pick<PagePicture, 'width' | 'height'>): Html {
  return width > 0 && height > 0 ? html` width="${width}" height="${height}"` : noHtml
}
