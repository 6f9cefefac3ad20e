import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import { bodyHeadingLevel, headingLevels } from '../../../shared/document/nodes/SectionHeading'

/** A heading with everything under it, as places among the document's children. */
export interface Section {
  /** The heading's. */
  start: number
  /** The place after the last block. */
  end: number
}

function levelAt(document: DocumentNode, index: number): number | undefined {
  const block = document.maybeChild(index)
  return block?.type.name === 'heading' ? Number(block.attrs.level) : undefined
}

/** The section of the heading at `index`: up to the next heading of the same or a higher level. Null where none is. */
export function sectionAt(document: DocumentNode, index: number): Section | null {
  const level = levelAt(document, index)
  if (level === undefined) return null
  let end = index + 1
  for (; end < document.childCount; end++) {
    const other = levelAt(document, end)
    if (other !== undefined && other <= level) break
  }
  return { start: index, end }
}

/**
 * Moves a section, subsections included, before the block at `before` (the number of blocks for the end). The caret
 * stays where it is in the text.
 * @returns null where nothing would move: no heading there, a place inside the section, or before the body
 */
export function moveSection(state: EditorState, index: number, before: number): Transaction | null {
  const { doc, selection } = state
  const section = sectionAt(doc, index)
  if (section === null || before < bodyStart || before > doc.childCount) return null
  if (before >= section.start && before <= section.end) return null
  const from = positionOf(doc, section.start)
  const to = positionOf(doc, section.end)
  const target = positionOf(doc, before)
  const blocks = doc.children.slice(section.start, section.end)
  const transaction = state.tr
  let movedTo = target
  if (target > to) {
    transaction.insert(target, blocks).delete(from, to)
    movedTo = target - (to - from)
  } else transaction.delete(from, to).insert(target, blocks)
  if (selection.from >= from && selection.to <= to) {
    const by = movedTo - from
    const $anchor = transaction.doc.resolve(selection.anchor + by)
    const $head = transaction.doc.resolve(selection.head + by)
    transaction.setSelection(TextSelection.between($anchor, $head))
  }
  return transaction
}

/**
 * Where a section goes one step up or down: over its neighbour under the same heading; where it has none, out of that
 * heading or into the next one. @returns the place to move it before, or null where there is no way
 */
export function stepTarget(document: DocumentNode, index: number, direction: 'up' | 'down'): number | null {
  const level = levelAt(document, index)
  const section = sectionAt(document, index)
  if (level === undefined || section === null) return null
  if (direction === 'up') {
    for (let at = index - 1; at >= bodyStart; at--) {
      const other = levelAt(document, at)
      if (other !== undefined && other <= level) return at
    }
    return null
  }
  const next = levelAt(document, section.end)
  if (next === undefined) return null
  if (next === level) return sectionAt(document, section.end)?.end ?? null
  // The heading that follows stands higher: in, after what stands right under it.
  let at = section.end + 1
  while (at < document.childCount && levelAt(document, at) === undefined) at++
  return at
}

/**
 * Raises (-1) or lowers (1) a heading by one level; with its subsections all their headings as well.
 * @returns null where there is no heading, or one of them would leave the levels that there are
 */
export function shiftLevel(
  state: EditorState,
  index: number,
  by: -1 | 1,
  withSubsections: boolean,
): Transaction | null {
  const { doc } = state
  const section = sectionAt(doc, index)
  if (section === null) return null
  const end = withSubsections ? section.end : section.start + 1
  const transaction = state.tr
  let position = positionOf(doc, section.start)
  for (let at = section.start; at < end; at++) {
    const level = levelAt(doc, at)
    if (level !== undefined) {
      const shifted = headingLevels.find((allowed) => allowed === level + by)
      if (shifted === undefined) return null
      transaction.setNodeAttribute(position, 'level', bodyHeadingLevel(shifted))
    }
    position += doc.child(at).nodeSize
  }
  return transaction
}

/** Sets what the contents say instead of the heading at `index`; blank for the heading itself. */
export function setShortForm(state: EditorState, index: number, text: string): Transaction | null {
  const { doc } = state
  if (levelAt(doc, index) === undefined) return null
  const short = text.replace(/\s+/gu, ' ').trim()
  return state.tr.setNodeAttribute(positionOf(doc, index), 'short', short === '' ? null : short)
}

/** Where the block at `index` begins. */
function positionOf(document: DocumentNode, index: number): number {
  let position = 0
  for (let before = 0; before < index; before++) position += document.child(before).nodeSize
  return position
}
