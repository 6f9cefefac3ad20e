import type { DocumentJson } from '../../shared/document/articleDocument'
import type { PictureName } from './pictures/drawPicture'

/** What a picture says about itself, wherever it is shown. */
export interface PictureWords {
  alt: string
  caption: string
  credit: string
}

/** A picture of the body, by the name of its drawing: the hash is known once the workspace has taken it in. */
export interface SamplePicture extends PictureWords {
  kind: 'picture'
  name: PictureName
}

export type SampleBlock = DocumentJson | SamplePicture

/** A stretch of copy: plain, or with marks. */
export type Inline = string | DocumentJson

/** Where a drawing ended up in the workspace. Width and height are in pixels. */
export interface PlacedPicture {
  hash: string
  width: number
  height: number
}

/** The whole document of a story: headline, standfirst, body. */
export function composeDocument(
  story: { headline: string; standfirst: string; body: readonly SampleBlock[] },
  pictures: ReadonlyMap<PictureName, PlacedPicture>,
): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: inlineContent([story.headline]) },
      {
        type: 'standfirst',
        ...(story.standfirst === '' ? {} : { content: inlineContent([story.standfirst]) }),
      },
      ...story.body.map((block) => ('kind' in block ? pictureNode(block, pictures) : block)),
    ],
  }
}

export function p(...pieces: Inline[]): DocumentJson {
  return { type: 'paragraph', content: inlineContent(pieces) }
}

export function h2(...pieces: Inline[]): DocumentJson {
  return heading(2, pieces)
}

export function h3(...pieces: Inline[]): DocumentJson {
  return heading(3, pieces)
}

export function h4(...pieces: Inline[]): DocumentJson {
  return heading(4, pieces)
}

/** Each item is one paragraph of copy, or several blocks (a paragraph and a list under it). */
export function bullets(...items: (string | DocumentJson[])[]): DocumentJson {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function numbered(...items: (string | DocumentJson[])[]): DocumentJson {
  return { type: 'orderedList', attrs: { start: 1 }, content: items.map(listItem) }
}

export function quote(...blocks: DocumentJson[]): DocumentJson {
  return { type: 'blockquote', content: blocks }
}

export const divider: DocumentJson = { type: 'horizontalRule' }
export const lineBreak: DocumentJson = { type: 'hardBreak' }

export function picture(name: PictureName, words: PictureWords): SamplePicture {
  return { kind: 'picture', name, ...words }
}

export const bold = markedAs('bold')
export const italic = markedAs('italic')
export const underline = markedAs('underline')
export const strike = markedAs('strike')
export const code = markedAs('code')

/** @param href another story's slug, `#anchor`, or an address with its scheme */
export function link(text: string, href: string): DocumentJson {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

function markedAs(type: string): (text: string) => DocumentJson {
  return (text) => ({ type: 'text', text, marks: [{ type }] })
}

function heading(level: number, pieces: Inline[]): DocumentJson {
  return { type: 'heading', attrs: { level }, content: inlineContent(pieces) }
}

function listItem(item: string | DocumentJson[]): DocumentJson {
  return { type: 'listItem', content: typeof item === 'string' ? [p(item)] : item }
}

function pictureNode(
  { name, alt, caption, credit }: SamplePicture,
  pictures: ReadonlyMap<PictureName, PlacedPicture>,
): DocumentJson {
  const placed = pictures.get(name)
  if (placed === undefined) throw new Error(`The sample has no picture called ${name}.`)
  const { hash, width, height } = placed
  return { type: 'image', attrs: { media: hash, alt, caption, credit, width, height } }
}

/** Copy is written over several lines of source; in the document a line end is a space like any other. */
function inlineContent(pieces: readonly Inline[]): DocumentJson[] {
  return pieces.map((piece, place) => {
    const node = typeof piece === 'string' ? { type: 'text', text: piece } : piece
    if (node.text === undefined) return node
    let text = node.text.replace(/\s+/gu, ' ')
    if (place === 0) text = text.trimStart()
    if (place === pieces.length - 1) text = text.trimEnd()
    return { ...node, text }
  })
}
