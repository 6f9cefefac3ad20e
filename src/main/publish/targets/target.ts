import type { OutboxJob } from '../../../shared/ipc/outboxRecords'
import type { SaidText } from '../../../shared/texts/saidText'
import type { JobReceipt } from '../../storage/storageApi'

/** How far the deed is, for people. */
export interface TargetProgress {
  done: number
  total: number
  label: SaidText
}

export interface TargetRun {
  onProgress: (progress: TargetProgress) => void
  /** Sentences for the user, about what was done all the same. */
  onWarnings: (warnings: readonly SaidText[]) => void
  /** Ends the deed and leaves the target as it was. */
  signal: AbortSignal
}

/**
 * A place to publish to, opened for one batch of jobs. Publish sync calls `plan`, writes the plan down, calls `carryOut`,
 * and believes nothing but what that has read back. After an interruption it shows the written plan to `findDone`.
 *
 * A target never overwrites what somebody else has changed there since the last receipt (`targetChanged`), and never
 * answers with a receipt for what it has not read back.
 */
export interface PublishTarget {
  /**
   * What one deed publishes: `site`, all jobs in one step (a folder, an SFTP server, a bucket, a git branch); `story`,
   * each job by itself, so that one refused story holds no other up (WordPress, Ghost).
   */
  readonly unit: 'site' | 'story'
  /**
   * Looks at the target and decides what to do. Changes nothing there.
   * @returns JSON that `carryOut` and, in another process, `findDone` understand
   * @throws GalleyError `targetUnreachable`, `targetChanged`, and what the target refuses
   */
  plan(jobs: readonly OutboxJob[]): Promise<unknown>
  /** The jobs of an interrupted plan that the target holds as planned. Empty when in doubt, where doing it twice is harmless. */
  findDone(plan: unknown): Promise<JobReceipt[]>
  /**
   * Does what was planned, and reads it back.
   * @throws GalleyError
   */
  carryOut(plan: unknown, run: TargetRun): Promise<JobReceipt[]>
  close(): void
}
