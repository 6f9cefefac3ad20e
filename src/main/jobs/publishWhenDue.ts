import type { StorageApi } from '../storage/storageApi'

/** The shortest time between two automatic runs, in milliseconds: a run that could do nothing must not spin. */
const shortestPause = 5_000

/** How often a job left behind by a killed process is tried, until its lease is over, in milliseconds. */
const takeOverPause = 15_000

const longestPause = 60 * 60_000

export interface PublishWhenDueOptions {
  /** The storage of the open workspace; undefined when none is open. */
  storage(): StorageApi | undefined
  isSyncing(): boolean
  startSync(): void
  /** The outbox could not be looked at; it is looked at again after a while. */
  onProblem(error: unknown): void
}

export interface PublishWhenDue {
  /** Something about the outbox changed: looks at what is due. */
  look(): void
  stop(): void
}

/**
 * Empties the outbox by itself: when something is queued, when a failed job's next attempt has come, and after a
 * start that finds jobs left over.
 */
export function createPublishWhenDue({
  storage,
  isSyncing,
  startSync,
  onProblem,
}: PublishWhenDueOptions): PublishWhenDue {
  let timer: NodeJS.Timeout | undefined
  let lastRun = 0

  function lookIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        check().catch((error: unknown) => {
          onProblem(error)
          lookIn(takeOverPause)
        })
      },
      Math.min(Math.max(milliseconds, 50), longestPause),
    )
  }

  async function check(): Promise<void> {
    const api = storage()
    // The end of the running sync is a change of the outbox, and looks again.
    if (api === undefined || isSyncing()) return
    const { jobs } = await api.call('outbox:list', {})
    const now = Date.now()
    const waits = jobs.flatMap(({ state, nextAttemptAt }) => {
      if (state === 'queued') return [0]
      if (state === 'failed') return nextAttemptAt === null ? [] : [nextAttemptAt - now]
      // Left over by a process that was killed: tried at once, then again until its lease is over.
      return state === 'claimed' || state === 'acting'
        ? [lastRun === 0 ? 0 : lastRun + takeOverPause - now]
        : []
    })
    if (waits.length === 0) return
    const soonest = Math.max(Math.min(...waits), lastRun + shortestPause - now)
    if (soonest > 0 || isSyncing()) {
      lookIn(soonest)
      return
    }
    lastRun = now
    startSync()
  }

  return {
    look: () => lookIn(0),
    stop: () => clearTimeout(timer),
  }
}
