import { parseHTML } from 'linkedom'
import { maximumDepth, maximumElements } from './importLimits'
import { refuseFile } from './refusals'

/** Elements that never hold others, or whose end the parser finds itself: they cannot pile up. */
const flatElements = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup'.split(
    ' ',
  ),
)

/**
 * Parses HTML that came from outside into a document of its own that no browser ever sees: nothing in it runs and
 * nothing is fetched.
 * @returns the body, with everything of the source inside it
 * @throws GalleyError `tooLarge` for nesting or sizes that no story has, before they cost anything
 */
export function parseForeignHtml(file: string, html: string): HTMLElement {
  refuseMonsters(file, html)
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
  if (isDeeperThan(document.body, maximumDepth)) throw tooDeep(file)
  return document.body
}

/** A rough count over the source, linear in its length: tags, and how far the opening ones outnumber the closing. */
function refuseMonsters(file: string, html: string): void {
  let elements = 0
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++elements > maximumElements) {
      throw refuseFile(
        'tooLarge',
        file,
        `holds more than ${maximumElements.toLocaleString('en')} tags.`,
        'Split it into several stories, or export it again without its formatting.',
      )
    }
    if (flatElements.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    // Far above the limit, since tags inside comments and scripts are counted as well.
    if (depth > maximumDepth * 16) throw tooDeep(file)
  }
}

function tooDeep(file: string) {
  return refuseFile(
    'tooLarge',
    file,
    `nests its elements more than ${maximumDepth} levels deep.`,
    'Export it again from the program that it comes from, or import it as plain text.',
  )
}

/** Goes over the tree without recursion: it is what keeps the recursive readers after it safe. */
function isDeeperThan(root: Node, limit: number): boolean {
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
