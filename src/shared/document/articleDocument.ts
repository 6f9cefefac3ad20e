import type { Node as DocumentNode } from '@tiptap/pm/model'
import { GalleyError } from '../errors'
import { documentSchema } from './documentSchema'

/** A node of a document as plain JSON (ProseMirror's `Node.toJSON`). */
export interface DocumentJson {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentJson[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** Name of the Yjs fragment that holds a story's document. */
export const documentFragmentName = 'document'

/**
 * The document that the JSON describes, checked against the schema.
 * @throws GalleyError `unknownContent` when it holds a node or mark that this build does not know, or a shape that the
 * schema does not allow
 */
export function readDocument(json: DocumentJson): DocumentNode {
  try {
    const node = documentSchema.nodeFromJSON(json)
    node.check()
    return node
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error
    throw new GalleyError(
      'unknownContent',
      {
        happened: `The text holds something that this version of Galley does not know (${error.message}).`,
        safe: 'The text itself is untouched.',
        remedy: 'Open it with a newer version of Galley.',
      },
      { cause: error },
    )
  }
}

/** A story with nothing in it but the places to write in. */
export function emptyDocumentJson(headline = ''): DocumentJson {
  return {
    type: 'doc',
    content: [
      headline === ''
        ? { type: 'headline' }
        : { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'standfirst' },
      { type: 'paragraph' },
    ],
  }
}

/** The headline's text, on one line. */
export function headlineOf(document: DocumentNode): string {
  return document.firstChild?.type.name === 'headline' ? document.firstChild.textContent.trim() : ''
}

/** The standfirst's text. */
export function standfirstOf(document: DocumentNode): string {
  const second = document.maybeChild(1)
  return second?.type.name === 'standfirst' ? second.textContent.trim() : ''
}

/** How many children of the document come before its body: the headline and the standfirst. */
export const bodyStart = 2

/** The body's blocks, in order. */
export function bodyBlocks(document: DocumentNode): DocumentNode[] {
  return document.children.slice(bodyStart)
}
