import { explainSystemError, GalleyError, type SerializedError, serializeError } from '../../shared/errors'
import type { OutboxJob } from '../../shared/ipc/outboxRecords'
import type { SaidText } from '../../shared/texts/saidText'
import { tryVariantsOf } from '../pictures/pictureThreads'
import type { ClaimedBatch, JobReceipt, StorageApi } from '../storage/storageApi'
import { retryMoment } from './retryMoment'
import { openTarget } from './targets/openTarget'
import type { PublishTarget, TargetProgress } from './targets/target'

export interface SyncOptions {
  storage: StorageApi
  /** The workspace's folder: what is published is read from there. */
  folder: string
  /** Every target when left out. */
  targetId?: string
  /** Also what waits for its next attempt, or for a person: somebody has said "now". */
  now?: boolean
  onProgress?: (progress: TargetProgress) => void
  signal?: AbortSignal
}

export interface SyncOutcome {
  done: { job: OutboxJob; receipt: JobReceipt }[]
  failed: { job: OutboxJob; failure: SerializedError }[]
  /** Sentences for the user, about what was done all the same. */
  warnings: SaidText[]
}

/** How long a claim holds without being renewed, in milliseconds. It is renewed three times in that span. */
const leaseMilliseconds = 60_000

/**
 * Empties the outbox into the targets: claim, intend, act, read back, write the receipt. It may be killed at any point:
 * the jobs stay, and the next run looks at the target before it acts again.
 * @throws GalleyError `cancelled` when it was stopped; what a target refuses is an outcome, not an error
 */
export async function runSync(options: SyncOptions): Promise<SyncOutcome> {
  const { storage, targetId, signal } = options
  const outcome: SyncOutcome = { done: [], failed: [], warnings: [] }
  const targets = await storage.call('target:list', {})
  for (const target of targets.filter(({ id }) => targetId === undefined || id === targetId)) {
    // What failed a moment ago would be due again and again: "now" means once.
    for (let now = options.now === true; ; now = false) {
      refuseStopped(signal)
      const batch = await storage.callInternal('outbox:claim', {
        targetId: target.id,
        leaseMilliseconds,
        now,
      })
      if (batch === null) break
      await workBatch(options, batch, outcome)
    }
  }
  return outcome
}

async function workBatch(options: SyncOptions, batch: ClaimedBatch, outcome: SyncOutcome): Promise<void> {
  const { storage, folder, signal } = options
  let target: PublishTarget | undefined
  let waiting: readonly OutboxJob[] = batch.jobs
  try {
    await tryVariantsOf(folder)
    target = openTarget(folder, batch)
    waiting = await completeInterrupted(storage, batch, target, outcome)
    for (const jobs of target.unit === 'site' ? [waiting] : waiting.map((job) => [job])) {
      if (jobs.length > 0) await workJobs(options, batch, target, jobs, outcome)
      waiting = waiting.filter((job) => !jobs.includes(job))
      refuseStopped(signal)
    }
  } catch (error) {
    await giveBack(storage, batch, waiting, error, outcome)
    refuseStopped(signal)
  } finally {
    target?.close()
  }
}

/** An interrupted run may have done its work and not lived to say so. @returns the jobs that are still to be done */
async function completeInterrupted(
  storage: StorageApi,
  { claim, jobs }: ClaimedBatch,
  target: PublishTarget,
  outcome: SyncOutcome,
): Promise<readonly OutboxJob[]> {
  const intent = await storage.callInternal('outbox:intent', { claim })
  if (intent === null) return jobs
  const found = await target.findDone(intent)
  const receipts = found.filter((receipt) => jobs.some((job) => job.id === receipt.jobId))
  if (receipts.length === 0) return jobs
  await storage.callInternal('outbox:complete', { claim, receipts })
  noteDone(outcome, jobs, receipts)
  return jobs.filter((job) => receipts.every((receipt) => receipt.jobId !== job.id))
}

/** One deed. A failure is written down with its jobs, and holds no other deed of the batch up. */
async function workJobs(
  { storage, onProgress, signal }: SyncOptions,
  batch: ClaimedBatch,
  target: PublishTarget,
  jobs: readonly OutboxJob[],
  outcome: SyncOutcome,
): Promise<void> {
  const { claim } = batch
  const lease = holdLease(storage, claim, signal)
  try {
    const plan = await target.plan(jobs)
    await storage.callInternal('outbox:intend', { claim, intent: plan })
    const receipts = await target.carryOut(plan, {
      onProgress: onProgress ?? ((): void => undefined),
      onWarnings: (warnings) => outcome.warnings.push(...warnings),
      signal: lease.signal,
    })
    const unproven = jobs.filter((job) => receipts.every((receipt) => receipt.jobId !== job.id))
    if (unproven.length > 0)
      throw new RangeError(`no receipt for ${unproven.map((job) => job.slug).join(', ')}`)
    await storage.callInternal('outbox:complete', { claim, receipts })
    noteDone(outcome, jobs, receipts)
  } catch (error) {
    await giveBack(storage, batch, jobs, error, outcome)
  } finally {
    lease.release()
  }
}

/** Renews the claim for as long as the work takes; work whose claim was lost is stopped. */
function holdLease(
  storage: StorageApi,
  claim: string,
  signal: AbortSignal | undefined,
): { signal: AbortSignal; release(): void } {
  const lost = new AbortController()
  const timer = setInterval(() => {
    storage
      .callInternal('outbox:renew', { claim, leaseMilliseconds })
      .catch((error: unknown) => lost.abort(error))
  }, leaseMilliseconds / 3)
  timer.unref()
  return {
    signal: signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]),
    release: () => clearInterval(timer),
  }
}

async function giveBack(
  storage: StorageApi,
  { claim }: ClaimedBatch,
  jobs: readonly OutboxJob[],
  thrown: unknown,
  outcome: SyncOutcome,
): Promise<void> {
  const error = explainSystemError(thrown, 'publish')
  const failure = serializeError(error)
  for (const job of jobs) {
    const retryAt = retryMoment(error.code, job.attempts, Date.now())
    await storage.callInternal('outbox:fail', { claim, jobIds: [job.id], failure, retryAt })
    outcome.failed.push({ job, failure })
  }
}

function noteDone(outcome: SyncOutcome, jobs: readonly OutboxJob[], receipts: readonly JobReceipt[]): void {
  for (const job of jobs) {
    const receipt = receipts.find(({ jobId }) => jobId === job.id)
    if (receipt !== undefined) outcome.done.push({ job, receipt })
  }
}

function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return
  throw new GalleyError('cancelled', {
    happened: 'Publishing was stopped.',
    safe: 'What was not finished waits in the outbox; no target holds half of it.',
    remedy: 'Sync again whenever you like.',
  })
}
