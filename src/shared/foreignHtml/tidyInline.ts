import { safeHref } from '../document/href'
import { embedAddress } from '../document/nodes/EmbedCard'
import { elementsOf, isSetBold, renameElement, styleOf, unwrapElement, wrapContent } from './elements'
import { readRedirect } from './readRedirect'

/** Elements that mean what another one means. */
const synonyms: Readonly<Record<string, string>> = {
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
}

const headingSelector = 'h1, h2, h3, h4, h5, h6'

/** Turns styles into emphasis and checks links. @returns how many links led to an address that is not kept */
export function tidyInline(root: Element): number {
  for (const quote of elementsOf(root, 'q')) quote.replaceChildren('\u201c', ...quote.childNodes, '\u201d')
  for (const element of elementsOf(root, '[style]')) readEmphasis(element)
  for (const element of elementsOf(root, Object.keys(synonyms).join(', '))) {
    const name = synonyms[element.localName]
    if (name !== undefined) renameElement(element, name)
  }
  // Word processors underline their links, which links are by themselves.
  for (const underline of elementsOf(root, 'u')) {
    const link = underline.querySelector('a')
    if (underline.closest('a') !== null || (link !== null && link.textContent === underline.textContent))
      unwrapElement(underline)
  }
  return tidyLinks(root)
}

/** The marks that an element's own style stands for, as the elements that a story knows them by. */
function marksOf(element: Element): string[] {
  const marks: string[] = []
  const decoration = styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line')
  const raised = styleOf(element, 'vertical-align')
  if (isSetBold(element)) marks.push('strong')
  if (/^(?:italic|oblique)/.test(styleOf(element, 'font-style'))) marks.push('em')
  if (decoration.includes('line-through')) marks.push('s')
  if (decoration.includes('underline')) marks.push('u')
  if (raised === 'super') marks.push('sup')
  if (raised === 'sub') marks.push('sub')
  if (isMarker(element)) marks.push('mark')
  return marks
}

function readEmphasis(element: Element): void {
  // What a bold wrapper takes back is not bold.
  if (
    /^(?:b|strong)$/.test(element.localName) &&
    /^(?:normal|[1-4]00)/.test(styleOf(element, 'font-weight'))
  ) {
    unwrapElement(element)
    return
  }
  if (/^(?:normal|400)/.test(styleOf(element, 'font-weight'))) leaveBold(element)
  const marks = marksOf(element)
  if (marks.length === 0) return
  const isLink = element.closest('a') !== null || element.querySelector('a') !== null
  const isHeading = element.closest(headingSelector) !== null
  for (const name of marks) {
    if (name === 'u' && (isLink || isHeading)) continue
    if (isHeading && (name === 'strong' || name === 'mark' || name === 's')) continue
    if (element.closest(name) === null) wrapContent(element, name)
  }
}

/** Words in the middle of a bold run that say they are not: the run ends before them and goes on after. */
function leaveBold(element: Element): void {
  const bold = element.parentElement
  if (bold === null || !/^(?:b|strong)$/.test(bold.localName)) return
  const rest = bold.cloneNode(false) as Element
  while (element.nextSibling !== null) rest.append(element.nextSibling)
  bold.after(element, rest)
}

/** A colour behind words that is one of a marker pen's: not the paper of a page, nor grey, nor a cell's. */
function isMarker(element: Element): boolean {
  if (!/^(?:span|font|mark|em|strong|b|i)$/.test(element.localName)) return false
  if (styleOf(element, 'mso-highlight') !== '') return true
  const colour = styleOf(element, 'background-color') || styleOf(element, 'background')
  if (/^(?:yellow|lime|aqua|cyan|fuchsia|magenta|orange|pink|lightgreen|gold)\b/.test(colour)) return true
  const channels = readColour(colour)
  if (channels === undefined) return false
  const [darkest, , lightest] = channels.toSorted((one, other) => one - other)
  return (lightest ?? 0) >= 200 && (lightest ?? 0) - (darkest ?? 0) >= 60
}

function readColour(colour: string): number[] | undefined {
  const [, hex] = /^#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(colour) ?? []
  if (hex !== undefined) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
    return [0, 2, 4].map((start) => Number.parseInt(long.slice(start, start + 2), 16))
  }
  const [, red, green, blue, alpha] =
    /^rgba?\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})(?:\s*[,/]\s*([\d.]+))?/.exec(colour) ?? []
  return red === undefined || alpha === '0' ? undefined : [red, green, blue].map(Number)
}

function tidyLinks(root: Element): number {
  let refused = 0
  for (const card of elementsOf(root, '[data-embed]')) {
    if (embedAddress(card.getAttribute('data-embed')) === null) card.remove()
  }
  for (const link of elementsOf(root, 'a')) {
    if (link.hasAttribute('data-story')) continue
    const given = link.getAttribute('href')
    const href = safeHref(given === null ? null : readRedirect(given))
    if (href !== null) {
      link.setAttribute('href', href)
      continue
    }
    if (given !== null) refused++
    unwrapElement(link)
  }
  return refused
}
