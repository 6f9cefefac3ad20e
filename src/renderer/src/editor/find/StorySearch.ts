import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type BlockMatch, matchesOf, textsOf } from './blockMatches'
import type { FindExpression } from './findExpression'
import type { FoundBlock } from './MatchList'
import { type Searchable, searchablePieces, searchablesOf } from './searchablePieces'
import type { TextSearcher } from './textSearcher'

/** Characters that are searched in one go: a millisecond or two of this thread's time. */
const portion = 40_000

/** One expression's search: what was found in a node is kept as long as the node is not edited. */
export class StorySearch {
  readonly #expression: FindExpression
  readonly #searcher: TextSearcher
  readonly #found = new WeakMap<DocumentNode, readonly BlockMatch[]>()

  constructor(expression: FindExpression, searcher: TextSearcher) {
    this.#expression = expression
    this.#searcher = searcher
  }

  isFor({ source, flags, regular }: FindExpression): boolean {
    const own = this.#expression
    return own.source === source && own.flags === flags && own.regular === regular
  }

  /**
   * Searches a document in portions. Yields all that is known so far after each; at least once.
   * @throws SearchTooSlow
   */
  async *over(document: DocumentNode): AsyncGenerator<FoundBlock[]> {
    const searchables = searchablesOf(document)
    const missing = searchables.filter(({ node }) => !this.#found.has(node))
    for (const part of portions(missing)) {
      for (const [index, matches] of (await this.#searchNodes(part, null)).entries()) {
        const node = part[index]?.node
        if (node !== undefined) this.#found.set(node, matches)
      }
      yield this.#known(searchables)
    }
    if (missing.length === 0) yield this.#known(searchables)
  }

  /** The blocks' matches with what replaces each. @throws SearchTooSlow */
  async replacements(blocks: readonly FoundBlock[], template: string): Promise<FoundBlock[]> {
    const done: FoundBlock[] = []
    for (const part of portions(blocks)) {
      const found = await this.#searchNodes(part, template)
      for (const [index, { node, position }] of part.entries()) {
        done.push({ node, position, matches: found[index] ?? [] })
      }
    }
    return done
  }

  async #searchNodes(part: readonly Searchable[], template: string | null): Promise<BlockMatch[][]> {
    const nodes = part.map(({ node }) => node)
    return matchesOf(nodes, await this.#searcher.search(this.#expression, textsOf(nodes), template))
  }

  #known(searchables: readonly Searchable[]): FoundBlock[] {
    return searchables.flatMap(({ node, position }) => {
      const matches = this.#found.get(node)
      return matches === undefined || matches.length === 0 ? [] : [{ node, position, matches }]
    })
  }
}

function* portions<Item extends Searchable>(items: readonly Item[]): Generator<Item[]> {
  let part: Item[] = []
  let size = 0
  for (const item of items) {
    part.push(item)
    for (const { text } of searchablePieces(item.node)) size += text.length
    if (size < portion) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}
