import {
  fingerprintAlgorithm,
  readFingerprint,
  type StoryFingerprint,
  writeFingerprint,
} from '../../../shared/relations/storyFingerprint'
import type { ReadableDatabase } from '../database'

/** What versions are about, as it was worked out once. */
export function createFingerprintQueries(database: ReadableDatabase) {
  const get = database.prepare<[string, number], { terms: string }>(
    'SELECT terms FROM fingerprints WHERE version_id = ? AND algorithm = ?',
  )
  const put = database.prepare<[string, number, string], never>(
    `INSERT INTO fingerprints (version_id, algorithm, terms) VALUES (?, ?, ?)
     ON CONFLICT (version_id, algorithm) DO UPDATE SET terms = excluded.terms`,
  )
  const missing = database.prepare<[number], { version_id: string }>(
    `SELECT l.version_id FROM live l WHERE NOT EXISTS (
       SELECT 1 FROM fingerprints f WHERE f.version_id = l.version_id AND f.algorithm = ?)
     ORDER BY l.last_published_at DESC, l.article_id`,
  )
  return {
    get: (versionId: string): StoryFingerprint | undefined => {
      const row = get.get(versionId, fingerprintAlgorithm)
      return row === undefined ? undefined : readFingerprint(row.terms)
    },
    put: (versionId: string, fingerprint: StoryFingerprint) => {
      put.run(versionId, fingerprintAlgorithm, writeFingerprint(fingerprint))
    },
    /** Live versions that have none yet, the newest first. */
    missing: () => missing.all(fingerprintAlgorithm).map((row) => row.version_id),
  }
}

export type FingerprintQueries = ReturnType<typeof createFingerprintQueries>
