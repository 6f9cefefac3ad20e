import type { Media } from '../../../shared/article/records'
import { readSiteSettings, type SiteSettings } from '../../../shared/site/siteSettings'
import type { ReadableDatabase } from '../database'

/** The workspace's own row, its site settings, and what is known of its media files. */
export function createWorkspaceQueries(database: ReadableDatabase) {
  const insert = database.prepare<[string, string, string, number], never>(
    'INSERT INTO workspace (id, workspace_id, name, site, created_at) VALUES (1, ?, ?, ?, ?)',
  )
  const get = database.prepare<[], { workspace_id: string; name: string; site: string }>(
    'SELECT workspace_id, name, site FROM workspace',
  )
  const setSite = database.prepare<[string], never>('UPDATE workspace SET site = ?')
  const generation = database.prepare<[], { publication_generation: number }>(
    'SELECT publication_generation FROM workspace',
  )
  const countChange = database.prepare<[], never>(
    'UPDATE workspace SET publication_generation = publication_generation + 1',
  )
  const mediaByHash = database.prepare<[string], Media>(
    'SELECT hash, mime, width, height, size FROM media WHERE hash = ?',
  )
  const allMedia = database.prepare<[], Media>('SELECT hash, mime, width, height, size FROM media')
  const insertMedia = database.prepare<[string, string, number, number, number, number], never>(
    `INSERT INTO media (hash, mime, width, height, size, added_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO NOTHING`,
  )
  return {
    create: (workspaceId: string, name: string, site: SiteSettings, at: number) => {
      insert.run(workspaceId, name, JSON.stringify(site), at)
    },
    /** Undefined when the file is not a workspace's database. */
    get: (): { workspaceId: string; name: string } | undefined => {
      const row = get.get()
      return row === undefined ? undefined : { workspaceId: row.workspace_id, name: row.name }
    },
    site: (): SiteSettings => readSiteSettings(get.get()?.site ?? '{}'),
    setSite: (site: SiteSettings) => {
      setSite.run(JSON.stringify(site))
    },
    /** Grows with every change of what the site is made of. */
    publicationGeneration: (): number => generation.get()?.publication_generation ?? 0,
    countPublicationChange: () => {
      countChange.run()
    },
    media: (hash: string) => mediaByHash.get(hash),
    allMedia: () => allMedia.all(),
    addMedia: (media: Media, at: number) => {
      insertMedia.run(media.hash, media.mime, media.width, media.height, media.size, at)
    },
  }
}

export type WorkspaceQueries = ReturnType<typeof createWorkspaceQueries>
