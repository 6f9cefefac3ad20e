import type { Node as DocumentNode } from '@tiptap/pm/model'
import { perNode } from '../perNode'

/** A run of text in a node that can be searched. Positions in it count from `offset`. */
export interface SearchablePiece {
  text: string
  /** Where the text begins, from the node's start; 0 for an attribute's. */
  offset: number
  /** The attribute that holds the text; null for copy. */
  attribute: string | null
  /** From the node's start, the inline node that the text is inside of (a footnote); null for copy. */
  inside: number | null
}

/** A node of the document with text of its own, and where it stands. */
export interface Searchable {
  node: DocumentNode
  position: number
}

/** Text that is no copy but read by people all the same, by node. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  image: ['alt', 'caption', 'credit'],
  table: ['caption'],
  embedCard: ['title', 'description', 'source'],
}

/** Everything in a document that has text of its own, in its order. One step per block, whatever their length. */
export function searchablesOf(document: DocumentNode): Searchable[] {
  const found: Searchable[] = []
  document.descendants((node, position) => {
    if (node.isTextblock || attributes[node.type.name] !== undefined) found.push({ node, position })
    return !node.isTextblock
  })
  return found
}

/** The texts of a node, read once as long as it is not edited. A word in two formats is one run. */
export const searchablePieces = perNode<readonly SearchablePiece[]>((node) =>
  node.isTextblock ? copyPieces(node) : attributePieces(node),
)

function attributePieces(node: DocumentNode): SearchablePiece[] {
  return (attributes[node.type.name] ?? [])
    .map((attribute) => ({ text: String(node.attrs[attribute] ?? ''), offset: 0, attribute, inside: null }))
    .filter(({ text }) => text !== '')
}

/** A line break is one character in text and document alike; a footnote stands between two runs and is one itself. */
function copyPieces(block: DocumentNode): SearchablePiece[] {
  const pieces: SearchablePiece[] = []
  let open: SearchablePiece | undefined
  const add = (text: string, at: number) => {
    if (open === undefined) {
      open = { text: '', offset: at, attribute: null, inside: null }
      pieces.push(open)
    }
    open.text += text
  }
  block.forEach((child, offset) => {
    const at = offset + 1
    if (child.isText) add(child.text ?? '', at)
    else if (child.type.name === 'hardBreak') add('\n', at)
    else {
      open = undefined
      if (child.content.size > 0) {
        pieces.push({ text: child.textContent, offset: at + 1, attribute: null, inside: at })
      }
    }
  })
  return pieces
}
