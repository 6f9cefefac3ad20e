import type { Migration } from './migration'

export const addStaticPages: Migration = {
  number: 100,
  sql: `
    -- A static page is an article that stands in no list: it lies at the site's root, and has no terms.
    ALTER TABLE articles ADD COLUMN kind TEXT NOT NULL DEFAULT 'story' CHECK (kind IN ('story', 'page'));

    -- The orders of the lists are orders of one kind: stories are read from their index as if there were no pages.
    DROP INDEX articles_by_state;
    DROP INDEX articles_by_update;
    DROP INDEX articles_by_creation;
    DROP INDEX articles_by_publication;
    DROP INDEX articles_by_headline;
    CREATE INDEX articles_by_state ON articles (kind, state, updated_at DESC, id);
    CREATE INDEX articles_by_update ON articles (kind, updated_at DESC, id);
    CREATE INDEX articles_by_creation ON articles (kind, created_at DESC, id, state);
    CREATE INDEX articles_by_publication ON articles (kind, published_at DESC, id, state);
    CREATE INDEX articles_by_headline ON articles (kind, headline COLLATE NOCASE, id, state);
  `,
}
