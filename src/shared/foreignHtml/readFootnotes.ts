import { elementsOf, unwrapElement } from './elements'

/** More links inside a text than this are not gone through for notes: each is compared with the others. */
const mostLinks = 5000

/** How word processors and wikis name their notes, for marks whose note was not copied. */
const noteNames = /^_?(?:ftn|edn|sdfootnote|sdendnote|ftnt|fn[:\-\d]|cite_note|footnote|endnote)/i

interface Note {
  block: Element
  /** The links in it that lead back to where it is called. */
  backLinks: Set<Element>
}

/**
 * Footnotes stand in the text where their numbers were: a link to a note, which has a link back, becomes the note. The
 * lists of notes go.
 * @returns how many notes were called whose text is not there; their numbers are taken out
 */
export function readFootnotes(root: Element): number {
  const links = elementsOf(root, 'a[href*="#"]')
  if (links.length === 0 || links.length > mostLinks) return 0
  const named = namedElements(root)
  const place = new Map(elementsOf(root).map((element, index) => [element as Element, index]))
  const calls: { link: Element; note: Note }[] = []
  let lost = 0
  for (const link of links) {
    const fragment = fragmentOf(link)
    const target = named.get(fragment)
    if (target === undefined) {
      // A note's own link back names the call ("_ftnref1", "cite_ref-1"), which may not have been copied either.
      if (!noteNames.test(fragment) || isBackName(fragment)) continue
      markOf(link).remove()
      lost++
      continue
    }
    if ((place.get(target) ?? 0) < (place.get(link) ?? 0)) continue
    const note = noteAt(target, link, links, named)
    if (note !== undefined) calls.push({ link, note })
  }
  // Only now: the notes are looked for in the text as it came.
  const written = calls.map(({ link, note }) => ({ link, footnote: writeNote(note) }))
  for (const { link, footnote } of written) placeNote(markOf(link), footnote)
  for (const block of new Set(calls.map(({ note }) => note.block))) removeNote(block, root)
  return lost
}

function isBackName(fragment: string): boolean {
  return /ref|anc$/i.test(fragment)
}

function namedElements(root: Element): Map<string, Element> {
  const named = new Map<string, Element>()
  for (const element of elementsOf(root, '[id], a[name]')) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) {
      if (name !== null && name !== '' && !named.has(name)) named.set(name, element)
    }
  }
  return named
}

function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  return href.slice(href.indexOf('#') + 1)
}

/** The note at a target, if it leads back to the link. */
function noteAt(
  target: Element,
  link: Element,
  links: readonly Element[],
  named: ReadonlyMap<string, Element>,
): Note | undefined {
  const own = /^(?:a|span|sup|b|strong)$/.test(target.localName) ? target.parentElement : target
  let block = own?.closest('li, p, dd, aside, div') ?? null
  if (block === null || block.contains(link)) return undefined
  // A note of several paragraphs has a box of its own.
  for (
    let outer = block.parentElement;
    outer !== null && /^(?:div|aside)$/.test(outer.localName) && !outer.contains(link);
    outer = outer.parentElement
  ) {
    const around = outer
    const leads = new Set(links.filter((other) => around.contains(other)).map(fragmentOf))
    if (leads.size > 1) break
    block = outer
  }
  const inside = block
  const backLinks = links.filter(
    (other) => inside.contains(other) && leadsTo(named.get(fragmentOf(other)), link),
  )
  if (backLinks.length === 0) return undefined
  const toCalls = links.filter((other) => inside.contains(other) && isBackName(fragmentOf(other)))
  return { block, backLinks: new Set([...backLinks, ...toCalls]) }
}

function leadsTo(named: Element | undefined, link: Element): boolean {
  if (named === undefined) return false
  if (named.contains(link) || link.contains(named)) return true
  return named.nextElementSibling === link || link.nextElementSibling === named
}

/** The text of a note as one line of inline content. */
function writeNote({ block, backLinks }: Note): Element {
  const document = block.ownerDocument
  const footnote = document.createElement('span')
  footnote.setAttribute('data-footnote', '')
  const originals = elementsOf(block)
  const copy = block.cloneNode(true) as Element
  for (const [index, element] of elementsOf(copy).entries()) {
    const original = originals[index]
    if (original !== undefined && backLinks.has(original)) element.remove()
  }
  for (const element of elementsOf(copy, 'br, hr, img, .mw-cite-backlink')) element.replaceWith(' ')
  for (const element of elementsOf(copy, 'p, div, li, ul, ol, blockquote, td, tr, table, tbody')) {
    element.append(' ')
    unwrapElement(element)
  }
  footnote.append(...copy.childNodes)
  trimStart(footnote)
  return footnote
}

/** Takes off what is left of a number and of the arrow back. */
function trimStart(footnote: Element): void {
  let node: Node | null = footnote
  while (node?.firstChild !== null && node?.firstChild !== undefined) node = node.firstChild
  if (node === null || node.nodeType !== 3) return
  node.textContent = (node.textContent ?? '').replace(
    /^[\s\u00a0]*(?:\[?\d{1,3}\]?[.):]?[\s\u00a0]+|[\^\u2191][\s\u00a0]*)?/,
    '',
  )
}

/** The whole mark of a note: its link, with the raised or bracketed number around it. */
function markOf(link: Element): Element {
  let mark = link
  const text = (link.textContent ?? '').trim()
  for (
    let outer = link.parentElement;
    outer !== null && /^(?:sup|span|font)$/.test(outer.localName);
    outer = outer.parentElement
  ) {
    if ((outer.textContent ?? '').trim() !== text) break
    mark = outer
  }
  return mark
}

/** A heading holds no notes: its note goes to the end of the paragraph that follows. */
function placeNote(mark: Element, footnote: Element): void {
  const heading = mark.closest('h1, h2, h3, h4, h5, h6, caption, figcaption')
  if (heading === null) {
    mark.replaceWith(footnote)
    return
  }
  mark.remove()
  const after = heading.nextElementSibling
  if (after?.localName === 'p') after.append(footnote)
  else heading.after(footnote)
}

/** Takes a note's own place away, with the list and the line above it once they are empty. */
function removeNote(block: Element, root: Element): void {
  let emptied: Element = block
  while (
    emptied.parentElement !== null &&
    emptied.parentElement !== root &&
    (emptied.parentElement.textContent ?? '').trim() === (emptied.textContent ?? '').trim() &&
    emptied.parentElement.querySelector('img, [data-footnote]') === null
  )
    emptied = emptied.parentElement
  const line = emptied.previousElementSibling
  const next = emptied.nextElementSibling
  emptied.remove()
  const isHeading = /^h[1-6]$/.test(line?.localName ?? '')
  if (isHeading && (next === null || /^h[1-6]$/.test(next.localName))) line?.remove()
  if (line?.localName === 'hr' && (line.nextElementSibling === null || isAllOfTheRest(line))) line.remove()
}

function isAllOfTheRest(line: Element): boolean {
  for (let next: ChildNode | null = line.nextSibling; next !== null; next = next.nextSibling)
    if ((next.textContent ?? '').trim() !== '') return false
  return true
}
