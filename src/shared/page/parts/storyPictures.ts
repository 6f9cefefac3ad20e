import type { Node as DocumentNode } from '@tiptap/pm/model'
import { isMediaHash } from '../../document/nodes/Picture'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle, PagePicture } from '../pageTypes'
import { part } from '../theming/part'
import { pictureData } from '../theming/pictureData'
import { pictureWords, storyPicture } from './pictures'

/** A picture of the body. Without its file it is its words, if it has any. */
export function pictureBlock(
  frame: PageFrame,
  article: PageArticle,
  node: DocumentNode,
  place: { inGallery?: boolean } = {},
): Html {
  const picture = pictureOf(node, article)
  if (picture !== null) {
    return part(
      frame,
      'picture',
      () => storyPicture(frame, picture, 'body', place),
      () => ({ picture: pictureData(picture, ['whole'], picture.alt), inGallery: place.inGallery === true }),
    )
  }
  const words = pictureWords(frame, {
    caption: String(node.attrs.caption),
    credit: String(node.attrs.credit),
  })
  return words.text === '' ? noHtml : html`<figure class="picture">${words}</figure>`
}

/** Pictures that are shown together, each with its own words, then those of them all. */
export function galleryBlock(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const pictures = node.children.map((picture) =>
    pictureBlock(frame, article, picture, { inGallery: node.childCount > 1 }),
  )
  if (pictures.every((picture) => picture.text === '')) return noHtml
  const caption = String(node.attrs.caption)
  return part(
    frame,
    'gallery',
    () =>
      html`<figure class="gallery"><div class="gallery-pictures">${pictures}</div>${
        caption !== '' && html`<figcaption>${caption}</figcaption>`
      }</figure>`,
    () => ({ pictures: pictures.filter(({ text }) => text !== ''), caption }),
  )
}

function pictureOf(node: DocumentNode, { media, mediaSizes }: PageArticle): PagePicture | null {
  const hash: unknown = node.attrs.media
  if (!isMediaHash(hash)) return null
  return {
    media: hash,
    mime: media[hash] ?? '',
    width: mediaSizes?.[hash]?.width ?? Number(node.attrs.width ?? 0),
    height: mediaSizes?.[hash]?.height ?? Number(node.attrs.height ?? 0),
    alt: String(node.attrs.alt),
    caption: String(node.attrs.caption),
    credit: String(node.attrs.credit),
  }
}
