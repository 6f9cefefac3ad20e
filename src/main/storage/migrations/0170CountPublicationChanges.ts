import type { Migration } from './migration'

export const countPublicationChanges: Migration = {
  number: 170,
  sql: `
    -- Grows with every change of what the site is made of: other threads see by it whether what they keep of the site
    -- is out of date.
    ALTER TABLE workspace ADD COLUMN publication_generation INTEGER NOT NULL DEFAULT 0;
  `,
}
