import type { Node as DocumentNode } from '@tiptap/pm/model'
import { slugify } from '../article/slug'
import { bodyStart } from './articleDocument'
import { bodyHeadingLevel, type HeadingLevel } from './nodes/SectionHeading'

/** One heading of a story. */
export interface ContentsEntry {
  level: HeadingLevel
  /** The heading's text, trimmed, on one line; may be empty while it is being written. */
  text: string
  /** What the contents say instead of a long heading; null for the heading itself. */
  short: string | null
  /** The id of the heading in the page: unique in the page, and readable. */
  anchor: string
  /** Index of the heading among the document's children (headline and standfirst counted). */
  index: number
}

/** How a story shows its contents. */
export interface ContentsSettings {
  shown: boolean
  /** What stands over the contents; empty for the page's own word. */
  title: string
  numbered: boolean
  /** Levels shown: 1 shows level-2 headings only, 3 shows levels 2 to 4. */
  depth: 1 | 2 | 3
}

export const defaultContentsSettings: ContentsSettings = {
  shown: true,
  title: '',
  numbered: false,
  depth: 3,
}

/** Under this number of headings a page has no contents box. */
export const minimumHeadings = 3

/** Ids that the page itself uses; no heading gets one of them. */
const pageIds = ['contents', 'main', 'top', 'search', 'menu', 'share', 'related', 'comments', 'footer']

/** What the page's own numbered parts are called: footnotes, the places they belong to, boxes. */
const numberedIds = /^(?:fn|fnref|box):/

/** Longest anchor made from a heading, in characters. */
const maximumAnchorLength = 60

/**
 * The headings of a story with their anchors: the one source for the side panel, the preview, the page and the
 * command line. A heading that was published keeps the anchor that it was published with, however it is reworded;
 * the others get theirs from their text, made unique in the page in document order. Empty headings are left out.
 */
export function extractContents(document: DocumentNode): ContentsEntry[] {
  const headings: { node: DocumentNode; index: number; text: string }[] = []
  document.forEach((node, _offset, index) => {
    if (index < bodyStart || node.type.name !== 'heading') return
    const text = headingText(node)
    if (text !== '') headings.push({ node, index, text })
  })
  const taken = new Set(pageIds)
  const kept = new Map<DocumentNode, string>()
  for (const { node } of headings) {
    const anchor: unknown = node.attrs.anchor
    // A heading that was copied carries its original's anchor: the first keeps it, the copy gets its own.
    if (typeof anchor !== 'string' || anchor === '' || numberedIds.test(anchor)) continue
    if (taken.has(anchor) || kept.has(node)) continue
    kept.set(node, anchor)
    taken.add(anchor)
  }
  const used = new Set<DocumentNode>()
  return headings.map(({ node, index, text }) => {
    const own = used.has(node) ? undefined : kept.get(node)
    used.add(node)
    const anchor = own ?? freeAnchor(text, taken)
    taken.add(anchor)
    const short: unknown = node.attrs.short
    return {
      level: bodyHeadingLevel(Number(node.attrs.level)),
      text,
      short: typeof short === 'string' && short !== '' ? short : null,
      anchor,
      index,
    }
  })
}

/** What the page's contents box lists: nothing when switched off or under three headings. */
export function chooseContents(
  entries: readonly ContentsEntry[],
  settings: ContentsSettings,
): ContentsEntry[] {
  if (!settings.shown || entries.length < minimumHeadings) return []
  return entries.filter((entry) => entry.level <= settings.depth + 1)
}

export interface NestedContents {
  entry: ContentsEntry
  /** "2.1" and the like: the place in the tree, counted from 1. */
  number: string
  children: NestedContents[]
}

/** The entries as a tree by level. A skipped level nests one step only. */
export function nestContents(entries: readonly ContentsEntry[]): NestedContents[] {
  const roots: NestedContents[] = []
  const open: NestedContents[] = []
  for (const entry of entries) {
    while (open.length > 0 && (open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const parent = open.at(-1)
    const siblings = parent?.children ?? roots
    const place = String(siblings.length + 1)
    const nested = { entry, number: parent === undefined ? place : `${parent.number}.${place}`, children: [] }
    siblings.push(nested)
    open.push(nested)
  }
  return roots
}

const textOfHeading = new WeakMap<DocumentNode, string>()

function headingText(node: DocumentNode): string {
  const known = textOfHeading.get(node)
  if (known !== undefined) return known
  const text = node.textBetween(0, node.content.size, ' ', ' ').replace(/\s+/gu, ' ').trim()
  textOfHeading.set(node, text)
  return text
}

/** Anchors of texts that were asked for lately: while one writes, the same headings come again and again. */
const anchorsOfTexts = new Map<string, string>()
const anchorsKept = 5_000

function anchorFromText(text: string): string {
  const known = anchorsOfTexts.get(text)
  if (known !== undefined) return known
  const anchor = makeAnchor(text)
  if (anchorsOfTexts.size >= anchorsKept) anchorsOfTexts.clear()
  anchorsOfTexts.set(text, anchor)
  return anchor
}

/** Latin text becomes a plain slug; text in other scripts keeps its letters, which ids and addresses may hold. */
function makeAnchor(text: string): string {
  const latin = slugify(text, '', maximumAnchorLength)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const romanized = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0
  const latinLetters = (latin.match(/[a-z]/g)?.length ?? 0) - romanized
  if (latin !== '' && (latinLetters >= Math.min(letters, maximumAnchorLength) / 2 || letters === 0))
    return latin
  const kept = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, maximumAnchorLength)
    .replace(/^-+|-+$/g, '')
  return kept === '' ? 'section' : kept
}

function freeAnchor(text: string, taken: ReadonlySet<string>): string {
  const base = anchorFromText(text)
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) {
    const candidate = `${base}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
