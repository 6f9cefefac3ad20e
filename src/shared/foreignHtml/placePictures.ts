import { mediaAddress } from '../document/nodes/Picture'
import { elementsOf, oneLine } from './elements'

/** Blocks that cannot hold a picture: one inside of them moves behind the outermost of them. */
const holdsNoPicture = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote figure a table'.split(' '))

/** Longest caption and alt text, and longest credit, in characters. */
const maximumTextLength = 2000
const maximumCreditLength = 500

interface PictureTexts {
  caption: string
  credit: string
}

/**
 * Gives every picture a figure of its own between the blocks of the story, with its address in the workspace.
 * @param take the hash of the picture at an address; undefined when it cannot be had: then the picture goes
 */
export function placePictures(root: Element, take: (source: string) => string | undefined): void {
  const lastBehind = new Map<Element, Element>()
  for (const picture of elementsOf(root, 'img')) {
    const hash = take(sourceOf(picture))
    if (hash !== undefined) {
      const figure = makeFigure(picture, hash, takeTexts(picture))
      const block = outermostBlock(picture, root)
      if (block === undefined) picture.before(figure)
      else {
        const behind = lastBehind.get(block) ?? block
        behind.after(figure)
        lastBehind.set(block, figure)
      }
    }
    picture.remove()
  }
}

/** Pages that load pictures late keep the address elsewhere, and something tiny in its place. */
function sourceOf(picture: Element): string {
  const source = picture.getAttribute('src') ?? ''
  const isStandIn = source === '' || (source.startsWith('data:') && source.length < 400)
  if (!isStandIn) return source
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => picture.getAttribute(name))
  return late.find((address) => address !== null && address !== '') ?? source
}

/** The texts of the figure that the picture is in (its last picture has them), else the picture's title. */
function takeTexts(picture: Element): PictureTexts {
  const figure = picture.closest('figure')
  if (figure === null) return { caption: textOf(picture.getAttribute('title')), credit: '' }
  if (elementsOf(figure, 'img').at(-1) !== picture) return { caption: '', credit: '' }
  const figcaption = figure.querySelector('figcaption')
  if (figcaption === null) return { caption: '', credit: '' }
  const creditElement = figcaption.querySelector('[data-credit]')
  const credit = textOf(creditElement?.textContent).slice(0, maximumCreditLength)
  creditElement?.remove()
  const caption = textOf(figcaption.textContent)
  figcaption.remove()
  return { caption, credit }
}

function textOf(text: string | null | undefined): string {
  return oneLine(text).slice(0, maximumTextLength)
}

function makeFigure(picture: Element, hash: string, { caption, credit }: PictureTexts): Element {
  const document = picture.ownerDocument
  const figure = document.createElement('figure')
  const image = document.createElement('img')
  image.setAttribute('src', mediaAddress(hash))
  image.setAttribute('alt', textOf(picture.getAttribute('alt')))
  const figcaption = document.createElement('figcaption')
  for (const [name, text] of Object.entries({ 'data-caption': caption, 'data-credit': credit })) {
    const span = document.createElement('span')
    span.setAttribute(name, '')
    span.textContent = text
    figcaption.append(span)
  }
  figure.append(image, figcaption)
  return figure
}

function outermostBlock(picture: Element, root: Element): Element | undefined {
  let outermost: Element | undefined
  for (
    let element = picture.parentElement;
    element !== null && element !== root;
    element = element.parentElement
  )
    if (holdsNoPicture.has(element.localName)) outermost = element
  return outermost
}
