import { z } from 'zod'
import type { ArticleKind } from '../../../shared/article/articleKind'
import type { ArticleState } from '../../../shared/article/articleState'
import {
  contentsSettingsSchema,
  type FeaturedImage,
  featuredImageSchema,
  storyRelationsSchema,
} from '../../../shared/article/records'
import { noRelations, type StoryRelations } from '../../../shared/article/relations'
import type { ContentsSettings } from '../../../shared/document/extractContents'
import { sortForm } from '../../../shared/text/sortForm'
import type { ReadableDatabase } from '../database'

interface ArticleRow {
  id: string
  kind: ArticleKind
  slug: string
  slug_is_manual: number
  language: string
  contents_settings: string
  featured_image: string | null
  relations: string
  created_at: number
  updated_at: number
  details_revision: number
  state: ArticleState
  claimant_id: string | null
  filed_at: number | null
  headline: string
  standfirst: string
  words: number
  projected_seq: number
  journal_seq: number
}

/** What an article is called. */
export interface StoryNames {
  id: string
  slug: string
  headline: string
}

/** An article's own row, its JSON columns read. Moments are milliseconds since 1970 (UTC). */
export interface StoredArticle {
  id: string
  kind: ArticleKind
  slug: string
  slugIsManual: boolean
  language: string
  contentsSettings: ContentsSettings
  featuredImage: FeaturedImage | null
  relations: StoryRelations
  createdAt: number
  updatedAt: number
  detailsRevision: number
  state: ArticleState
  claimantId: string | null
  filedAt: number | null
  headline: string
  standfirst: string
  words: number
  projectedSeq: number
  journalSeq: number
}

const featuredImageColumn = z.preprocess((text) => JSON.parse(String(text)), featuredImageSchema)
const contentsColumn = z.preprocess((text) => JSON.parse(String(text)), contentsSettingsSchema)
const relationsColumn = z.preprocess(
  (text) => ({ ...noRelations, ...JSON.parse(String(text)) }),
  storyRelationsSchema,
)

function readRow(row: ArticleRow): StoredArticle {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    slugIsManual: row.slug_is_manual === 1,
    language: row.language,
    contentsSettings: contentsColumn.parse(row.contents_settings),
    featuredImage: row.featured_image === null ? null : featuredImageColumn.parse(row.featured_image),
    relations: relationsColumn.parse(row.relations),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    detailsRevision: row.details_revision,
    state: row.state,
    claimantId: row.claimant_id,
    filedAt: row.filed_at,
    headline: row.headline,
    standfirst: row.standfirst,
    words: row.words,
    projectedSeq: row.projected_seq,
    journalSeq: row.journal_seq,
  }
}

