import type { Migration } from './migration'

export const createSiteTables: Migration = {
  number: 70,
  sql: `
    -- What readers are told about an author: JSON of AuthorProfile.
    CREATE TABLE author_profiles (
      term_id TEXT PRIMARY KEY REFERENCES terms (id),
      profile TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The section that a section stands under; null at the top.
    ALTER TABLE terms ADD COLUMN parent_id TEXT REFERENCES terms (id);

    -- The slugs that terms have had, each until when (milliseconds since 1970): addresses made of them lead on.
    CREATE TABLE former_term_slugs (
      term_id TEXT NOT NULL REFERENCES terms (id),
      slug TEXT NOT NULL,
      until INTEGER NOT NULL,
      PRIMARY KEY (term_id, slug)
    ) STRICT, WITHOUT ROWID;

    -- A section older than the archive may lie in its folder: it moves out, and its addresses lead on.
    INSERT INTO former_term_slugs (term_id, slug, until)
      SELECT id, slug, CAST(unixepoch('subsec') * 1000 AS INTEGER) FROM terms
      WHERE kind = 'section' AND slug = 'archive';
    UPDATE terms SET slug = CASE
        WHEN EXISTS (SELECT 1 FROM terms o WHERE o.kind = 'section' AND o.slug = 'archive-section')
        THEN 'archive-section-' || substr(replace(id, '-', ''), 1, 8) ELSE 'archive-section' END
      WHERE kind = 'section' AND slug = 'archive' AND merged_into IS NULL;
  `,
}
