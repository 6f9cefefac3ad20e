import {
  parseReferences,
  referencesAlgorithm,
  type StoryReferences,
  writeReferences,
} from '../../../shared/document/storyReferences'
import type { ReadableDatabase } from '../database'

/** What the pages of versions show and link to, as it was read once. */
export function createReferenceQueries(database: ReadableDatabase) {
  const get = database.prepare<[string, number], { found: string }>(
    'SELECT found FROM version_references WHERE version_id = ? AND algorithm = ?',
  )
  const put = database.prepare<[string, number, string], never>(
    `INSERT INTO version_references (version_id, algorithm, found) VALUES (?, ?, ?)
     ON CONFLICT (version_id, algorithm) DO UPDATE SET found = excluded.found`,
  )
  const missing = database.prepare<[number], { version_id: string }>(
    `SELECT l.version_id FROM live l WHERE NOT EXISTS (
       SELECT 1 FROM version_references r WHERE r.version_id = l.version_id AND r.algorithm = ?)
     ORDER BY l.last_published_at DESC, l.article_id`,
  )
  return {
    get: (versionId: string): StoryReferences | undefined => {
      const row = get.get(versionId, referencesAlgorithm)
      return row === undefined ? undefined : parseReferences(row.found)
    },
    put: (versionId: string, references: StoryReferences) => {
      put.run(versionId, referencesAlgorithm, writeReferences(references))
    },
    /** Live versions that have none yet, the newest first. */
    missing: () => missing.all(referencesAlgorithm).map((row) => row.version_id),
  }
}

export type ReferenceQueries = ReturnType<typeof createReferenceQueries>
