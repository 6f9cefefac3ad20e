import type { Node as DocumentNode } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import type { BlockDifference } from './difference'
import { readAlsoName } from './nodes/ReadAlso'
import { createWordComparison, type WordComparison } from './wordRuns'

/** A piece of the story that is compared as one: a paragraph, a heading, a list item, a picture. */
interface Piece {
  block: string
  text: string
  /** Each of its words once, in lower case. */
  words: ReadonlySet<string>
  /** Equal keys are equal pieces, formatting included. */
  key: string
}

/**
 * Most pieces taken out and put in elsewhere for which the closest match is looked for: the work grows with its square.
 * Beyond it, what stands between the first and the last change counts as replaced.
 */
const maximumMoves = 1500

/** Most pairs of pieces that are tried for likeness in one place; a place with few pieces is searched whole. */
const maximumTries = 40_000

/** Share of the shorter piece's words that two pieces must have in common to be shown as one that changed. */
const likeness = 0.4

/**
 * What changed from one document to another, block by block and within a block word by word, in the order of the newer
 * one. A change of formatting alone is a changed block whose only run is `same`. The work is bounded: where nearly
 * everything was rewritten, blocks count as replaced whole. The same two documents always give the same answer.
 * @param storyName what another story is called: a “read also” has no words of its own
 */
export function diffDocuments(
  before: DocumentNode,
  after: DocumentNode,
  storyName: (id: string) => string = () => '',
): BlockDifference[] {
  const old = piecesOf(before, storyName)
  const current = piecesOf(after, storyName)
  const words = createWordComparison()
  const blocks: BlockDifference[] = []
  let nextOld = 0
  let nextCurrent = 0
  for (const [oldIndex, currentIndex] of keptPieces(old, current)) {
    blocks.push(...pairUp(old.slice(nextOld, oldIndex), current.slice(nextCurrent, currentIndex), words))
    const kept = current[currentIndex]
    if (kept !== undefined) blocks.push(whole('same', kept))
    nextOld = oldIndex + 1
    nextCurrent = currentIndex + 1
  }
  return [...blocks, ...pairUp(old.slice(nextOld), current.slice(nextCurrent), words)]
}

/** Where the pieces that stayed are in the one and in the other document. */
function keptPieces(old: readonly Piece[], current: readonly Piece[]): [old: number, current: number][] {
  const kept: [number, number][] = []
  let start = 0
  while (start < old.length && old[start]?.key === current[start]?.key) kept.push([start, start++])
  let end = 0
  while (
    end < Math.min(old.length, current.length) - start &&
    old.at(-1 - end)?.key === current.at(-1 - end)?.key
  )
    end++
  // A piece that the other document has nowhere cannot have stayed: without those the comparison is short.
  const oldShared = sharedIndexes(old, current, start, end)
  const currentShared = sharedIndexes(current, old, start, end)
  const changes = diffArrays(
    oldShared.map((index) => old[index]?.key),
    currentShared.map((index) => current[index]?.key),
    { maxEditLength: maximumMoves },
  )
  let oldPassed = 0
  let currentPassed = 0
  for (const { added, removed, count } of changes ?? []) {
    for (let step = 0; !added && !removed && step < count; step++) {
      const oldIndex = oldShared[oldPassed + step]
      const currentIndex = currentShared[currentPassed + step]
      if (oldIndex !== undefined && currentIndex !== undefined) kept.push([oldIndex, currentIndex])
    }
    if (!added) oldPassed += count
    if (!removed) currentPassed += count
  }
  for (; end > 0; end--) kept.push([old.length - end, current.length - end])
  return kept
}

/** Indexes of the pieces between `start` and `end` (from the end) that the other document has as well. */
function sharedIndexes(
  pieces: readonly Piece[],
  others: readonly Piece[],
  start: number,
  end: number,
): number[] {
  const keysOfOthers = new Set(others.slice(start, others.length - end).map((piece) => piece.key))
  const indexes: number[] = []
  for (let index = start; index < pieces.length - end; index++)
    if (keysOfOthers.has(pieces[index]?.key ?? '')) indexes.push(index)
  return indexes
}

