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
