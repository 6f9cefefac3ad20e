import type { Node as DocumentNode } from '@tiptap/pm/model'
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { BlockDifference } from './difference'

/** A piece of the story that is compared as one: a paragraph, a heading, a list item, a picture. */
interface Piece {
  block: string
  text: string
  /** Equal keys are equal pieces, formatting included. */
  key: string
}

type Run = BlockDifference['runs'][number]

/** Share of the shorter piece's words that two pieces must have in common to be shown as one that changed. */
const likeness = 0.4

/**
 * What changed from one document to another, block by block and within a block word by word, in the order of the newer
 * one. A change of formatting alone is a changed block whose only run is `same`.
 */
export function diffDocuments(before: DocumentNode, after: DocumentNode): BlockDifference[] {
  const changes = diffArrays(piecesOf(before), piecesOf(after), { comparator: (a, b) => a.key === b.key })
  const blocks: BlockDifference[] = []
  let removed: Piece[] = []
  for (const change of changes) {
    if (change.removed) {
      removed.push(...change.value)
    } else if (change.added) {
      blocks.push(...pairUp(removed, change.value))
      removed = []
    } else {
      blocks.push(...removed.map((piece) => whole('removed', piece)))
      removed = []
      blocks.push(...change.value.map((piece) => whole('same', piece)))
    }
  }
  return [...blocks, ...removed.map((piece) => whole('removed', piece))]
}

function piecesOf(document: DocumentNode): Piece[] {
  const pieces: Piece[] = []
  document.descendants((node, _position, parent) => {
    if (node.isTextblock) {
      const block = parent === null || parent === document ? node.type.name : parent.type.name
      pieces.push({ block, text: node.textBetween(0, node.content.size, '', '\n'), key: keyOf(block, node) })
      return false
    }
    if (node.isAtom && node.isBlock) {
      pieces.push({ block: node.type.name, text: atomText(node), key: keyOf(node.type.name, node) })
      return false
    }
    return true
  })
  return pieces
}

const keys = new WeakMap<DocumentNode, string>()

function keyOf(block: string, node: DocumentNode): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  // A heading's frozen anchor is no change that an editor reads.
  const { anchor: _anchor, ...attrs } = node.attrs
  const key = JSON.stringify([block, attrs, node.content.toJSON()])
  keys.set(node, key)
  return key
}

function atomText(node: DocumentNode): string {
  if (node.type.name !== 'image') return ''
  return [node.attrs.caption, node.attrs.credit, node.attrs.alt]
    .map(String)
    .filter((text) => text !== '')
    .join(' · ')
}

function whole(kind: 'same' | 'added' | 'removed', piece: Piece): BlockDifference {
  return { kind, block: piece.block, runs: piece.text === '' ? [] : [{ kind, text: piece.text }] }
}

/** Pairs what was taken out with what came in its place, in order, where they are alike enough. */
function pairUp(removed: readonly Piece[], added: readonly Piece[]): BlockDifference[] {
  const blocks: BlockDifference[] = []
  let next = 0
  for (const piece of added) {
    const match = removed.findIndex((candidate, index) => index >= next && areAlike(candidate, piece))
    if (match === -1) {
      blocks.push(whole('added', piece))
      continue
    }
    blocks.push(...removed.slice(next, match).map((candidate) => whole('removed', candidate)))
    const before = removed[match]
    if (before !== undefined)
      blocks.push({ kind: 'changed', block: piece.block, runs: wordRuns(before.text, piece.text) })
    next = match + 1
  }
  return [...blocks, ...removed.slice(next).map((candidate) => whole('removed', candidate))]
}

function areAlike(a: Piece, b: Piece): boolean {
  if (a.text === b.text) return true
  const wordsOfA = new Set(a.text.toLowerCase().split(/\s+/u))
  const wordsOfB = new Set(b.text.toLowerCase().split(/\s+/u))
  const shorter = Math.min(wordsOfA.size, wordsOfB.size)
  let common = 0
  for (const word of wordsOfA) if (wordsOfB.has(word)) common++
  return common / shorter >= likeness
}

/** The difference in words; what was replaced in one place is one removal and one addition, not a patchwork. */
function wordRuns(before: string, after: string): Run[] {
  const parts = diffWordsWithSpace(before, after)
  const runs: Run[] = []
  let removed = ''
  let added = ''
  const push = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1)
    if (kind === 'same' && last?.kind === 'same') last.text += text
    else if (text !== '') runs.push({ kind, text })
  }
  const flush = () => {
    // The space after a replaced phrase was not replaced.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : ''
    push('removed', removed.slice(0, removed.length - space.length))
    push('added', added.slice(0, added.length - space.length))
    push('same', space)
    removed = ''
    added = ''
  }
  for (const [index, part] of parts.entries()) {
    const isChange = part.added || part.removed
    const next = parts[index + 1]
    const joinsChanges =
      part.value.trim() === '' && removed + added !== '' && (next?.added === true || next?.removed === true)
    if (!isChange && !joinsChanges) {
      flush()
      push('same', part.value)
      continue
    }
    if (!part.added) removed += part.value
    if (!part.removed) added += part.value
  }
  flush()
  return runs
}
