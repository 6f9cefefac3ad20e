import type { Migration } from './migration'

export const createWorkspaceTables: Migration = {
  number: 10,
  sql: `
    CREATE TABLE workspace (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      workspace_id TEXT NOT NULL,
      name TEXT NOT NULL,
      site TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE profiles (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      roles TEXT NOT NULL,
      position INTEGER NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE terms (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('section', 'topic', 'tag', 'author')),
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      slug TEXT NOT NULL,
      position INTEGER NOT NULL,
      -- A term that was merged stays as a signpost for the versions that name it.
      merged_into TEXT REFERENCES terms (id),
      -- How many stories have it, kept by the triggers of article_terms.
      uses INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE UNIQUE INDEX terms_by_key ON terms (kind, key) WHERE merged_into IS NULL;
    CREATE UNIQUE INDEX terms_by_slug ON terms (kind, slug) WHERE merged_into IS NULL;
    CREATE INDEX terms_by_use ON terms (kind, uses DESC, key) WHERE merged_into IS NULL;

    CREATE TABLE media (
      hash TEXT PRIMARY KEY,
      mime TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      size INTEGER NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE articles (
      id TEXT PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      slug_is_manual INTEGER NOT NULL,
      language TEXT NOT NULL,
      contents_settings TEXT NOT NULL,
      featured_image TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      -- Grows with every change of what the article is beside its text.
      details_revision INTEGER NOT NULL,
      -- The newest event's outcome, kept here for lists; the events are the record.
      state TEXT NOT NULL,
      claimant_id TEXT REFERENCES profiles (id),
      filed_at INTEGER,
      -- When a story that is live was first published, for the order of lists; kept by the triggers of live.
      published_at INTEGER,
      -- Derived from the document at journal position projected_seq.
      headline TEXT NOT NULL,
      standfirst TEXT NOT NULL,
      words INTEGER NOT NULL,
      projected_seq INTEGER NOT NULL,
      journal_seq INTEGER NOT NULL
    ) STRICT;
    -- The orders of the lists, each with the id that settles ties: a page of any list is read from an index alone.
    CREATE INDEX articles_by_state ON articles (state, updated_at DESC, id);
    CREATE INDEX articles_by_update ON articles (updated_at DESC, id);
    CREATE INDEX articles_by_creation ON articles (created_at DESC, id, state);
    CREATE INDEX articles_by_publication ON articles (published_at DESC, id, state);
    CREATE INDEX articles_by_headline ON articles (headline COLLATE NOCASE, id, state);
    CREATE INDEX articles_stale ON articles (id) WHERE projected_seq < journal_seq;

    CREATE TABLE article_terms (
      article_id TEXT NOT NULL REFERENCES articles (id),
      term_id TEXT NOT NULL REFERENCES terms (id),
      position INTEGER NOT NULL,
      PRIMARY KEY (article_id, term_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_terms_by_term ON article_terms (term_id);
    CREATE TRIGGER article_terms_attached AFTER INSERT ON article_terms
      BEGIN UPDATE terms SET uses = uses + 1 WHERE id = NEW.term_id; END;
    CREATE TRIGGER article_terms_detached AFTER DELETE ON article_terms
      BEGIN UPDATE terms SET uses = uses - 1 WHERE id = OLD.term_id; END;
  `,
}
