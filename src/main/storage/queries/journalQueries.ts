import type { ReadableDatabase } from '../database'

export interface JournalEntry {
  seq: number
  change: Uint8Array
}

/** The journal of edits and the snapshots that fold it up. */
export function createJournalQueries(database: ReadableDatabase) {
  const insert = database.prepare<[string, Uint8Array, string | null, number], never>(
    'INSERT INTO journal (article_id, change, actor_id, at) VALUES (?, ?, ?, ?)',
  )
  const after = database.prepare<[string, number], JournalEntry>(
    'SELECT seq, change FROM journal WHERE article_id = ? AND seq > ? ORDER BY seq',
  )
  const firstAfter = database.prepare<[string, number], { at: number }>(
    'SELECT at FROM journal WHERE article_id = ? AND seq > ? ORDER BY seq LIMIT 1',
  )
  const beforePause = database.prepare<[string, number, number], { seq: number; at: number }>(
    `SELECT seq, at FROM (
       SELECT seq, at, lead(at) OVER (ORDER BY seq) AS next FROM journal WHERE article_id = ? AND seq > ?)
     WHERE next - at >= ? ORDER BY seq DESC LIMIT 1`,
  )
  const until = database.prepare<[string, number, number], JournalEntry>(
    'SELECT seq, change FROM journal WHERE article_id = ? AND seq > ? AND seq <= ? ORDER BY seq',
  )
  const countAfter = database.prepare<[string, number], { count: number }>(
    'SELECT count(*) AS count FROM journal WHERE article_id = ? AND seq > ?',
  )
  const snapshot = database.prepare<[string], { seq: number; state: Uint8Array }>(
    'SELECT seq, state FROM snapshots WHERE article_id = ?',
  )
  const putSnapshot = database.prepare<[string, number, Uint8Array], never>(
    `INSERT INTO snapshots (article_id, seq, state) VALUES (?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET seq = excluded.seq, state = excluded.state`,
  )
  return {
    /** @returns the entry's sequence number */
    append: (articleId: string, change: Uint8Array, actorId: string | null, at: number): number =>
      Number(insert.run(articleId, change, actorId, at).lastInsertRowid),
    entriesAfter: (articleId: string, seq: number) => after.all(articleId, seq),
    /** When the first entry after `seq` was made, or undefined when there is none. */
    firstMomentAfter: (articleId: string, seq: number) => firstAfter.get(articleId, seq)?.at,
    /** The last entry after `seq` that was followed by a pause of so many milliseconds, if any. */
    lastBeforePause: (articleId: string, seq: number, milliseconds: number) =>
      beforePause.get(articleId, seq, milliseconds),
    entriesUntil: (articleId: string, afterSeq: number, lastSeq: number) =>
      until.all(articleId, afterSeq, lastSeq),
    countAfter: (articleId: string, seq: number) => countAfter.get(articleId, seq)?.count ?? 0,
    snapshot: (articleId: string) => snapshot.get(articleId),
    putSnapshot: (articleId: string, seq: number, state: Uint8Array) => {
      putSnapshot.run(articleId, seq, state)
    },
  }
}

export type JournalQueries = ReturnType<typeof createJournalQueries>
