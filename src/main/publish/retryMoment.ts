import type { ErrorCode } from '../../shared/errors'

/** Failures that may pass by themselves. All others wait until somebody has done something about them. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'targetUnreachable',
  'diskFull',
  'workspaceBusy',
  'internal',
])

/** The first wait, doubled with each further attempt, and the longest one; milliseconds. */
const firstWait = 30_000
const longestWait = 60 * 60_000

/** How long a job rests that was stopped: long enough not to fight with whoever stopped it; milliseconds. */
const stoppedWait = 5 * 60_000

/**
 * When a failed job is tried again.
 * @param attempts how often it was tried, this time included
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970, or null when only a person can help
 */
export function retryMoment(code: ErrorCode, attempts: number, now: number): number | null {
  if (code === 'cancelled') return now + stoppedWait
  if (!passing.has(code)) return null
  return now + Math.min(longestWait, firstWait * 2 ** Math.min(Math.max(attempts, 1) - 1, 20))
}
