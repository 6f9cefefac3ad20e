import { type ArticleKind, articleKinds } from '../../../shared/article/articleKind'
import type { ArticleState } from '../../../shared/article/articleState'
import { type FeaturedImage, featuredImageSchema } from '../../../shared/article/records'
import type { ReadableDatabase } from '../database'
import {
  countKeys,
  keyOrder,
  keyParameters,
  type ListFilter,
  type ListOrder,
  selectKeys,
  type TermRoute,
} from './articleListKeys'

interface ListRow {
  id: string
  kind: ArticleKind
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
  has_corrections: number
  section_id: string | null
  section_name: string | null
  section_slug: string | null
}

/** One line of a list, as it is stored. */
export interface StoredListItem {
  id: string
  kind: ArticleKind
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
  corrected: boolean
  section: { id: string; name: string; slug: string } | null
}

/** Joins that every line needs; each is a look-up by key. The main section is the term at the lowest position. */
const listColumns = `
  a.id AS id, a.kind, a.slug, a.headline, a.standfirst, a.state, a.words, a.created_at, a.updated_at AS updated_at,
  a.featured_image, a.claimant_id, p.name AS claimant_name,
  l.last_published_at AS live_at, l.first_published_at,
  l.article_id IS NOT NULL AND (a.journal_seq > v.journal_seq OR a.details_revision > l.details_revision)
    AS has_working_copy,
  coalesce(json_array_length(a.relations, '$.corrections'), 0) > 0 AS has_corrections,
  s.id AS section_id, s.name AS section_name, s.slug AS section_slug`
const listJoins = `
  LEFT JOIN profiles p ON p.id = a.claimant_id
  LEFT JOIN live l ON l.article_id = a.id
  LEFT JOIN versions v ON v.id = l.version_id
  LEFT JOIN terms s ON s.id = (
    SELECT t.id FROM article_terms x JOIN terms t ON t.id = x.term_id
    WHERE x.article_id = a.id AND t.kind = 'section' ORDER BY x.position LIMIT 1)`

const keysFirst = (keys: string, order: ListOrder) => `
  WITH keys AS MATERIALIZED (${keys})
  SELECT ${listColumns} FROM keys k CROSS JOIN articles a ON a.id = k.id ${listJoins}
  ORDER BY ${keyOrder(order, 'k.')}`

/**
 * Lists of articles: filtered, ordered, one page at a time. The keys of the page are chosen first, from indexes; what a
 * line shows is looked up for these alone.
 */
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
  const usesOf = database.prepare<[string], { uses: number }>('SELECT uses FROM terms WHERE id = ?')
  // Articles are never removed, so that the newest row's number is how many there are; found in one step.
  const articleCount = database.prepare<[], { total: number | null }>(
    'SELECT max(rowid) AS total FROM articles',
  )

  /** Rows touched from the term: its stories. Along the order: as many as it takes to meet a page of them. */
  function termRoute(filter: ListFilter, limit: number, offset: number): TermRoute {
    const uses = filter.termId === undefined ? 0 : (usesOf.get(filter.termId)?.uses ?? 0)
    if (uses === 0) return 'fromTerm'
    const met = ((articleCount.get()?.total ?? 0) / uses) * (limit + offset)
    return met < uses ? 'alongOrder' : 'fromTerm'
  }

  return {
    list: (asked: ListFilter, limit: number, offset: number): StoredListItem[] => {
      const filter = distinct(asked)
      const keys = selectKeys(filter, termRoute(filter, limit, offset))
      return statement(keysFirst(keys, filter.order ?? 'updated'))
        .all({ ...keyParameters(filter), limit, offset })
        .map(readListRow)
    },
    /** Every article, the newest change first: one reading, so that none is listed twice or left out. */
    all: (): StoredListItem[] =>
      statement(
        `${articleKinds
          .map((kind) => `SELECT ${listColumns} FROM articles a ${listJoins} WHERE a.kind = '${kind}'`)
          .join(' UNION ALL ')} ORDER BY updated_at DESC, id`,
      )
        .all({})
        .map(readListRow),
    count: (asked: ListFilter): number => {
      const filter = distinct(asked)
      return statement(countKeys(filter)).get(keyParameters(filter))?.total ?? 0
    },
    one: (id: string): StoredListItem | undefined => {
      const row = statement(`SELECT ${listColumns} FROM articles a ${listJoins} WHERE a.id = @id`).get({ id })
      return row === undefined ? undefined : readListRow(row)
    },
  }
}

export type ArticleListQueries = ReturnType<typeof createArticleListQueries>

/** A state that is named twice would list its stories twice. */
function distinct(filter: ListFilter): ListFilter {
  return filter.states === undefined ? filter : { ...filter, states: [...new Set(filter.states)] }
}

function readListRow(row: ListRow): StoredListItem {
  return {
    id: row.id,
    kind: row.kind,
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
    corrected: row.has_corrections === 1,
    section:
      row.section_id === null || row.section_name === null || row.section_slug === null
        ? null
        : { id: row.section_id, name: row.section_name, slug: row.section_slug },
  }
}
