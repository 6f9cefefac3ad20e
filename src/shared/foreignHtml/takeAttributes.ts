import { elementsOf } from './elements'

/** What may stay on an element, by its name. Everything else goes: handlers, styles, classes, ids, data. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'data-story'],
  img: ['src', 'alt'],
  ol: ['start'],
  td: ['colspan', 'rowspan', 'data-align'],
  th: ['colspan', 'rowspan', 'data-align'],
  span: ['data-caption', 'data-credit', 'data-footnote'],
  figure: ['data-pull-quote'],
  p: ['data-quote-text', 'data-quote-attribution', 'data-box-title'],
  aside: ['data-info-box', 'data-desk-note'],
  div: [
    'data-gallery',
    'data-caption',
    'data-embed',
    'data-read-also',
    'data-title',
    'data-description',
    'data-source',
    'data-alt',
  ],
}

/** Takes off every attribute that a story has no use for; what stays is checked by the schema's own parse rules. */
export function takeAttributes(root: Element): void {
  for (const element of elementsOf(root)) {
    const kept = keptAttributes[element.localName] ?? []
    for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name)
  }
}
