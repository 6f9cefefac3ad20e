import { GalleyError } from '../../shared/errors'
import type { Queries } from '../storage/queries/queries'
import { projectAt } from './documentReader'
import type { Projection } from './projection'
import { currentDetails, keepVersion } from './versions'

/** Milliseconds of work after which a version is kept. */
const hour = 3_600_000

/** Milliseconds without an edit that end a session of work. */
const sessionPause = 1_800_000

/**
 * Keeps a version when the oldest edit that no version holds is an hour old: the story as the last session of work left
 * it, where a new one has begun since, or else as it is now. Runs inside the caller's transaction.
 */
export function keepHourlyVersion(
  queries: Queries,
  articleId: string,
  current: Projection,
  now: number,
  newId: () => string,
): void {
  const versionedSeq = queries.versions.newest(articleId)?.journalSeq ?? 0
  const since = queries.journal.firstMomentAfter(articleId, versionedSeq)
  if (since === undefined || now - since < hour) return
  const details = currentDetails(queries, articleId)
  if (details === undefined) return
  const left = queries.journal.lastBeforePause(articleId, versionedSeq, sessionPause)
  const kept = left === undefined ? undefined : readableAt(queries, articleId, left.seq)
  keepVersion(queries, {
    id: newId(),
    articleId,
    reason: 'hourly',
    at: left === undefined || kept === undefined ? now : left.at,
    actorId: null,
    projection: kept ?? current,
    details,
  })
}

/** A newer build may have left something there that this one does not know, and that is gone by now. */
function readableAt(queries: Queries, articleId: string, seq: number): Projection | undefined {
  try {
    return projectAt(queries, articleId, seq)
  } catch (error) {
    if (error instanceof GalleyError && error.code === 'unknownContent') return undefined
    throw error
  }
}
