import type { Migration } from './migration'

export const addRelations: Migration = {
  number: 80,
  sql: `
    -- What a version is about, in a few weighted words. A version never changes, and nor does this: made once for each
    -- way of making it (algorithm).
    CREATE TABLE fingerprints (
      version_id TEXT NOT NULL REFERENCES versions (id),
      algorithm INTEGER NOT NULL,
      terms TEXT NOT NULL,
      PRIMARY KEY (version_id, algorithm)
    ) STRICT, WITHOUT ROWID;

    -- JSON: other stories chosen by hand, and corrections.
    ALTER TABLE articles ADD COLUMN relations TEXT NOT NULL DEFAULT '{}';
  `,
}
