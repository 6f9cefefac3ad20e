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

/** Pictures of the body that are shown together. */
export interface SampleGallery {
  kind: 'gallery'
  caption: string
  pictures: readonly SamplePicture[]
}

export type SampleBlock = DocumentJson | SamplePicture | SampleGallery

/** A stretch of copy: plain, or with marks. */
export type Inline = string | DocumentJson

/** Where a drawing ended up in the workspace. Width and height are in pixels. */
export interface PlacedPicture {
  hash: string
  width: number
  height: number
}

/** What the workspace has already: the pictures, and the stories by their slugs. */
export interface Placed {
  pictures: ReadonlyMap<PictureName, PlacedPicture>
  /** Slug -> id. */
  stories: ReadonlyMap<string, string>
}

/** The whole document of a story: headline, standfirst, body. */
export function composeDocument(
  story: { headline: string; standfirst: string; body: readonly SampleBlock[] },
  placed: Placed,
): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: inlineContent([story.headline]) },
      {
        type: 'standfirst',
        ...(story.standfirst === '' ? {} : { content: inlineContent([story.standfirst]) }),
      },
      ...story.body.map((block) => placeBlock(block, placed)),
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

export function gallery(caption: string, ...pictures: SamplePicture[]): SampleGallery {
  return { kind: 'gallery', caption, pictures }
}

export function pullQuote(words: string, speaker: string): DocumentJson {
  return {
    type: 'pullQuote',
    content: [
      { type: 'quoteText', content: inlineContent([words]) },
      { type: 'quoteAttribution', ...(speaker === '' ? {} : { content: inlineContent([speaker]) }) },
    ],
  }
}

/** A table with a row of headers; the first cell of each row heads it, the others hold figures. */
export function table(caption: string, headers: readonly string[], ...rows: string[][]): DocumentJson {
  const row = (type: string, [first = '', ...others]: readonly string[]): DocumentJson => ({
    type: 'tableRow',
    content: [cell('tableHeader', first), ...others.map((text) => cell(type, text, { align: 'right' }))],
  })
  const lines = [row('tableHeader', headers), ...rows.map((texts) => row('tableCell', texts))]
  return { type: 'table', attrs: { caption }, content: lines }
}

export function infoBox(title: string, ...blocks: DocumentJson[]): DocumentJson {
  return { type: 'infoBox', content: [{ type: 'boxTitle', content: inlineContent([title]) }, ...blocks] }
}

export function embedCard(attrs: {
  url: string
  title: string
  description: string
  source: string
}): DocumentJson {
  return { type: 'embedCard', attrs }
}

/** @param slug of a story that is in the workspace before this one */
export function readAlso(slug: string): DocumentJson {
  return { type: 'readAlso', attrs: { story: slug } }
}

export function deskNote(text: string): DocumentJson {
  return { type: 'deskNote', content: [p(text)] }
}

export function footnote(...pieces: Inline[]): DocumentJson {
  return { type: 'footnote', content: inlineContent(pieces) }
}

export const bold = markedAs('bold')
export const italic = markedAs('italic')
export const underline = markedAs('underline')
export const strike = markedAs('strike')
export const code = markedAs('code')
export const highlight = markedAs('highlight')
export const superscript = markedAs('superscript')
export const subscript = markedAs('subscript')

/** @param href another story's slug, `#anchor`, or an address with its scheme */
export function link(text: string, href: string): DocumentJson {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

/** @param slug of a story that is in the workspace before this one */
export function storyLink(text: string, slug: string): DocumentJson {
  return { type: 'text', text, marks: [{ type: 'storyLink', attrs: { story: slug } }] }
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

function cell(type: string, text: string, attrs: Record<string, unknown> = {}): DocumentJson {
  return { type, attrs, content: [text === '' ? { type: 'paragraph' } : p(text)] }
}

function placeBlock(block: SampleBlock, placed: Placed): DocumentJson {
  if (!('kind' in block)) return linkStories(block, placed.stories)
  if (block.kind === 'picture') return pictureNode(block, placed.pictures)
  const { caption, pictures } = block
  const content = pictures.map((picture) => pictureNode(picture, placed.pictures))
  return { type: 'gallery', attrs: { caption }, content }
}

/** Links to stories are written with their slugs; the document has their ids. */
function linkStories(node: DocumentJson, stories: ReadonlyMap<string, string>): DocumentJson {
  const idOf = (slug: unknown) => {
    const story = stories.get(String(slug))
    if (story === undefined)
      throw new Error(`The sample has no story "${slug}" before the one that links to it.`)
    return story
  }
  if (node.type === 'readAlso') return { ...node, attrs: { story: idOf(node.attrs?.story) } }
  const marks = node.marks?.map((mark) =>
    mark.type === 'storyLink' ? { ...mark, attrs: { story: idOf(mark.attrs?.story) } } : mark,
  )
  return {
    ...node,
    ...(marks === undefined ? {} : { marks }),
    ...(node.content === undefined
      ? {}
      : { content: node.content.map((child) => linkStories(child, stories)) }),
  }
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
