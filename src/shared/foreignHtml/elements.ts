/** What starts a line of its own, in the HTML that programs write. */
export const blockSelector =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, figure, section, article, aside, hr, img'

/** The elements of a tree in document order, as they stand now: the tree may be changed while they are gone over. */
export function elementsOf(root: Element, selector = '*'): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
}

/** Puts an element's content in its place. */
export function unwrapElement(element: Element): void {
  while (element.firstChild !== null) element.before(element.firstChild)
  element.remove()
}

/** Moves everything in one element to the end of another. */
export function moveContent(from: Element, to: Element): void {
  while (from.firstChild !== null) to.append(from.firstChild)
}

/** Gives an element another name; its attributes are left behind. */
export function renameElement(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name)
  moveContent(element, renamed)
  element.replaceWith(renamed)
  return renamed
}

/** Puts all of an element's content into a new element inside of it. */
export function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  moveContent(element, wrapper)
  element.append(wrapper)
}

/** Text on one line: every run of white space is one space, none at the ends. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim()
}

const propertyPatterns = new Map<string, RegExp>()

/** The value of a property in an element's own `style`, in lower case; empty when it is not there. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style')
  if (style === null) return ''
  let pattern = propertyPatterns.get(property)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i')
    propertyPatterns.set(property, pattern)
  }
  return (pattern.exec(style)?.[1] ?? '').trim().toLowerCase()
}

/** True when there is nothing to read or see in an element. */
export function isEmptyElement(element: Element): boolean {
  return (
    (element.textContent ?? '').trim() === '' &&
    element.querySelector('img, hr, [data-embed], [data-read-also]') === null
  )
}

/** True when an element's own style sets its text in bold. */
export function isSetBold(element: Element): boolean {
  const weight = styleOf(element, 'font-weight')
  return weight === '' ? /\bbold\b/.test(styleOf(element, 'font')) : /^(?:bold|[6-9]00)/.test(weight)
}

/** Whether a tree is nested deeper than that. Without recursion: it is what keeps recursive readers after it safe. */
export function isDeeperThan(root: Node, limit: number): boolean {
  let depth = 0
  let node: Node = root
  for (;;) {
    const child = node.firstChild
    if (child !== null) {
      node = child
      if (++depth > limit) return true
      continue
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root
      depth--
    }
    if (node === root) return false
    node = node.nextSibling ?? root
  }
}
