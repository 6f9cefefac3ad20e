import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyBlocks, headlineOf, standfirstOf } from '../../shared/document/articleDocument'
import { type ContentsEntry, extractContents } from '../../shared/document/extractContents'
import { copyOf, footnoteTexts } from '../../shared/document/storyText'
import { countWords } from '../../shared/text/countWords'

/** What lists, search and rendering need of a document; made from it, never edited. */
export interface Projection {
  /** The journal position it was made from. */
  seq: number
  document: DocumentNode
  headline: string
  standfirst: string
  /** The body's text, a block a line, the footnotes after their block. Notes to the desk are left out. */
  plainText: string
  contents: ContentsEntry[]
  /** Words of the body, without its footnotes. */
  words: number
}

/** Derives everything from the document. Pure. */
export function projectDocument(document: DocumentNode, seq: number): Projection {
  return {
    seq,
    document,
    headline: headlineOf(document),
    standfirst: standfirstOf(document),
    plainText: plainTextOf(document),
    contents: extractContents(document),
    words: bodyBlocks(document).reduce((words, block) => words + countWords(copyOf(block)), 0),
  }
}

/** The body's text, a block a line, the footnotes after their block; nothing of notes to the desk. */
export function plainTextOf(document: DocumentNode): string {
  return bodyBlocks(document)
    .flatMap((block) => [copyOf(block), ...footnoteTexts(block)])
    .filter((text) => text !== '')
    .join('\n')
}
