import {
  parseReferences,
  referencesAlgorithm,
  type StoryReferences,
  writeReferences,
} from '../../../shared/document/storyReferences'
import {
  fingerprintAlgorithm,
  readFingerprint,
  type StoryFingerprint,
  writeFingerprint,
} from '../../../shared/relations/storyFingerprint'
import type { ReadableDatabase } from '../database'

/** What versions are about, as it was worked out once. */
export function createFingerprintQueries(database: ReadableDatabase) {
  return createFactQueries<StoryFingerprint>(database, {
    table: 'fingerprints',
    column: 'terms',
    algorithm: fingerprintAlgorithm,
    read: readFingerprint,
    write: writeFingerprint,
  })
}

/** What the pages of versions show and link to, as it was read once. */
export function createReferenceQueries(database: ReadableDatabase) {
  return createFactQueries<StoryReferences>(database, {
    table: 'version_references',
    column: 'found',
    algorithm: referencesAlgorithm,
    read: parseReferences,
    write: writeReferences,
  })
}

interface KindOfFact<Fact> {
  table: 'fingerprints' | 'version_references'
  column: 'terms' | 'found'
  /** The way of making them that counts now. */
  algorithm: number
  /** Undefined for what `write` did not write. */
  read(text: string): Fact | undefined
  write(fact: Fact): string
}

/** Facts that are kept with versions, one for each version and way of making them. */
function createFactQueries<Fact>(
  database: ReadableDatabase,
  { table, column, algorithm, read, write }: KindOfFact<Fact>,
) {
  const get = database.prepare<[string, number], { fact: string }>(
    `SELECT ${column} AS fact FROM ${table} WHERE version_id = ? AND algorithm = ?`,
  )
  const put = database.prepare<[string, number, string], never>(
    `INSERT INTO ${table} (version_id, algorithm, ${column}) VALUES (?, ?, ?)
     ON CONFLICT (version_id, algorithm) DO UPDATE SET ${column} = excluded.${column}`,
  )
  const missing = database.prepare<[number], { version_id: string }>(
    `SELECT l.version_id FROM live l WHERE NOT EXISTS (
       SELECT 1 FROM ${table} f WHERE f.version_id = l.version_id AND f.algorithm = ?)
     ORDER BY l.last_published_at DESC, l.article_id`,
  )
  return {
    get: (versionId: string): Fact | undefined => {
      const row = get.get(versionId, algorithm)
      return row === undefined ? undefined : read(row.fact)
    },
    put: (versionId: string, fact: Fact) => {
      put.run(versionId, algorithm, write(fact))
    },
    /** Live versions that have none yet, the newest first. */
    missing: () => missing.all(algorithm).map((row) => row.version_id),
  }
}