function piecesOf(document: DocumentNode, storyName: (id: string) => string): Piece[] {
  const pieces: Piece[] = []
  document.descendants((node, _position, parent) => {
    if (node.isTextblock) {
      const block = parent === null || parent === document ? node.type.name : parent.type.name
      pieces.push(pieceOf(block, lineText(node), keyOf(block, node)))
      return false
    }
    if (node.isAtom && node.isBlock) {
      const text = node.type.name === readAlsoName ? storyName(String(node.attrs.story)) : atomText(node)
      pieces.push(pieceOf(node.type.name, text, keyOf(node.type.name, node)))
      return false
    }
    // What holds other pieces is one itself only by the words that are its own.
    const words = atomText(node)
    if (words !== '') pieces.push(pieceOf(node.type.name, words, `${node.type.name} ${words}`))
    return true
  })
  return pieces
}

function pieceOf(block: string, text: string, key: string): Piece {
  let words: ReadonlySet<string> | undefined
  return {
    block,
    text,
    key,
    // Most pieces stay as they are and are never asked for their words.
    get words() {
      words ??= new Set(text.toLowerCase().split(/\s+/u))
      return words
    },
  }
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

/** The text of a paragraph, a heading and the like; a footnote stands in brackets where its number would. */
function lineText(textblock: DocumentNode): string {
  let text = ''
  for (const child of textblock.children) {
    if (child.type.name === 'footnote') text += ` [${child.textContent}]`
    else text += child.isText ? (child.text ?? '') : '\n'
  }
  return text
}

/** What is said of a block whose words are attributes, by its name. */
const wordsOfAtoms: Readonly<Record<string, readonly string[]>> = {
  image: ['caption', 'credit', 'alt'],
  embedCard: ['title', 'description', 'source', 'url', 'alt'],
  gallery: ['caption'],
  table: ['caption'],
}

function atomText(node: DocumentNode): string {
  return (wordsOfAtoms[node.type.name] ?? [])
    .map((name) => String(node.attrs[name]))
    .filter((text) => text !== '')
    .join(' · ')
}

function whole(kind: 'same' | 'added' | 'removed', piece: Piece): BlockDifference {
  return { kind, block: piece.block, runs: piece.text === '' ? [] : [{ kind, text: piece.text }] }
}

/** Pairs what was taken out with what came in its place, in order, where they are alike enough. */
function pairUp(
  removed: readonly Piece[],
  added: readonly Piece[],
  words: WordComparison,
): BlockDifference[] {
  const blocks: BlockDifference[] = []
  const reach = Math.ceil(maximumTries / Math.max(added.length, 1))
  let next = 0
  for (const piece of added) {
    const match = findAlike(piece, removed, next, next + reach)
    const before = match === undefined ? undefined : removed[match]
    if (match === undefined || before === undefined) {
      blocks.push(whole('added', piece))
      continue
    }
    blocks.push(...removed.slice(next, match).map((candidate) => whole('removed', candidate)))
    blocks.push({ kind: 'changed', block: piece.block, runs: words.compare(before.text, piece.text) })
    next = match + 1
  }
  return [...blocks, ...removed.slice(next).map((candidate) => whole('removed', candidate))]
}

function findAlike(piece: Piece, candidates: readonly Piece[], from: number, to: number): number | undefined {
  for (let index = from; index < Math.min(to, candidates.length); index++) {
    const candidate = candidates[index]
    if (candidate !== undefined && areAlike(candidate, piece)) return index
  }
  return undefined
}

function areAlike(a: Piece, b: Piece): boolean {
  if (a.text === b.text) return true
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  let mayMiss = Math.floor(fewer.size * (1 - likeness))
  for (const word of fewer) {
    if (!more.has(word) && mayMiss-- === 0) return false
  }
  return true
}
