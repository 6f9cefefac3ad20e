import type { ArticleState } from '../../../shared/article/articleState'
import { type FeaturedImage, featuredImageSchema } from '../../../shared/article/records'
import type { ReadableDatabase } from '../database'

interface ListRow {
  id: string
  slug: string
  headline: string
  standfirst: string
  state: ArticleState
  words: number
  created_at: number
  updated_at: number
  featured_image: string | null
  claimant_id: string | null
  claimant_name: string | null
  live_at: number | null
  first_published_at: number | null
  has_working_copy: number
  section_id: string | null
  section_name: string | null
  section_slug: string | null
}

/** One line of a list, as it is stored. */
export interface StoredListItem {
  id: string
  slug: string
  headline: string
  standfirst: string
  state: ArticleState
  words: number
  createdAt: number
  updatedAt: number
  featuredImage: FeaturedImage | null
  claimant: { id: string; name: string } | null
  live: boolean
  workingCopy: boolean
  publishedAt: number | null
  section: { id: string; name: string; slug: string } | null
}

export interface ListFilter {
  states?: readonly ArticleState[] | undefined
  termId?: string | undefined
  text?: string | undefined
  order?: 'updated' | 'published' | 'created' | 'headline' | undefined
}

/** Joins that every line needs; each is a look-up by key. The main section is the term at the lowest position. */
const listColumns = `
  a.id, a.slug, a.headline, a.standfirst, a.state, a.words, a.created_at, a.updated_at,
  a.featured_image, a.claimant_id, p.name AS claimant_name,
  l.last_published_at AS live_at, l.first_published_at,
  l.article_id IS NOT NULL AND (a.journal_seq > v.journal_seq OR a.details_revision > l.details_revision)
    AS has_working_copy,
  s.id AS section_id, s.name AS section_name, s.slug AS section_slug`
const listJoins = `
  LEFT JOIN profiles p ON p.id = a.claimant_id
  LEFT JOIN live l ON l.article_id = a.id
  LEFT JOIN versions v ON v.id = l.version_id
  LEFT JOIN terms s ON s.id = (
    SELECT t.id FROM article_terms x JOIN terms t ON t.id = x.term_id
    WHERE x.article_id = a.id AND t.kind = 'section' ORDER BY x.position LIMIT 1)`

const orders = {
  updated: 'a.updated_at DESC, a.id',
  created: 'a.created_at DESC, a.id',
  headline: 'a.headline COLLATE NOCASE, a.id',
  published: 'l.first_published_at DESC, a.id',
} as const

/** Lists of articles: filtered, ordered, one page at a time. */
export function createArticleListQueries(database: ReadableDatabase) {
  const prepared = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) =>
    database.prepare<[Record<string, unknown>], ListRow & { total: number }>(sql)
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = prepare(sql)
    prepared.set(sql, made)
    return made
  }

  const conditions = (filter: ListFilter) => {
    const parts: string[] = []
    if (filter.states !== undefined) parts.push('a.state IN (SELECT value FROM json_each(@states))')
    if (filter.termId !== undefined)
      parts.push('a.id IN (SELECT article_id FROM article_terms WHERE term_id = @termId)')
    if (filter.text !== undefined && filter.text.trim() !== '')
      parts.push(
        `(a.headline LIKE @text ESCAPE '\\' OR a.standfirst LIKE @text ESCAPE '\\' OR a.slug LIKE @text ESCAPE '\\')`,
      )
    return parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`
  }
  const parameters = (filter: ListFilter) => ({
    ...(filter.states === undefined ? {} : { states: JSON.stringify(filter.states) }),
    ...(filter.termId === undefined ? {} : { termId: filter.termId }),
    ...(filter.text === undefined || filter.text.trim() === ''
      ? {}
      : { text: `%${filter.text.trim().replace(/[\\%_]/g, (character) => `\\${character}`)}%` }),
  })

  return {
    list: (filter: ListFilter, limit: number, offset: number): StoredListItem[] =>
      statement(
        `SELECT ${listColumns} FROM articles a ${listJoins} ${conditions(filter)}
         ORDER BY ${orders[filter.order ?? 'updated']} LIMIT @limit OFFSET @offset`,
      )
        .all({ ...parameters(filter), limit, offset })
        .map(readListRow),
    count: (filter: ListFilter): number =>
      statement(`SELECT count(*) AS total FROM articles a ${conditions(filter)}`).get(parameters(filter))
        ?.total ?? 0,
    one: (id: string): StoredListItem | undefined => {
      const row = statement(`SELECT ${listColumns} FROM articles a ${listJoins} WHERE a.id = @id`).get({ id })
      return row === undefined ? undefined : readListRow(row)
    },
  }
}

export type ArticleListQueries = ReturnType<typeof createArticleListQueries>

function readListRow(row: ListRow): StoredListItem {
  return {
    id: row.id,
    slug: row.slug,
    headline: row.headline,
    standfirst: row.standfirst,
    state: row.state,
    words: row.words,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    featuredImage:
      row.featured_image === null ? null : featuredImageSchema.parse(JSON.parse(row.featured_image)),
    claimant:
      row.claimant_id === null || row.claimant_name === null
        ? null
        : { id: row.claimant_id, name: row.claimant_name },
    live: row.live_at !== null,
    workingCopy: row.has_working_copy === 1,
    publishedAt: row.first_published_at,
    section:
      row.section_id === null || row.section_name === null || row.section_slug === null
        ? null
        : { id: row.section_id, name: row.section_name, slug: row.section_slug },
  }
}