/** The articles' own rows. */
export function createArticleQueries(database: ReadableDatabase) {
  const insert = database.prepare<
    [string, ArticleKind, string, number, string, string, string | null, number, number],
    never
  >(
    `INSERT INTO articles (id, kind, slug, slug_is_manual, language, contents_settings, featured_image, created_at,
       updated_at, details_revision, state, headline, standfirst, words, projected_seq, journal_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'draft', '', '', 0, 0, 0)`,
  )
  const byId = database.prepare<[string], ArticleRow>('SELECT * FROM articles WHERE id = ?')
  const bySlug = database.prepare<[string], ArticleRow>('SELECT * FROM articles WHERE slug = ?')
  const names = database.prepare<[], StoryNames>('SELECT id, slug, headline FROM articles')
  const slugHolders = database.prepare<[string, string], { article_id: string }>(
    `SELECT id AS article_id FROM articles WHERE slug = ?
     UNION SELECT article_id FROM live WHERE slug = ?`,
  )
  const pageAt = database.prepare<[string, string], { id: string; headline: string; slug: string }>(
    `SELECT id, headline, slug FROM articles WHERE kind = 'page' AND id IN (
       SELECT id FROM articles WHERE slug = ? UNION SELECT article_id FROM live WHERE slug = ?)`,
  )
  const appended = database.prepare<[number, number, string], never>(
    'UPDATE articles SET journal_seq = ?, updated_at = ? WHERE id = ?',
  )
  const projected = database.prepare<[string, string, string, number, number, string], never>(
    'UPDATE articles SET headline = ?, headline_key = ?, standfirst = ?, words = ?, projected_seq = ? WHERE id = ?',
  )
  const details = database.prepare<
    [string, number, string, string, string | null, string, number, string],
    never
  >(
    `UPDATE articles SET slug = ?, slug_is_manual = ?, language = ?, contents_settings = ?, featured_image = ?,
       relations = ?,
       details_revision = details_revision + 1, updated_at = ? WHERE id = ?`,
  )
  const touched = database.prepare<[number, string], never>(
    'UPDATE articles SET details_revision = details_revision + 1, updated_at = ? WHERE id = ?',
  )
  const slug = database.prepare<[string, string], never>('UPDATE articles SET slug = ? WHERE id = ?')
  const keptSlug = database.prepare<[string], never>('UPDATE articles SET slug_is_manual = 1 WHERE id = ?')
  const state = database.prepare<[string, string | null, number | null, string], never>(
    'UPDATE articles SET state = ?, claimant_id = ?, filed_at = ? WHERE id = ?',
  )
  const stale = database.prepare<[], { id: string }>(
    'SELECT id FROM articles INDEXED BY articles_stale WHERE projected_seq < journal_seq',
  )
  const counts = database.prepare<[], { state: ArticleState; count: number }>(
    "SELECT state, count(*) AS count FROM articles WHERE kind = 'story' GROUP BY state",
  )
  const pageCount = database.prepare<[], { count: number }>(
    "SELECT count(*) AS count FROM articles WHERE kind = 'page'",
  )
  return {
    insert: (article: {
      id: string
      kind: ArticleKind
      slug: string
      slugIsManual: boolean
      language: string
      contentsSettings: ContentsSettings
      featuredImage: FeaturedImage | null
      at: number
    }) => {
      insert.run(
        article.id,
        article.kind,
        article.slug,
        article.slugIsManual ? 1 : 0,
        article.language,
        JSON.stringify(article.contentsSettings),
        article.featuredImage === null ? null : JSON.stringify(article.featuredImage),
        article.at,
        article.at,
      )
    },
    get: (id: string): StoredArticle | undefined => {
      const row = byId.get(id)
      return row === undefined ? undefined : readRow(row)
    },
    find: (slug: string): StoredArticle | undefined => {
      const row = bySlug.get(slug)
      return row === undefined ? undefined : readRow(row)
    },
    /** Every article there is, by what it is called. */
    names: () => names.all(),
    /** Another article has the slug, or is live under it. */
    slugIsTaken: (slug: string, exceptId: string) =>
      slugHolders.all(slug, slug).some((holder) => holder.article_id !== exceptId),
    /** The static page that has the slug, or is live under it. */
    pageAt: (slug: string) => pageAt.get(slug, slug),
    markAppended: (id: string, journalSeq: number, at: number) => {
      appended.run(journalSeq, at, id)
    },
    markProjected: (id: string, headline: string, standfirst: string, words: number, seq: number) => {
      projected.run(headline, sortForm(headline), standfirst, words, seq, id)
    },
    updateDetails: (
      id: string,
      values: Pick<
        StoredArticle,
        'slug' | 'slugIsManual' | 'language' | 'contentsSettings' | 'featuredImage' | 'relations'
      >,
      at: number,
    ) => {
      details.run(
        values.slug,
        values.slugIsManual ? 1 : 0,
        values.language,
        JSON.stringify(values.contentsSettings),
        values.featuredImage === null ? null : JSON.stringify(values.featuredImage),
        JSON.stringify(values.relations),
        at,
        id,
      )
    },
    markDetailsChanged: (id: string, at: number) => {
      touched.run(at, id)
    },
    setSlug: (id: string, value: string) => {
      slug.run(value, id)
    },
    /** The headline no longer changes the slug. */
    keepSlug: (id: string) => {
      keptSlug.run(id)
    },
    setState: (id: string, value: ArticleState, claimantId: string | null, filedAt: number | null) => {
      state.run(value, claimantId, filedAt, id)
    },
    staleIds: () => stale.all().map((row) => row.id),
    /** Of stories. */
    countsByState: () => counts.all(),
    countPages: () => pageCount.get()?.count ?? 0,
  }
}

export type ArticleQueries = ReturnType<typeof createArticleQueries>
