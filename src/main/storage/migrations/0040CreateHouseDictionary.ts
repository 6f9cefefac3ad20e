import type { Migration } from './migration'

/** Words that are right in this house. The language is empty where a word stands for every one. */
export const createHouseDictionary: Migration = {
  number: 40,
  sql: `
    CREATE TABLE house_words (
      word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 64),
      language TEXT NOT NULL,
      added_by TEXT REFERENCES profiles (id),
      added_at INTEGER NOT NULL,
      PRIMARY KEY (word, language)
    ) STRICT, WITHOUT ROWID;
  `,
}
