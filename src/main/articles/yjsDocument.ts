import type { Node as DocumentNode } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import {
  bodyStart,
  type DocumentJson,
  documentFragmentName,
  readDocument,
} from '../../shared/document/articleDocument'
import { documentSchema } from '../../shared/document/documentSchema'
import { findUnknownContent } from '../../shared/document/findUnknownContent'
import { GalleyError } from '../../shared/errors'

/**
 * The document that a Yjs document holds.
 * @throws GalleyError `unknownContent` when this build does not know all of it
 */
export function readYjsDocument(ydoc: Y.Doc): DocumentNode {
  const fragment = ydoc.getXmlFragment(documentFragmentName)
  const unknown = findUnknownContent(fragment, documentSchema)
  if (unknown.length > 0) {
    throw new GalleyError('unknownContent', {
      happened: `The text holds what this version of Galley does not know: ${unknown.join(', ')}.`,
      safe: 'It is untouched and can be read, but not changed here.',
      remedy: 'Open it with a newer version of Galley.',
    })
  }
  const json = yXmlFragmentToProsemirrorJSON(fragment) as DocumentJson
  return readDocument(inOrder({ ...json, type: 'doc' }))
}

/**
 * Changes a Yjs document so that it holds `document`, touching only what differs.
 * @returns the update, to be appended to the journal
 */
export function writeYjsDocument(ydoc: Y.Doc, document: DocumentNode): Uint8Array {
  const before = Y.encodeStateVector(ydoc)
  ydoc.transact(() => {
    updateYFragment(ydoc, ydoc.getXmlFragment(documentFragmentName), document, {
      mapping: new Map(),
      isOMark: new Map(),
    })
  })
  return Y.encodeStateAsUpdate(ydoc, before)
}

/**
 * Two windows that edit at once can leave two headlines, or none, where the schema has one: the first of each stays
 * what it is, the others become paragraphs, and missing ones are added. Nothing written is dropped.
 */
function inOrder(json: DocumentJson): DocumentJson {
  const children = json.content ?? []
  const [first, second] = children
  const isInOrder =
    first?.type === 'headline' &&
    second?.type === 'standfirst' &&
    children.length > bodyStart &&
    children.slice(bodyStart).every((child) => child.type !== 'headline' && child.type !== 'standfirst')
  if (isInOrder) return json
  const headline = children.find((child) => child.type === 'headline') ?? { type: 'headline' }
  const standfirst = children.find((child) => child.type === 'standfirst') ?? { type: 'standfirst' }
  const body = children
    .filter((child) => child !== headline && child !== standfirst)
    .map((child) =>
      child.type === 'headline' || child.type === 'standfirst' ? { ...child, type: 'paragraph' } : child,
    )
  return { ...json, content: [headline, standfirst, ...(body.length > 0 ? body : [{ type: 'paragraph' }])] }
}
