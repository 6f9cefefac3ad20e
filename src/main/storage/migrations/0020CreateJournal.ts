import type { Migration } from './migration'

export const createJournalTables: Migration = {
  number: 20,
  sql: `
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id TEXT NOT NULL REFERENCES articles (id),
      change BLOB NOT NULL,
      actor_id TEXT REFERENCES profiles (id),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_article ON journal (article_id, seq);
    CREATE TRIGGER journal_is_append_only BEFORE UPDATE ON journal
      BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

    CREATE TABLE snapshots (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      seq INTEGER NOT NULL,
      state BLOB NOT NULL
    ) STRICT;

    CREATE TABLE projections (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      seq INTEGER NOT NULL,
      document TEXT NOT NULL,
      plain_text TEXT NOT NULL,
      contents TEXT NOT NULL
    ) STRICT;

    CREATE TABLE versions (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id),
      number INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor_id TEXT REFERENCES profiles (id),
      journal_seq INTEGER NOT NULL,
      headline TEXT NOT NULL,
      standfirst TEXT NOT NULL,
      words INTEGER NOT NULL,
      -- Deflated JSON of the whole document.
      document BLOB NOT NULL,
      details TEXT NOT NULL,
      UNIQUE (article_id, number)
    ) STRICT;
    CREATE TRIGGER versions_are_permanent BEFORE UPDATE ON versions
      BEGIN SELECT RAISE (ABORT, 'versions are permanent'); END;
  `,
}
