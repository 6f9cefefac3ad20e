import { elementsOf, isEmptyElement, moveContent, oneLine, renameElement, unwrapElement } from './elements'

/** Written in the story as paragraphs. */
const paragraphLike = 'dt, dd, summary, caption, legend, address, center, hgroup > p'

/** Inline elements that a story knows. */
const inlineKept = new Set('a strong em u s mark sup sub code br span'.split(' '))

/** Blocks that a story knows; each holds blocks of its own, or lines. */
const lineBlocks = new Set('p h1 h2 h3 h4 h5 h6 caption'.split(' '))
const outerBlocks = new Set('ul ol li blockquote table tbody tr td th figure hr img'.split(' '))

/** Elements that only gather others. */
const gathering = new Set(
  'div section article main header footer aside hgroup form fieldset details figure figcaption dl body html picture'.split(
    ' ',
  ),
)

/** Brings the blocks that a story does not have into those that it has, so that none of their text runs together. */
export function tidyBlocks(root: Element): void {
  for (const element of elementsOf(root, 'pre')) writeAsCodeLines(element)
  for (const element of elementsOf(root, paragraphLike)) {
    if (element.localName === 'caption' && element.parentElement?.localName === 'table') continue
    const holdsBlocks = elementsOf(element).some((inner) => isBlock(inner))
    renameElement(element, holdsBlocks ? 'div' : 'p')
  }
  for (const element of elementsOf(root, '[role="heading"][aria-level]')) {
    const level = Number(element.getAttribute('aria-level'))
    if (level >= 1 && level <= 6 && !/^h[1-6]$/.test(element.localName)) renameElement(element, `h${level}`)
  }
  readNamedParagraphs(root)
  for (const figure of elementsOf(root, 'figure.wp-block-pullquote')) readPullQuote(figure)
  for (const element of elementsOf(root, 'blockquote, li')) {
    for (const heading of elementsOf(element, 'h1, h2, h3, h4, h5, h6')) renameElement(heading, 'p')
    for (const line of elementsOf(element, 'hr')) line.remove()
  }
}

/** Word and Writer say what a paragraph is by the name of its style. */
function readNamedParagraphs(root: Element): void {
  for (const element of elementsOf(root, 'p.MsoTitle, p.title')) renameElement(element, 'h1')
  for (const element of elementsOf(root, 'p.MsoQuote, p.MsoIntenseQuote, p.quotations')) {
    const quote = element.ownerDocument.createElement('blockquote')
    element.before(quote)
    quote.append(element)
  }
}

/** WordPress's pull quotes are a story's own, by another name. */
function readPullQuote(figure: Element): void {
  const document = figure.ownerDocument
  const attribution = document.createElement('p')
  attribution.setAttribute('data-quote-attribution', '')
  const cite = figure.querySelector('cite')
  attribution.textContent = oneLine(cite?.textContent)
  cite?.remove()
  const words = document.createElement('p')
  words.setAttribute('data-quote-text', '')
  const lines = elementsOf(figure, 'p')
  for (const [index, line] of lines.entries()) {
    if (index > 0) words.append(document.createElement('br'))
    moveContent(line, words)
  }
  if (lines.length === 0) words.textContent = oneLine(figure.textContent)
  figure.setAttribute('data-pull-quote', '')
  figure.replaceChildren(words, attribution)
}

/**
 * Leaves nothing but the story's own elements: neutral inline elements and gathering blocks dissolve, loose text gets a
 * paragraph, two line breaks part a paragraph, and what is empty goes.
 */
export function settleBlocks(root: Element): void {
  for (const element of elementsOf(root)) {
    const { localName } = element
    const isOwn = localName === 'span' && hasOwnMeaning(element)
    if (localName === 'span' ? isOwn : inlineKept.has(localName)) continue
    if (isBlock(element) || gathering.has(localName)) continue
    unwrapElement(element)
  }
  for (const element of elementsOf(root, 'a, strong, em, u, s, mark, sup, sub, code')) pushDown(element)
  // From the outside in, so that nothing is moved more than once.
  for (const element of elementsOf(root)) {
    const isGathering = gathering.has(element.localName) && !hasOwnMeaning(element) && !isPicture(element)
    if (isGathering) {
      wrapLines(element)
      unwrapElement(element)
    } else if (/^(?:li|td|th|blockquote|aside)$/.test(element.localName)) wrapLines(element)
  }
  wrapLines(root)
  for (const element of elementsOf(root, 'p')) partAtDoubleBreaks(element)
  for (const element of elementsOf(root, 'p, h1, h2, h3, h4, h5, h6')) tidyLine(element)
  for (const element of elementsOf(root, 'li, ul, ol, blockquote').reverse())
    if (isEmptyElement(element)) element.remove()
}

