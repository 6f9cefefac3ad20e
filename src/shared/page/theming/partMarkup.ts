/**
 * Reads what a template wrote, as a browser would, and refuses what could run, load something from elsewhere, or swallow
 * the rest of the page. What Galley wrote itself is not read: it stands as a place (`placeOf`) until this has passed.
 */

const elements = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark nav ol p picture ' +
    'pre q s samp search section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul ' +
    'var wbr svg g path circle ellipse line polyline polygon rect'
  ).split(' '),
)

const withoutEnd = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr'])

/** Loads what it names as soon as the page is shown. */
const loading = new Set(['src', 'srcset'])

const leading = new Set(['href', 'cite'])

/** Whatever these say, a page does not need it from a theme. */
const refusedAttributes =
  /^(on.*|style|srcdoc|action|formaction|background|poster|ping|xmlns.*|xlink:.*|is|slot|http-equiv|nonce|autofocus|accesskey)$/

/** Stands for markup of Galley's own. No text can hold it: NUL is never written from a value. */
export function markupPlace(index: number): string {
  return `\0${index}\0`
}

const placePattern = /\0(\d+)\0/g

/** Puts the markup in the places that stood for it. */
export function fillPlaces(text: string, markup: readonly string[]): string {
  return text.replace(placePattern, (_place, index: string) => markup[Number(index)] ?? '')
}

/** How often the markup with that index stands in a text. */
export function countPlaces(text: string, index: number): number {
  return text.split(markupPlace(index)).length - 1
}

/** What is wrong with markup, and the piece of text to look for it by. */
export class MarkupProblem extends Error {
  readonly near: string

  constructor(message: string, near: string) {
    super(message)
    this.name = 'MarkupProblem'
    this.near = near
  }
}

const tagStart = /<(\/?)([a-z][^\s/>]*)/iy
const attribute = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y

/** What has been read so far. */
interface Reading {
  open: string[]
  roots: number
  hasText: boolean
}

/**
 * @returns how many elements and places stand at the top, and whether there is text beside them
 * @throws MarkupProblem
 */
export function readMarkup(text: string): Pick<Reading, 'roots' | 'hasText'> {
  const reading: Reading = { open: [], roots: 0, hasText: false }
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    if (reading.open.length === 0) readWords(text.slice(at, next === -1 ? text.length : next), reading)
    if (next === -1) break
    at = text.startsWith('<!--', next) ? endOfComment(text, next) : readTag(text, next, reading)
  }
  const unclosed = reading.open.at(-1)
  if (unclosed !== undefined) throw new MarkupProblem(`“${unclosed}” is never ended.`, `<${unclosed}`)
  return reading
}

function readWords(words: string, reading: Reading): void {
  reading.roots += words.match(placePattern)?.length ?? 0
  if (words.replace(placePattern, '').trim() !== '') reading.hasText = true
}

/** @returns where the text goes on after the tag */
function readTag(text: string, start: number, reading: Reading): number {
  tagStart.lastIndex = start
  const found = tagStart.exec(text)
  if (found === null) {
    throw new MarkupProblem(
      'A “<” that begins no element: write it as “&lt;”.',
      text.slice(start, start + 12),
    )
  }
  const [near, slash] = found
  const name = (found[2] ?? '').toLowerCase()
  if (!elements.has(name)) throw new MarkupProblem(`The element “${name}” may not stand in a theme.`, near)
  const { open } = reading
  if (slash === '/') return endElement(text, start + near.length, name, near, open)
  if (open.length === 0) reading.roots++
  const { end, selfClosed } = readAttributes(text, start + near.length, name, near)
  if (!withoutEnd.has(name) && !(selfClosed && (name === 'svg' || open.includes('svg')))) open.push(name)
  return end
}

function endElement(text: string, start: number, name: string, near: string, open: string[]): number {
  const end = /\s*>/y
  end.lastIndex = start
  if (!end.test(text)) throw new MarkupProblem(`The end of “${name}” has no “>”.`, near)
  const last = open.pop()
  if (last === name) return end.lastIndex
  const meant = last === undefined ? 'that was never begun' : `while “${last}” is open`
  throw new MarkupProblem(`“${name}” is ended ${meant}.`, near)
}

function endOfComment(text: string, start: number): number {
  // Browsers end a comment in several ways; only the plain one is taken here, so that none ends one earlier.
  const end = text.indexOf('-->', start + 4)
  const words = end === -1 ? '' : text.slice(start + 4, end)
  if (end === -1 || words.startsWith('>') || words.startsWith('->') || words.includes('--!>')) {
    throw new MarkupProblem('A comment has no end.', '<!--')
  }
  if (words.includes('\0')) throw new MarkupProblem('A part of the page stands in a comment.', '<!--')
  return end + 3
}

function readAttributes(
  text: string,
  start: number,
  element: string,
  near: string,
): { end: number; selfClosed: boolean } {
  const seen = new Set<string>()
  let at = start
  for (;;) {
    const end = /\s*(\/?)>/y
    end.lastIndex = at
    const closing = end.exec(text)
    if (closing !== null) return { end: end.lastIndex, selfClosed: closing[1] === '/' }
    attribute.lastIndex = at
    const found = attribute.exec(text)
    // Without a space between, browsers read on and say nothing: here it is a mistake.
    if (found === null || (at > start && !/\s/.test(text[at] ?? ''))) {
      throw new MarkupProblem(`“${element}” is not written as an element is.`, near)
    }
    if (found[0].includes('\0')) {
      throw new MarkupProblem(`Markup stands inside “${element}”, where only text can.`, near)
    }
    const name = (found[1] ?? '').toLowerCase()
    if (seen.has(name)) throw new MarkupProblem(`“${element}” has “${name}” twice.`, near)
    seen.add(name)
    checkAttribute(element, name, found[2] ?? found[3] ?? found[4] ?? '', near)
    at = attribute.lastIndex
  }
}

function checkAttribute(element: string, name: string, value: string, near: string): void {
  if (refusedAttributes.test(name)) {
    throw new MarkupProblem(`“${element}” may not have “${name}” in a theme.`, near)
  }
  const isLoading = loading.has(name)
  if (!isLoading && !leading.has(name)) return
  if (/&(?!(amp|quot|lt|gt|apos|#39);)(#|[a-z]+;)/i.test(value)) {
    throw new MarkupProblem(`Write the address in “${name}” without character references.`, near)
  }
  const address = value.replace(/&amp;/g, '&')
  // Browsers leave these out of an address before they read it.
  const plain = address.replace(/[\s\p{Cc}]+/gu, '')
  const isAllowed = name === 'srcset' ? areLocal(plain) : isLoading ? isLocal(plain) : isHarmless(plain)
  if (!isAllowed) throw new MarkupProblem(`“${element}” may not lead to “${address}”.`, near)
}

/** Files of the site and of the preview, and pictures that are in the page itself. */
function isLocal(address: string): boolean {
  if (/^(data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]|media:\/\/|preview:\/\/assets\/)/i.test(address)) {
    return true
  }
  return !/^[/\\]{2}|^[a-z][a-z0-9+.-]*:/i.test(address)
}

/** Several of them, as in `srcset`. */
function areLocal(addresses: string): boolean {
  const own = addresses.replace(/(media:\/\/|preview:\/\/assets\/)/gi, '')
  return !/[:\\]|\/\//.test(own)
}

/** Also pages as the preview names them, which it tells of and never fetches. */
function isHarmless(address: string): boolean {
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^(?:(?:https?|mailto|tel):|preview:\/\/site\/)/i.test(address)
  )
}
