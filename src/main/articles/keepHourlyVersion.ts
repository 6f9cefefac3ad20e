import type { Queries } from '../storage/queries/queries'
import type { Projection } from './projection'
import { currentDetails, keepVersion } from './versions'

/** Milliseconds of work after which a version is kept. */
const hour = 3_600_000

/** Keeps a version when the oldest edit that no version holds is an hour old. Runs inside the caller's transaction. */
export function keepHourlyVersion(
  queries: Queries,
  articleId: string,
  projection: Projection,
  now: number,
  newId: () => string,
): void {
  const newest = queries.versions.newest(articleId)
  const since = queries.journal.firstMomentAfter(articleId, newest?.journalSeq ?? 0)
  if (since === undefined || now - since < hour) return
  const details = currentDetails(queries, articleId)
  if (details === undefined) return
  keepVersion(queries, {
    id: newId(),
    articleId,
    reason: 'hourly',
    at: now,
    actorId: null,
    projection,
    details,
  })
}
