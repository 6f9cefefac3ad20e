import type { Migration } from './migration'

export const addHeadlineKey: Migration = {
  number: 180,
  sql: `
    -- What a headline is sorted by: SQLite's own NOCASE knows the letters of English only, and puts Ä after Z.
    ALTER TABLE articles ADD COLUMN headline_key TEXT NOT NULL DEFAULT '';
    UPDATE articles SET headline_key = sort_form(headline);

    DROP INDEX articles_by_headline;
    CREATE INDEX articles_by_headline ON articles (kind, headline_key, id, state);
  `,
}
