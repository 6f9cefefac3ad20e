import type { Migration } from './migration'

export const addReferences: Migration = {
  number: 90,
  sql: `
    -- What the page of a version shows and links to, JSON. A version never changes, and nor does this: made once for each
    -- way of reading it (algorithm).
    CREATE TABLE version_references (
      version_id TEXT NOT NULL REFERENCES versions (id),
      algorithm INTEGER NOT NULL,
      found TEXT NOT NULL,
      PRIMARY KEY (version_id, algorithm)
    ) STRICT, WITHOUT ROWID;
  `,
}
