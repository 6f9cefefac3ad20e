import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { DocumentRange } from '../blocksInView'
import { touches } from '../textInView'
import type { BlockMatch } from './blockMatches'
import { asFieldMatch } from './fieldMatches'
import type { FoundBlock, MatchList } from './MatchList'

/** Highlights in one view; a block with more matches than that is a table or list of single letters. */
const mostHighlights = 600

/** The highlights of the matches in view. @returns with them a signature: the same one means the same highlights */
export function highlightMatches(
  document: DocumentNode,
  matches: MatchList,
  current: { block: FoundBlock; match: BlockMatch } | undefined,
  inView: DocumentRange,
  scope: DocumentRange | null,
): { decorations: DecorationSet; signature: string } {
  const decorations: Decoration[] = []
  let signature = ''
  const add = (block: FoundBlock, match: BlockMatch) => {
    const { position, node } = block
    const isCurrent = match === current?.match
    const name = isCurrent ? 'findMatch isCurrent' : 'findMatch'
    let { from, to } = placeOf(block, match)
    if (match.attribute !== null) [from, to] = [position, position + node.nodeSize]
    else if (match.inside !== null) {
      from = position + match.inside
      to = from + (document.nodeAt(from)?.nodeSize ?? 1)
    }
    const isNode = match.attribute !== null || match.inside !== null
    const inField = asFieldMatch(node.type.name, match, isCurrent)
    if (inField !== null) decorations.push(Decoration.node(from, to, {}, { inField }))
    else if (isNode) decorations.push(Decoration.node(from, to, { class: name }))
    else decorations.push(Decoration.inline(from, to, { class: name }))
    const field = inField === null ? '' : `${inField.attribute} ${inField.from}-${inField.to} `
    signature += `${from}-${to} ${field}${isCurrent ? '!' : ''} `
  }
  let isCurrentShown = false
  for (const block of matches.blocksIn(inView)) {
    for (const match of block.matches) {
      if (match.attribute === null && !touches(inView, placeOf(block, match))) continue
      if (decorations.length >= mostHighlights) break
      add(block, match)
      if (match === current?.match) isCurrentShown = true
    }
  }
  // The one that was gone to just now may not be in view yet.
  if (current !== undefined && !isCurrentShown) add(current.block, current.match)
  if (scope !== null) {
    const from = Math.max(scope.from, inView.from)
    const to = Math.min(scope.to, inView.to)
    if (from < to) decorations.push(Decoration.inline(from, to, { class: 'findScope' }))
    signature += `in ${from}-${to}`
  }
  return { decorations: DecorationSet.create(document, decorations), signature }
}

/** Where a match in copy stands in the document. */
function placeOf({ position }: FoundBlock, { from, to }: BlockMatch): DocumentRange {
  return { from: position + from, to: position + to }
}
