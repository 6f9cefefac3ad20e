import type { Node as DocumentNode } from '@tiptap/pm/model'
import { searchablePieces } from './searchablePieces'
import type { TextMatch } from './searchTexts'

/** A match in a node. `from` and `to` count from the node's position or, in an attribute, from its text's start. */
export interface BlockMatch {
  from: number
  to: number
  attribute: string | null
  /** From the node's position: the inline node that the match is inside of. */
  inside: number | null
  replacement?: string
}

/** The texts of several nodes, one after the other, to be searched in one go. */
export function textsOf(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node) => searchablePieces(node).map(({ text }) => text))
}

/** Puts what was found in `textsOf` back to the nodes. */
export function matchesOf(
  nodes: readonly DocumentNode[],
  found: readonly (readonly TextMatch[])[],
): BlockMatch[][] {
  let index = 0
  return nodes.map((node) =>
    searchablePieces(node).flatMap(({ offset, attribute, inside }) => {
      const matches = found[index++] ?? []
      return matches.map(
        ({ from, to, replacement }): BlockMatch => ({
          from: offset + from,
          to: offset + to,
          attribute,
          inside,
          ...(replacement === undefined ? {} : { replacement }),
        }),
      )
    }),
  )
}
