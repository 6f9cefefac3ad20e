import type { DocumentRange } from '../blocksInView'
import type { BlockMatch } from './blockMatches'
import type { Searchable } from './searchablePieces'

/** A node with its matches, in their order. */
export interface FoundBlock extends Searchable {
  matches: readonly BlockMatch[]
}

/** The matches of a story in its order, found by their number or position without walking over all of them. */
export class MatchList {
  static readonly empty = new MatchList([], null)

  /** Those with matches only. */
  readonly blocks: readonly FoundBlock[]
  readonly count: number
  /** How many matches come before each block. */
  readonly #before: readonly number[]

  /** @param scope what lies outside of it does not count; null for the whole story */
  constructor(blocks: readonly FoundBlock[], scope: DocumentRange | null) {
    const within = scope === null ? blocks : blocks.map((block) => matchesWithin(block, scope))
    this.blocks = within.filter(({ matches }) => matches.length > 0)
    const before: number[] = []
    let count = 0
    for (const { matches } of this.blocks) {
      before.push(count)
      count += matches.length
    }
    this.#before = before
    this.count = count
  }

  at(index: number): { block: FoundBlock; match: BlockMatch } | undefined {
    if (index < 0 || index >= this.count) return undefined
    const number = lastIndex(this.blocks.length, (at) => (this.#before[at] ?? 0) <= index)
    const block = this.blocks[number]
    const match = block?.matches[index - (this.#before[number] ?? 0)]
    return block === undefined || match === undefined ? undefined : { block, match }
  }

  /** The number of the first match that begins at a position or after it; of the first of all where none does; -1 for none. */
  indexFrom(position: number): number {
    if (this.count === 0) return -1
    const start = Math.max(
      0,
      lastIndex(this.blocks.length, (at) => (this.blocks[at]?.position ?? 0) < position),
    )
    for (const [offset, block] of this.blocks.slice(start, start + 2).entries()) {
      const at = block.matches.findIndex((match) => matchStart(block, match) >= position)
      if (at >= 0) return (this.#before[start + offset] ?? 0) + at
    }
    return 0
  }

  /** The blocks that a stretch of the document touches; of those around one that it begins in, the innermost. */
  *blocksIn({ from, to }: DocumentRange): Generator<FoundBlock> {
    const start = lastIndex(this.blocks.length, (at) => (this.blocks[at]?.position ?? 0) < from)
    for (let at = Math.max(start, 0); at < this.blocks.length; at++) {
      const block = this.blocks[at]
      if (block === undefined || block.position >= to) return
      if (block.position + block.node.nodeSize > from) yield block
    }
  }
}

/** Where a match stands in the document; one in an attribute stands where its node does. */
function matchStart({ position }: Searchable, match: BlockMatch): number {
  return match.attribute === null ? position + match.from : position
}

function matchesWithin(block: FoundBlock, { from, to }: DocumentRange): FoundBlock {
  const { position, node, matches } = block
  if (position >= from && position + node.nodeSize <= to) return block
  if (position >= to || position + node.nodeSize <= from) return { ...block, matches: [] }
  const isWithin = (match: BlockMatch) =>
    match.attribute === null && position + match.from >= from && position + match.to <= to
  return { ...block, matches: matches.filter(isWithin) }
}

/** The last index that something holds for, which holds for all before it as well; -1 for none. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}
