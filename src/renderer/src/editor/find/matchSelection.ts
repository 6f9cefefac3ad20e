import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state'
import type { BlockMatch } from './blockMatches'
import type { FoundBlock } from './MatchList'

/** What is selected when one has come to a match: its words, or the block whose field they stand in. */
export function matchSelection(
  doc: DocumentNode,
  { block: { position, node }, match }: { block: FoundBlock; match: BlockMatch },
): Selection {
  if (match.attribute !== null) {
    // A table that is selected is its cells that are: the search would not know it again.
    const isWhole = NodeSelection.isSelectable(node) && node.type.spec.tableRole === undefined
    return isWhole ? NodeSelection.create(doc, position) : TextSelection.near(doc.resolve(position + 1))
  }
  if (match.inside !== null) return NodeSelection.create(doc, position + match.inside)
  return TextSelection.create(doc, position + match.from, position + match.to)
}
