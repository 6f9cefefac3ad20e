/** Elements that never hold others, or whose end the parser finds itself: they cannot pile up. */
const flatElements = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup'.split(
    ' ',
  ),
)

/**
 * A rough count over HTML before it is parsed, linear in its length: tags, and how far the opening ones outnumber the
 * closing. Parsers take the square of the depth.
 * @returns which of the limits it is beyond; null for neither
 */
export function measureMarkup(
  html: string,
  limits: { elements: number; depth: number },
): 'elements' | 'depth' | null {
  let elements = 0
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++elements > limits.elements) return 'elements'
    if (flatElements.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth > limits.depth) return 'depth'
  }
  return null
}

/** The text of HTML without its markup, read roughly and in one pass: of what is too much for a parser. */
export function textOfMarkup(html: string): string {
  const pieces = html
    .split('<')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('>') + 1)))
  return pieces.join(' ').replace(/\s+/gu, ' ').trim()
}
