import { elementsOf, styleOf } from './elements'
import { type ListEntry, nestList } from './nestList'

/**
 * Word's lists are paragraphs that name their list and level in `mso-list`, with the number or bullet as text. Makes
 * lists of them; the numbers of numbered headings go.
 */
export function readWordLists(root: Element): void {
  const listed = new Set(elementsOf(root, '[style*="mso-list" i]').filter((element) => levelOf(element) > 0))
  const done = new Set<Element>()
  for (const element of listed) {
    if (done.has(element)) continue
    if (/^h[1-6]$/.test(element.localName)) {
      takeMarker(element)
      continue
    }
    if (element.localName !== 'p' && element.localName !== 'div') continue
    const run = runFrom(element, listed)
    for (const member of run) done.add(member)
    const place = element.ownerDocument.createTextNode('')
    element.before(place)
    place.before(...nestList(element.ownerDocument, entriesOf(run, listed)))
    for (const member of run) member.remove()
    place.remove()
  }
}

/** The paragraphs of one list: those that follow each other, and unmarked ones in between that go on with an item. */
function runFrom(first: Element, listed: ReadonlySet<Element>): Element[] {
  const run = [first]
  for (let next = first.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const isItem = listed.has(next) && (next.localName === 'p' || next.localName === 'div')
    const goesOn = next.localName === 'p' && /^MsoListParagraph/.test(next.getAttribute('class') ?? '')
    if (!isItem && !goesOn) break
    run.push(next)
  }
  return run
}

function entriesOf(run: readonly Element[], listed: ReadonlySet<Element>): ListEntry[] {
  const entries: ListEntry[] = []
  for (const element of run) {
    const last = entries.at(-1)
    const paragraph = element.ownerDocument.createElement('p')
    const marker = takeMarker(element)
    paragraph.append(...element.childNodes)
    if (!listed.has(element) && last !== undefined) {
      const level = Math.min(last.level, indentOf(element) ?? last.level)
      entries.push({ level, ordered: last.ordered, number: null, continues: true, content: [paragraph] })
      continue
    }
    const number = readNumber(marker)
    entries.push({ level: levelOf(element), ordered: number !== null, number, content: [paragraph] })
  }
  return entries
}

/** Points by which Word sets each level in. */
const levelIndent = 36

/** The level that an unmarked paragraph's own indent puts it at. */
function indentOf(element: Element): number | null {
  const indent = /^([\d.]+)pt/.exec(styleOf(element, 'margin-left'))?.[1]
  return indent === undefined ? null : Math.max(1, Math.round(Number(indent) / levelIndent))
}

function levelOf(element: Element): number {
  const level = Number(/\blevel(\d+)/.exec(styleOf(element, 'mso-list'))?.[1])
  return level >= 1 && level <= 9 ? level : 0
}

/** Takes the number or bullet out of an item. @returns its text */
function takeMarker(element: Element): string {
  let text = ''
  for (const marker of elementsOf(element, '[style*="mso-list" i]')) {
    if (styleOf(marker, 'mso-list') !== 'ignore') continue
    text += marker.textContent ?? ''
    marker.remove()
  }
  return text.trim()
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** What number "3.", "c)", "iv." or "2.1." stands for in its list; null for a bullet. */
function readNumber(marker: string): number | null {
  const [, label] = /^[([]?(?:\d+\.)*(\d+|[a-z]{1,6})[.)\]]+$/i.exec(marker) ?? /^(\d+)$/.exec(marker) ?? []
  if (label === undefined) return null
  if (/^\d/.test(label)) return Number(label)
  const letters = label.toLowerCase()
  if (/^[ivxlc]+$/.test(letters) && (letters.length > 1 || letters === 'i')) return readRoman(letters)
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : 1
}

function readRoman(letters: string): number {
  const values = [...letters].map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
