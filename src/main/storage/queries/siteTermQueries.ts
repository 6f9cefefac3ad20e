import type { ReadableDatabase } from '../database'

/** What the site knows of terms beyond their names: who the authors are, where a section stands, what a slug was before. */
export function createSiteTermQueries(database: ReadableDatabase) {
  const profile = database.prepare<[string], { profile: string }>(
    'SELECT profile FROM author_profiles WHERE term_id = ?',
  )
  const profiles = database.prepare<[], { termId: string; profile: string }>(
    'SELECT term_id AS termId, profile FROM author_profiles',
  )
  const setProfile = database.prepare<[string, string], never>(
    `INSERT INTO author_profiles (term_id, profile) VALUES (?, ?)
     ON CONFLICT (term_id) DO UPDATE SET profile = excluded.profile`,
  )
  const parents = database.prepare<[], { id: string; parent: string | null }>(
    `SELECT id, parent_id AS parent FROM terms
     WHERE kind = 'section' AND merged_into IS NULL ORDER BY position, id`,
  )
  const place = database.prepare<[string | null, number, string], never>(
    'UPDATE terms SET parent_id = ?, position = ? WHERE id = ?',
  )
  const keepSlug = database.prepare<[string, string, number], never>(
    `INSERT INTO former_term_slugs (term_id, slug, until) VALUES (?, ?, ?)
     ON CONFLICT (term_id, slug) DO UPDATE SET until = excluded.until`,
  )
  const formerSlugs = database.prepare<[string], { termId: string; slug: string; until: number }>(
    `SELECT f.term_id AS termId, f.slug, f.until FROM former_term_slugs f JOIN terms t ON t.id = f.term_id
     WHERE t.kind = ? ORDER BY f.until DESC, f.slug`,
  )
  return {
    /** JSON of `AuthorProfile`; undefined for an author of whom nothing is said. */
    profile: (termId: string) => profile.get(termId)?.profile,
    profiles: () => profiles.all(),
    setProfile: (termId: string, json: string) => {
      setProfile.run(termId, json)
    },
    /** The standing sections in their order, each with the one that it stands under. */
    sectionParents: () => parents.all(),
    placeSection: (id: string, parent: string | null, position: number) => {
      place.run(parent, position, id)
    },
    /** @param until milliseconds since 1970 (UTC) */
    keepFormerSlug: (termId: string, slug: string, until: number) => {
      keepSlug.run(termId, slug, until)
    },
    /** The slugs that terms of a kind have had and have no longer, the last ones first. */
    formerSlugs: (kind: string) => formerSlugs.all(kind),
  }
}

export type SiteTermQueries = ReturnType<typeof createSiteTermQueries>
