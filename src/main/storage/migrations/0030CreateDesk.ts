import type { Migration } from './migration'

export const createDeskTables: Migration = {
  number: 30,
  sql: `
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      article_id TEXT NOT NULL REFERENCES articles (id),
      move TEXT NOT NULL,
      from_state TEXT,
      to_state TEXT NOT NULL,
      actor_id TEXT NOT NULL REFERENCES profiles (id),
      at INTEGER NOT NULL,
      note TEXT,
      skipped TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_article ON events (article_id, seq);
    CREATE TRIGGER events_never_change BEFORE UPDATE ON events
      BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_never_go BEFORE DELETE ON events
      BEGIN SELECT RAISE (ABORT, 'events are never removed'); END;

    CREATE TABLE live (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      version_id TEXT NOT NULL REFERENCES versions (id),
      slug TEXT NOT NULL UNIQUE,
      details_revision INTEGER NOT NULL,
      first_published_at INTEGER NOT NULL,
      last_published_at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER live_begins AFTER INSERT ON live
      BEGIN UPDATE articles SET published_at = NEW.first_published_at WHERE id = NEW.article_id; END;
    CREATE TRIGGER live_moves AFTER UPDATE OF first_published_at ON live
      BEGIN UPDATE articles SET published_at = NEW.first_published_at WHERE id = NEW.article_id; END;
    CREATE TRIGGER live_ends AFTER DELETE ON live
      BEGIN UPDATE articles SET published_at = NULL WHERE id = OLD.article_id; END;

    CREATE TABLE targets (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      settings TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX targets_by_key ON targets (key) WHERE removed_at IS NULL;

    CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      article_id TEXT NOT NULL REFERENCES articles (id),
      target_id TEXT NOT NULL REFERENCES targets (id),
      action TEXT NOT NULL CHECK (action IN ('publish', 'withdraw')),
      version_id TEXT REFERENCES versions (id),
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      next_attempt_at INTEGER,
      failure TEXT,
      claim TEXT,
      lease_until INTEGER
    ) STRICT;
    CREATE INDEX outbox_open ON outbox (target_id, number) WHERE state NOT IN ('done', 'cancelled');
    CREATE INDEX outbox_by_article ON outbox (article_id, target_id, number);
    CREATE INDEX outbox_by_claim ON outbox (claim) WHERE claim IS NOT NULL;

    CREATE TABLE intents (
      claim TEXT PRIMARY KEY,
      intent TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE receipts (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      job_id TEXT NOT NULL UNIQUE REFERENCES outbox (id),
      at INTEGER NOT NULL,
      location TEXT NOT NULL,
      read_back_hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE target_articles (
      target_id TEXT NOT NULL REFERENCES targets (id),
      article_id TEXT NOT NULL REFERENCES articles (id),
      version_id TEXT NOT NULL REFERENCES versions (id),
      PRIMARY KEY (target_id, article_id)
    ) STRICT, WITHOUT ROWID;
  `,
}
