import type { Migration } from './migration'

export const createIgnoredWords: Migration = {
  number: 140,
  sql: `
    -- Words that are left alone by the spelling in one story.
    CREATE TABLE ignored_words (
      article_id TEXT NOT NULL REFERENCES articles (id),
      word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 64),
      PRIMARY KEY (article_id, word)
    ) STRICT, WITHOUT ROWID;
  `,
}
