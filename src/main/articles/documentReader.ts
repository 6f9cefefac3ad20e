import * as Y from 'yjs'
import { type DocumentJson, readDocument } from '../../shared/document/articleDocument'
import type { Queries } from '../storage/queries/queries'
import { type Projection, projectDocument } from './projection'
import { readYjsDocument } from './yjsDocument'

/** Reads a story's Yjs document from its snapshot and journal. @returns it with the position that it stands at */
export function loadYjsDocument(queries: Queries, articleId: string): { ydoc: Y.Doc; seq: number } {
  const ydoc = new Y.Doc()
  const snapshot = queries.journal.snapshot(articleId)
  const entries = queries.journal.entriesAfter(articleId, snapshot?.seq ?? 0)
  ydoc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(ydoc, snapshot.state)
    for (const entry of entries) Y.applyUpdate(ydoc, entry.change)
  })
  return { ydoc, seq: entries.at(-1)?.seq ?? snapshot?.seq ?? 0 }
}

/** The document as it stood at an earlier position of the journal. @throws GalleyError `unknownContent` */
export function projectAt(queries: Queries, articleId: string, seq: number): Projection {
  const snapshot = queries.journal.snapshot(articleId)
  // A newer snapshot holds what came later; the journal itself goes back to the beginning.
  const start = snapshot !== undefined && snapshot.seq <= seq ? snapshot : undefined
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    if (start !== undefined) Y.applyUpdate(ydoc, start.state)
    for (const entry of queries.journal.entriesUntil(articleId, start?.seq ?? 0, seq))
      Y.applyUpdate(ydoc, entry.change)
  })
  try {
    return projectDocument(readYjsDocument(ydoc), seq)
  } finally {
    ydoc.destroy()
  }
}

/** The stored projection, if it is as new as the journal. */
export function storedProjection(queries: Queries, articleId: string): Projection | undefined {
  const article = queries.articles.get(articleId)
  if (article === undefined || article.projectedSeq !== article.journalSeq) return undefined
  const kept = queries.projections.get(articleId)
  if (kept === undefined || kept.seq !== article.journalSeq) return undefined
  return projectDocument(readDocument(JSON.parse(kept.document) as DocumentJson), kept.seq)
}

/** Projections for those who only read: a stale one is made anew from the journal, and not stored. */
export function createDocumentReader(queries: Queries) {
  return {
    /** @throws GalleyError `unknownContent` */
    project(articleId: string): Projection {
      const kept = storedProjection(queries, articleId)
      if (kept !== undefined) return kept
      const { ydoc, seq } = loadYjsDocument(queries, articleId)
      const projection = projectDocument(readYjsDocument(ydoc), seq)
      ydoc.destroy()
      return projection
    },
  }
}
