import type { Migration } from './migration'

export const addThemes: Migration = {
  number: 110,
  sql: `
    -- Themes that were installed, whole: an export needs nothing from outside the workspace. A theme never changes;
    -- another one has another hash.
    CREATE TABLE themes (
      hash TEXT PRIMARY KEY,
      -- JSON, as theme.json says it.
      manifest TEXT NOT NULL,
      installed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE theme_files (
      id INTEGER PRIMARY KEY,
      theme TEXT NOT NULL REFERENCES themes (hash) ON DELETE CASCADE,
      path TEXT NOT NULL,
      content BLOB NOT NULL,
      UNIQUE (theme, path)
    ) STRICT;
  `,
}
