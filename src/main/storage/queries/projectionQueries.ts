import type { ReadableDatabase } from '../database'

/** What is derived from a document, as it is stored: JSON texts. */
export interface StoredProjection {
  seq: number
  document: string
  plainText: string
  contents: string
}

interface ProjectionRow {
  seq: number
  document: string
  plain_text: string
  contents: string
}

/** The projections of the documents. */
export function createProjectionQueries(database: ReadableDatabase) {
  const get = database.prepare<[string], ProjectionRow>(
    'SELECT seq, document, plain_text, contents FROM projections WHERE article_id = ?',
  )
  const put = database.prepare<[string, number, string, string, string], never>(
    `INSERT INTO projections (article_id, seq, document, plain_text, contents) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq, document = excluded.document,
       plain_text = excluded.plain_text, contents = excluded.contents`,
  )
  return {
    get: (articleId: string): StoredProjection | undefined => {
      const row = get.get(articleId)
      return row === undefined
        ? undefined
        : { seq: row.seq, document: row.document, plainText: row.plain_text, contents: row.contents }
    },
    put: (articleId: string, projection: StoredProjection) => {
      put.run(articleId, projection.seq, projection.document, projection.plainText, projection.contents)
    },
  }
}

export type ProjectionQueries = ReturnType<typeof createProjectionQueries>