function isBlock(element: Element): boolean {
  return (
    lineBlocks.has(element.localName) || outerBlocks.has(element.localName) || element.localName === 'div'
  )
}

/** True for what Galley itself writes: it is read by the schema as it stands. */
function hasOwnMeaning(element: Element): boolean {
  return ownMeanings.some((name) => element.hasAttribute(name))
}

const ownMeanings = [
  'data-footnote',
  'data-caption',
  'data-credit',
  'data-pull-quote',
  'data-quote-text',
  'data-quote-attribution',
  'data-info-box',
  'data-box-title',
  'data-desk-note',
  'data-gallery',
  'data-embed',
  'data-read-also',
]

function isPicture(element: Element): boolean {
  const figure = element.localName === 'figcaption' ? element.parentElement : element
  return figure?.localName === 'figure' && figure.querySelector('img') !== null
}

const lineSelector = [...lineBlocks].join(', ')
const looseSelector = 'li, td, th, div, blockquote'
const anyBlockSelector = [...lineBlocks, ...outerBlocks, ...gathering].join(', ')

/** Emphasis or a link around whole blocks goes inside of each of their lines. */
function pushDown(element: Element): void {
  if (element.parentElement?.closest(element.localName) != null) {
    unwrapElement(element)
    return
  }
  if (element.querySelector(anyBlockSelector) === null) return
  const loose = elementsOf(element, looseSelector).filter(
    (inner) => inner.querySelector(anyBlockSelector) === null,
  )
  for (const block of [...elementsOf(element, lineSelector), ...loose]) {
    const inner = element.cloneNode(false) as Element
    moveContent(block, inner)
    block.append(inner)
  }
  unwrapElement(element)
}

/** Puts every run of text and inline elements that stands beside blocks into a paragraph. */
function wrapLines(container: Element): void {
  let line: Element | undefined
  for (const child of [...container.childNodes]) {
    const isElement = child.nodeType === 1
    const name = isElement ? (child as Element).localName : ''
    const isInline = isElement ? inlineKept.has(name) : child.nodeType === 3
    if (!isInline) {
      if (!isElement) child.remove()
      line = undefined
      continue
    }
    if (line === undefined) {
      if (!isElement && (child.textContent ?? '').trim() === '') continue
      line = container.ownerDocument.createElement('p')
      child.before(line)
    }
    line.append(child)
  }
}

function partAtDoubleBreaks(paragraph: Element): void {
  if (hasOwnMeaning(paragraph)) return
  let breaks = 0
  let part = paragraph
  for (const child of [...paragraph.childNodes]) {
    const isBreak = child.nodeType === 1 && (child as Element).localName === 'br'
    const isSpace = child.nodeType === 3 && (child.textContent ?? '').trim() === ''
    if (isBreak) breaks++
    else if (!isSpace) {
      if (breaks > 1) {
        const next = paragraph.ownerDocument.createElement('p')
        part.after(next)
        part = next
      }
      breaks = 0
    }
    if (part !== paragraph) part.append(child)
  }
}

/** Breaks at the ends of a line are none; a line without anything goes. */
function tidyLine(line: Element): void {
  for (const edge of ['firstChild', 'lastChild'] as const) {
    for (let child = line[edge]; child !== null && isIdle(child); child = line[edge]) child.remove()
  }
  if (
    isEmptyElement(line) &&
    !hasOwnMeaning(line) &&
    !/^(?:td|th)$/.test(line.parentElement?.localName ?? '')
  )
    line.remove()
}

function isIdle(child: ChildNode): boolean {
  if (child.nodeType === 3) return (child.textContent ?? '').trim() === ''
  return child.nodeType === 1 && (child as Element).localName === 'br'
}

/** A story has no code blocks: each line becomes a line of code in one paragraph. */
function writeAsCodeLines(element: Element): void {
  const document = element.ownerDocument
  const paragraph = document.createElement('p')
  const lines = (element.textContent ?? '').replace(/^\n+|\s+$/g, '').split('\n')
  for (const [index, line] of lines.entries()) {
    if (index > 0) paragraph.append(document.createElement('br'))
    const code = document.createElement('code')
    // Spaces at the start of a line would be folded into one like all others.
    code.textContent = line.replace(/^[ \t]+/, (indent) => '\u00a0'.repeat(indent.length))
    if (line.trim() !== '') paragraph.append(code)
  }
  element.replaceWith(paragraph)
}
