import { safeHref } from '../../shared/document/href'
import { elementsOf, moveContent, unwrapElement } from './foreignHtml'
import { rename } from './tidyBlocks'

/** Emphasis that word processors write as styles, with the element that a story knows it by. */
const emphases: readonly (readonly [RegExp, string])[] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)\b/i, 'em'],
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 's'],
  [/text-decoration(?:-line)?\s*:[^;]*underline/i, 'u'],
]

/** What may stay on an element, by its name. Everything else goes: handlers, styles, classes, ids, data. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  ol: ['start'],
  span: ['data-caption', 'data-credit'],
}

/** Turns styles into emphasis, checks links, and takes off every attribute that a story has no use for. */
export function tidyInline(root: Element, warnings: string[]): void {
  for (const element of elementsOf(root, 'kbd, samp, tt')) rename(element, 'code')
  for (const element of elementsOf(root, '[style]')) readEmphasis(element)
  tidyLinks(root, warnings)
  for (const element of elementsOf(root)) {
    const kept = keptAttributes[element.localName] ?? []
    for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name)
  }
}

function readEmphasis(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? ''
  // Google Docs wraps everything it copies into <b style="font-weight:normal">.
  if (/^(?:b|strong)$/.test(element.localName) && /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)) {
    unwrapElement(element)
    return
  }
  const isLink = element.closest('a') !== null || element.querySelector('a') !== null
  const isHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null
  for (const [pattern, name] of emphases) {
    if (!pattern.test(style) || (name === 'u' && isLink) || isHeading) continue
    const wrapper = element.ownerDocument.createElement(name)
    moveContent(element, wrapper)
    element.append(wrapper)
  }
}

function tidyLinks(root: Element, warnings: string[]): void {
  let refused = 0
  for (const link of elementsOf(root, 'a')) {
    const given = link.getAttribute('href')
    const href = safeHref(given)
    if (href !== null) {
      link.setAttribute('href', storyAddress(href))
      continue
    }
    if (given !== null) refused++
    unwrapElement(link)
  }
  if (refused > 0)
    warnings.push(
      `${refused === 1 ? 'A link' : `${refused} links`} to an address that Galley does not keep became plain text.`,
    )
}

/** Stories that are imported together link to each other's files; in the workspace they link to each other. */
function storyAddress(href: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href
  return href.replace(/\.(?:md|markdown)(?=$|[?#])/i, '')
}
