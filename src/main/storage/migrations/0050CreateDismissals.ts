import type { Migration } from './migration'

export const createDismissalTable: Migration = {
  number: 50,
  sql: `
    -- Terms suggested for a story that somebody waved away.
    CREATE TABLE dismissed_suggestions (
      article_id TEXT NOT NULL REFERENCES articles (id),
      kind TEXT NOT NULL CHECK (kind IN ('section', 'topic', 'tag')),
      key TEXT NOT NULL,
      PRIMARY KEY (article_id, kind, key)
    ) STRICT, WITHOUT ROWID;
  `,
}
