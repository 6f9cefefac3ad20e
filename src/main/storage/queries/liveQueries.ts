import type { ReadableDatabase } from '../database'

/** What is live of an article. Moments are milliseconds since 1970 (UTC). */
export interface LiveArticle {
  articleId: string
  versionId: string
  slug: string
  /** The article's details as they were then. */
  detailsRevision: number
  firstPublishedAt: number
  lastPublishedAt: number
}

/** A version as a site is made from it. */
export interface LiveVersion {
  articleId: string
  versionId: string
  headline: string
  standfirst: string
  words: number
  /** JSON of `VersionDetails`. */
  details: string
}

/** A version that was published, with what its address was made of. */
export interface PublishedAddress {
  articleId: string
  versionId: string
  /** Counts the versions of the article. */
  number: number
  slug: string
  /** Of a static page, which lies at the root. */
  isPage: number
  /** JSON of the ids of its sections. */
  sections: string
  /** When this version was published, and when the story first was. */
  at: number
  firstPublishedAt: number | null
}

const versionColumns = `v.article_id AS articleId, v.id AS versionId, v.headline, v.standfirst, v.words, v.details
  FROM versions v`

/** Which version of which article is live: in the workspace, and at each target. */
export function createLiveQueries(database: ReadableDatabase) {
  const get = database.prepare<[string], LiveArticle>(
    `SELECT article_id AS articleId, version_id AS versionId, slug, details_revision AS detailsRevision,
       first_published_at AS firstPublishedAt,
       last_published_at AS lastPublishedAt FROM live WHERE article_id = ?`,
  )
  const put = database.prepare<[string, string, string, number, number, number], never>(
    `INSERT INTO live (article_id, version_id, slug, details_revision, first_published_at, last_published_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET version_id = excluded.version_id, slug = excluded.slug,
       details_revision = excluded.details_revision,
       last_published_at = excluded.last_published_at`,
  )
  const remove = database.prepare<[string], never>('DELETE FROM live WHERE article_id = ?')
  const all = database.prepare<[], LiveVersion>(`SELECT ${versionColumns} JOIN live l ON l.version_id = v.id`)
  const one = database.prepare<[string], LiveVersion>(`SELECT ${versionColumns} WHERE v.id = ?`)
  const atTarget = database.prepare<[string], LiveVersion>(
    `SELECT ${versionColumns} JOIN target_articles a ON a.version_id = v.id WHERE a.target_id = ?`,
  )
  const publishedAddresses = database.prepare<[], PublishedAddress>(
    `SELECT article_id AS articleId, id AS versionId, number, json_extract(details, '$.slug') AS slug,
       coalesce(json_extract(details, '$.kind') = 'page', 0) AS isPage,
       json_extract(details, '$.sections') AS sections, at, json_extract(details, '$.publishedAt') AS firstPublishedAt
     FROM versions WHERE reason = 'published' ORDER BY at DESC, article_id, number DESC`,
  )
  const putAtTarget = database.prepare<[string, string, string], never>(
    `INSERT INTO target_articles (target_id, article_id, version_id) VALUES (?, ?, ?)
     ON CONFLICT (target_id, article_id) DO UPDATE SET version_id = excluded.version_id`,
  )
  const removeAtTarget = database.prepare<[string, string], never>(
    'DELETE FROM target_articles WHERE target_id = ? AND article_id = ?',
  )
  const ids = database.prepare<[], { article_id: string }>(
    'SELECT article_id FROM live ORDER BY first_published_at, article_id',
  )
  const missing = database.prepare<[string], { count: number }>(
    `SELECT count(*) AS count FROM (SELECT article_id, version_id FROM live
       EXCEPT SELECT article_id, version_id FROM target_articles WHERE target_id = ?)`,
  )
  const targetsConcerned = database.prepare<[string, string], { target_id: string }>(
    `SELECT target_id FROM target_articles WHERE article_id = ?
     UNION SELECT target_id FROM outbox WHERE article_id = ? AND state NOT IN ('done', 'cancelled')`,
  )
  return {
    get: (articleId: string) => get.get(articleId),
    put: (live: LiveArticle) => {
      put.run(
        live.articleId,
        live.versionId,
        live.slug,
        live.detailsRevision,
        live.firstPublishedAt,
        live.lastPublishedAt,
      )
    },
    remove: (articleId: string) => {
      remove.run(articleId)
    },
    versions: () => all.all(),
    version: (versionId: string) => one.get(versionId),
    versionsAtTarget: (targetId: string) => atTarget.all(targetId),
    /** Every version that was ever published, newest first. */
    publishedAddresses: () => publishedAddresses.all(),
    putAtTarget: (targetId: string, articleId: string, versionId: string) => {
      putAtTarget.run(targetId, articleId, versionId)
    },
    removeAtTarget: (targetId: string, articleId: string) => {
      removeAtTarget.run(targetId, articleId)
    },
    /** How many are not, as they are live, at a target. Looks at all that is live: 1 ms for a thousand. */
    countMissingAt: (targetId: string) => missing.get(targetId)?.count ?? 0,
    /** All that is live, oldest first. */
    ids: () => ids.all().map((row) => row.article_id),
    /** The targets that hold the article, or soon may. */
    targetsConcerned: (articleId: string) =>
      targetsConcerned.all(articleId, articleId).map((row) => row.target_id),
  }
}

export type LiveQueries = ReturnType<typeof createLiveQueries>
