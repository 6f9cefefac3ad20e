import type { Version } from '../../../shared/article/records'
import type { ReadableDatabase } from '../database'

interface VersionRow {
  id: string
  article_id: string
  reason: Version['reason']
  at: number
  actor_id: string | null
  actor_name: string | null
  journal_seq: number
  headline: string
  standfirst: string
  words: number
}

/** A version to be kept. */
export interface NewVersion {
  id: string
  articleId: string
  reason: Version['reason']
  at: number
  actorId: string | null
  journalSeq: number
  headline: string
  standfirst: string
  words: number
  /** Deflated JSON. */
  document: Uint8Array
  /** JSON. */
  details: string
}

const columns = `v.id, v.article_id, v.reason, v.at, v.actor_id, p.name AS actor_name, v.journal_seq, v.headline,
  v.standfirst, v.words FROM versions v LEFT JOIN profiles p ON p.id = v.actor_id`

function readRow(row: VersionRow): Version {
  return {
    id: row.id,
    articleId: row.article_id,
    reason: row.reason,
    at: row.at,
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
    headline: row.headline,
    words: row.words,
    journalSeq: row.journal_seq,
  }
}

/** The permanent versions. */
export function createVersionQueries(database: ReadableDatabase) {
  const insert = database.prepare<[Record<string, unknown>], never>(
    `INSERT INTO versions (id, article_id, number, reason, at, actor_id, journal_seq, headline, standfirst, words,
       document, details)
     VALUES (@id, @articleId, (SELECT coalesce(max(number), 0) + 1 FROM versions WHERE article_id = @articleId),
       @reason, @at, @actorId, @journalSeq, @headline, @standfirst, @words, @document, @details)`,
  )
  const byId = database.prepare<[string], VersionRow>(`SELECT ${columns} WHERE v.id = ?`)
  const list = database.prepare<[string], VersionRow>(
    `SELECT ${columns} WHERE v.article_id = ? ORDER BY v.number DESC`,
  )
  const newest = database.prepare<[string], VersionRow>(
    `SELECT ${columns} WHERE v.article_id = ? ORDER BY v.number DESC LIMIT 1`,
  )
  const newestOf = database.prepare<[string, string], VersionRow>(
    `SELECT ${columns} WHERE v.article_id = ? AND v.reason = ? ORDER BY v.number DESC LIMIT 1`,
  )
  const content = database.prepare<[string], { document: Uint8Array; details: string }>(
    'SELECT document, details FROM versions WHERE id = ?',
  )
  const readOptional = (row: VersionRow | undefined) => (row === undefined ? undefined : readRow(row))
  return {
    insert: (version: NewVersion) => {
      insert.run({ ...version })
    },
    get: (id: string) => readOptional(byId.get(id)),
    list: (articleId: string) => list.all(articleId).map(readRow),
    newest: (articleId: string) => readOptional(newest.get(articleId)),
    newestFor: (articleId: string, reason: Version['reason']) =>
      readOptional(newestOf.get(articleId, reason)),
    content: (id: string) => content.get(id),
  }
}

export type VersionQueries = ReturnType<typeof createVersionQueries>
