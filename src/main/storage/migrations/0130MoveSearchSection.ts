import type { Migration } from './migration'

export const moveSearchSection: Migration = {
  number: 130,
  sql: `
    -- A section older than the search may lie in its folder: it moves out, and its addresses lead on.
    INSERT INTO former_term_slugs (term_id, slug, until)
      SELECT id, slug, CAST(unixepoch('subsec') * 1000 AS INTEGER) FROM terms
      WHERE kind = 'section' AND slug = 'search'
      ON CONFLICT (term_id, slug) DO UPDATE SET until = excluded.until;
    UPDATE terms SET slug = CASE
        WHEN EXISTS (SELECT 1 FROM terms o WHERE o.kind = 'section' AND o.slug = 'search-section')
        THEN 'search-section-' || substr(replace(id, '-', ''), 1, 8) ELSE 'search-section' END
      WHERE kind = 'section' AND slug = 'search' AND merged_into IS NULL;
  `,
}
