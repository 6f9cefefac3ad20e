import { cellAlignments } from '../../shared/document/nodes/StoryTable'
import { elementsOf, moveContent } from '../../shared/foreignHtml/elements'
import { allPageWords } from '../../shared/page/words/pageWords'

/**
 * Finds a story in a page that Galley has published, and writes its blocks as the document has them, so that a page
 * brings back what it was made from. Everything around the story goes.
 * @returns the standfirst, or null for a page that is not Galley's
 */
export function readOwnPage(body: Element): { standfirst: string } | null {
  const story = body.querySelector('article.story')
  const copy = story?.querySelector('.copy') ?? null
  const headline = story?.querySelector('h1.headline') ?? null
  if (story === null || copy === null || headline === null) return null
  const standfirst = (story.querySelector('.standfirst')?.textContent ?? '').trim()
  const featured = story.querySelector('.picture-featured')
  const own = body.ownerDocument.createElement('article')
  own.append(headline, ...(featured === null ? [] : [featured]))
  moveContent(copy, own)
  for (const element of elementsOf(own, '.contents, .footnotes-title')) element.remove()
  readPictureWords(own)
  readGalleries(own)
  readTables(own)
  readPullQuotes(own)
  readBoxes(own)
  readCards(own)
  readReadAlso(own)
  body.replaceChildren(own)
  return { standfirst }
}

function readPictureWords(root: Element): void {
  for (const caption of elementsOf(root, 'figcaption .caption')) caption.setAttribute('data-caption', '')
  for (const credit of elementsOf(root, 'figcaption .credit')) {
    const text = credit.textContent ?? ''
    const label = allPageWords.map(({ picture }) => `${picture} `).find((word) => text.startsWith(word)) ?? ''
    credit.textContent = text.slice(label.length)
    credit.setAttribute('data-credit', '')
  }
}

function readGalleries(root: Element): void {
  for (const figure of elementsOf(root, 'figure.gallery')) {
    const pictures = figure.querySelector('.gallery-pictures')
    const caption = [...figure.children].find((child) => child.localName === 'figcaption')
    const gallery = root.ownerDocument.createElement('div')
    gallery.setAttribute('data-gallery', '')
    if (caption !== undefined) gallery.setAttribute('data-caption', caption.textContent ?? '')
    if (pictures !== null) moveContent(pictures, gallery)
    figure.replaceWith(gallery)
  }
}

function readTables(root: Element): void {
  // A corner without words is no header on the page, but belongs to the row of headers.
  for (const corner of elementsOf(root, '.table thead td')) {
    const header = root.ownerDocument.createElement('th')
    for (const name of corner.getAttributeNames()) header.setAttribute(name, corner.getAttribute(name) ?? '')
    corner.replaceWith(header)
  }
  for (const alignment of cellAlignments) {
    for (const cell of elementsOf(root, `.table .align-${alignment}`))
      cell.setAttribute('data-align', alignment)
  }
}

function readPullQuotes(root: Element): void {
  for (const figure of elementsOf(root, 'figure.pull-quote')) {
    const words = figure.querySelector('blockquote p')
    if (words === null) continue
    const speaker = figure.querySelector('figcaption')
    const attribution = root.ownerDocument.createElement('p')
    if (speaker !== null) moveContent(speaker, attribution)
    attribution.setAttribute('data-quote-attribution', '')
    words.setAttribute('data-quote-text', '')
    figure.setAttribute('data-pull-quote', '')
    figure.replaceChildren(words, attribution)
  }
}

function readBoxes(root: Element): void {
  for (const box of elementsOf(root, 'aside.info-box')) {
    box.setAttribute('data-info-box', '')
    const title = box.querySelector('.info-box-title') ?? root.ownerDocument.createElement('p')
    title.setAttribute('data-box-title', '')
    box.prepend(title)
  }
}

/** It names its story: in the workspace that it comes from it leads there again. */
function readReadAlso(root: Element): void {
  for (const line of elementsOf(root, 'p.read-also')) {
    const block = root.ownerDocument.createElement('div')
    block.setAttribute('data-read-also', line.getAttribute('data-story') ?? '')
    line.replaceWith(block)
  }
}

function readCards(root: Element): void {
  for (const embed of elementsOf(root, 'div.embed')) {
    const words = (name: string) => (embed.querySelector(`.embed-${name}`)?.textContent ?? '').trim()
    const card = root.ownerDocument.createElement('div')
    card.setAttribute('data-embed', embed.querySelector('a.embed-card')?.getAttribute('href') ?? '')
    card.setAttribute('data-title', words('title'))
    card.setAttribute('data-description', words('description'))
    // "Strait Ferries · ferries.example": the host follows from the address.
    const [source = '', host] = words('source').split(' · ')
    if (host !== undefined) card.setAttribute('data-source', source)
    embed.replaceWith(card)
  }
}
