import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { explainSystemError } from '../../shared/errors'
import type { OutboxJob } from '../../shared/ipc/outboxRecords'
import { createDocumentReader } from '../articles/documentReader'
import { currentDetails } from '../articles/versions'
import { found } from '../articles/workspace'
import { openReadable, type ReadableDatabase } from '../storage/database'
import { refuseFuture } from '../storage/migrate'
import { notAWorkspace, refuseUnfinished } from '../storage/notAWorkspace'
import type { LiveVersion } from '../storage/queries/liveQueries'
import { createQueries, type Queries } from '../storage/queries/queries'
import { workspaceFiles } from '../storage/workspaceFiles'
import { type ArticleInPublication, type Publication, storiesAndPages } from './publication'
import { createLookup, describeArticle, publishedArticle, readPublication } from './readPublication'
import { createStoryPaths } from './storyPaths'

/**
 * A fixed view of what is live, on a connection of its own that only reads: long work over it holds nobody up.
 * @param options.target what that target holds already, with the given jobs done
 * @throws GalleyError `notAWorkspace`, `workspaceFromFuture`
 */
export function openPublication(
  folder: string,
  options: { target?: { id: string; jobs: readonly OutboxJob[] } } = {},
): Publication {
  const { database, queries } = openView(folder)
  try {
    const { target } = options
    const versions = target === undefined ? queries.live.versions() : versionsAtTarget(queries, target)
    return readPublication(queries, resolve(folder), versions, () => database.close())
  } catch (error) {
    database.close()
    throw explainSystemError(error, 'read the workspace')
  }
}

/** What a target holds now, by the ids of the stories. */
export interface HeldAtTarget {
  /** Which version of each story. */
  versions: ReadonlyMap<string, string>
  /** Where the pages are of those that were asked for. */
  paths: ReadonlyMap<string, string>
}

/** @param wanted ids of stories; of the others no more is read than which version it is */
export function readHeldAtTarget(
  folder: string,
  targetId: string,
  wanted: ReadonlySet<string>,
): HeldAtTarget {
  const { database, queries } = openView(folder)
  try {
    const held = queries.live.versionsAtTarget(targetId)
    const lookup = createLookup(queries, queries.workspace.site())
    const asked = held.filter(({ articleId }) => wanted.has(articleId))
    return {
      versions: new Map(held.map(({ articleId, versionId }) => [articleId, versionId])),
      paths: new Map(asked.map((version) => [version.articleId, publishedArticle(version, lookup).path])),
    }
  } catch (error) {
    throw explainSystemError(error, 'read the workspace')
  } finally {
    database.close()
  }
}

/**
 * One story in any state, its text and details as they stand, with the site around it.
 * @param slugOrId the story's slug, or its id
 * @throws GalleyError `notFound`, `unknownContent`
 */
export function openArticleInPublication(folder: string, slugOrId: string): ArticleInPublication {
  const { database, queries } = openView(folder)
  try {
    const stored = found(queries.articles.find(slugOrId) ?? queries.articles.get(slugOrId), 'story or page')
    const publication = readPublication(queries, resolve(folder), queries.live.versions(), () =>
      database.close(),
    )
    const projection = createDocumentReader(queries).project(stored.id)
    const terms = queries.terms.resolved()
    const live = storiesAndPages(publication).find(({ id }) => id === stored.id)
    const publishedAt = live?.publishedAt ?? stored.updatedAt
    const article = describeArticle(
      {
        articleId: stored.id,
        versionId: `working-${projection.seq}`,
        headline: projection.headline,
        standfirst: projection.standfirst,
        words: projection.words,
      },
      found(currentDetails(queries, stored.id), 'story or page'),
      {
        media: publication.media,
        term: (id) => terms.get(id),
        profile: publication.profile,
        pathOf: createStoryPaths(publication.site.settings),
      },
      publishedAt,
    )
    return {
      article: {
        ...article,
        updatedAt: live?.updatedAt ?? null,
      },
      document: projection.document.toJSON(),
      publication,
    }
  } catch (error) {
    database.close()
    throw explainSystemError(error, 'read the workspace')
  }
}

function versionsAtTarget(
  queries: Queries,
  target: { id: string; jobs: readonly OutboxJob[] },
): LiveVersion[] {
  const versions = new Map(
    queries.live.versionsAtTarget(target.id).map((version) => [version.articleId, version]),
  )
  for (const job of target.jobs) {
    if (job.versionId === null) versions.delete(job.articleId)
    else versions.set(job.articleId, found(queries.live.version(job.versionId), 'version'))
  }
  return [...versions.values()]
}

function openView(folder: string): { database: ReadableDatabase; queries: Queries } {
  const file = workspaceFiles(folder).database
  if (!existsSync(file)) throw notAWorkspace(folder)
  let database: ReadableDatabase | undefined
  try {
    database = openReadable(file)
    refuseFuture(database)
    refuseUnfinished(database, folder)
    database.beginView()
    const queries = createQueries(database)
    return { database, queries }
  } catch (error) {
    database?.close()
    throw explainSystemError(error, 'read the workspace')
  }
}
