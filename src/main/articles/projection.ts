import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyBlocks, headlineOf, standfirstOf } from '../../shared/document/articleDocument'
import { type ContentsEntry, extractContents } from '../../shared/document/extractContents'
import { countWords } from '../../shared/text/countWords'

/** What lists, search and rendering need of a document; made from it, never edited. */
export interface Projection {
  /** The journal position it was made from. */
  seq: number
  document: DocumentNode
  headline: string
  standfirst: string
  /** The body's text, a block a line. */
  plainText: string
  contents: ContentsEntry[]
  /** Words of the body. */
  words: number
}

/** Derives everything from the document. Pure. */
export function projectDocument(document: DocumentNode, seq: number): Projection {
  const plainText = bodyBlocks(document)
    .map((block) => block.textBetween(0, block.content.size, '\n', '\n'))
    .filter((text) => text !== '')
    .join('\n')
  return {
    seq,
    document,
    headline: headlineOf(document),
    standfirst: standfirstOf(document),
    plainText,
    contents: extractContents(document),
    words: countWords(plainText),
  }
}
