import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyBlocks, bodyStart } from '../../../shared/document/articleDocument'
import { type ContentsEntry, extractContents } from '../../../shared/document/extractContents'
import { copyOf } from '../../../shared/document/storyText'
import { countWords } from '../../../shared/text/countWords'
import { perNode } from './perNode'

/** Words of one block of a story, counted once as long as the block is not edited. */
export const blockWords = perNode((block) => countWords(copyOf(block)))

/** Words of a story's body, as the workspace counts them. Costs what was edited since the last count, beside one step per block. */
export function countStoryWords(document: DocumentNode): number {
  let words = 0
  for (const block of bodyBlocks(document)) words += blockWords(block)
  return words
}

/** A `extractContents` that gives back the same array as long as no heading changed, came, went or moved. */
export function contentsReader(): (document: DocumentNode) => ContentsEntry[] {
  let headings: { node: DocumentNode; index: number }[] = []
  let contents: ContentsEntry[] = []
  return (document) => {
    const found: typeof headings = []
    for (const [index, node] of document.children.entries()) {
      if (index >= bodyStart && node.type.name === 'heading') found.push({ node, index })
    }
    const unchanged =
      found.length === headings.length &&
      found.every(({ node, index }, at) => node === headings[at]?.node && index === headings[at]?.index)
    if (unchanged) return contents
    headings = found
    contents = extractContents(document)
    return contents
  }
}
