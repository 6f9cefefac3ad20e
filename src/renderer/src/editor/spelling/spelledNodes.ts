import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { DocumentRange } from '../blocksInView'
import { perNode } from '../perNode'
import { type SpellableWord, spellableWords, wordsInText } from './spellableWords'

/** A node with text of its own that is published, and where it begins. */
export interface SpelledNode {
  node: DocumentNode
  position: number
}

/** A word of such a node. Positions count from the node's; in an attribute, from the start of its text. */
export interface SpelledWord extends SpellableWord {
  /** The attribute that holds it; null in copy. */
  attribute: string | null
  /** The footnote that it stands in, from the node's position; null for every other word. */
  inside: number | null
}

/** Text that is no copy but read all the same, as it is shown. Credits are names, and a card's words are another site's. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  image: ['alt', 'caption'],
  gallery: ['caption'],
  table: ['caption'],
}

/** The attributes of a node whose spelling is checked, in the order in which they are shown. */
export function spelledAttributes({ type }: DocumentNode): readonly string[] {
  return attributes[type.name] ?? []
}

/** Everything in a stretch of a document whose spelling is checked, in the order in which it is read. */
export function spelledNodes(
  document: DocumentNode,
  range: DocumentRange = { from: 0, to: document.content.size },
): SpelledNode[] {
  const found: SpelledNode[] = []
  document.nodesBetween(range.from, range.to, (node, position) => {
    if (node.isTextblock || spelledAttributes(node).length > 0) found.push({ node, position })
    return !node.isTextblock
  })
  return found.sort((one, other) => placeInReading(one) - placeInReading(other))
}

/** A gallery's caption stands under its pictures, a table's above its cells. */
export function placeInReading({ node, position }: SpelledNode): number {
  return node.type.name === 'gallery' ? position + node.nodeSize - 1 : position
}

/** The words of such a node in their order, those of its footnotes among them; read once as long as it is not edited. */
export const spelledWords = perNode<readonly SpelledWord[]>((node) =>
  node.inlineContent ? wordsOfCopy(node) : wordsOfAttributes(node),
)

function wordsOfCopy(block: DocumentNode): SpelledWord[] {
  const found: SpelledWord[] = spellableWords(block).map((word) => ({
    ...word,
    attribute: null,
    inside: null,
  }))
  const copied = found.length
  block.forEach((child, offset) => {
    if (child.type.name !== 'footnote') return
    const inside = offset + 1
    for (const { word, from, to } of spellableWords(child)) {
      found.push({ word, from: inside + from, to: inside + to, attribute: null, inside })
    }
  })
  return found.length === copied ? found : found.sort((one, other) => one.from - other.from)
}

function wordsOfAttributes(node: DocumentNode): SpelledWord[] {
  return spelledAttributes(node).flatMap((attribute) =>
    wordsInText(String(node.attrs[attribute] ?? '')).map((word) => ({ ...word, attribute, inside: null })),
  )
}
