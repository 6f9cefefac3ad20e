import { GalleyError, type SerializedError } from '../../shared/errors'
import type { OutboxJob } from '../../shared/ipc/outboxRecords'
import type { ClaimedBatch, JobReceipt } from '../storage/storageApi'
import { refuseUnlessPublisher } from './refuseMoves'
import { type Actor, found, invalid, type Workspace } from './workspace'

/** Claims the due jobs of one target; null when nothing is due. What an abandoned claim intended comes along. */
export function claimJobs(
  workspace: Workspace,
  input: { targetId?: string; leaseMilliseconds: number; now?: boolean },
): ClaimedBatch | null {
  const { outbox } = workspace.queries
  return workspace.database.transaction(() => {
    const now = workspace.now()
    const all = input.now === true
    outbox.cancelSuperseded(now)
    const targetId = outbox.dueTarget(input.targetId ?? null, now, all)
    if (targetId === undefined) return null
    const claim = workspace.newId()
    const due = outbox.due(targetId, now, all)
    const abandoned = due
      .map((job) => job.claim)
      .find((former) => former !== null && outbox.intent(former) !== null)
    if (abandoned !== undefined && abandoned !== null) outbox.putIntent(claim, outbox.intent(abandoned), now)
    for (const job of due) {
      outbox.claim(job.id, claim, now + input.leaseMilliseconds)
      if (job.claim !== null) outbox.removeIntent(job.claim)
    }
    workspace.emit({ name: 'outbox:changed', payload: {} })
    return { target: found(outbox.target(targetId), 'target'), claim, jobs: outbox.claimed(claim) }
  })
}

/** Holds a claim for longer. @throws GalleyError `conflict` when it is not held any more */
export function renewClaim(workspace: Workspace, claim: string, leaseMilliseconds: number): void {
  workspace.database.transaction(() => {
    refuseLostClaim(workspace, claim)
    workspace.queries.outbox.renew(claim, workspace.now() + leaseMilliseconds)
  })
}

/** Writes down what is about to be done. @throws GalleyError `conflict` when the claim is not held any more */
export function intendJobs(workspace: Workspace, claim: string, intent: unknown): void {
  workspace.database.transaction(() => {
    refuseLostClaim(workspace, claim)
    workspace.queries.outbox.putIntent(claim, intent, workspace.now())
    workspace.queries.outbox.markActing(claim)
  })
}

/** Writes the receipts and what is at the target now. @throws GalleyError `conflict` when the claim was lost */
export function completeJobs(workspace: Workspace, claim: string, receipts: readonly JobReceipt[]): void {
  const { outbox, live } = workspace.queries
  workspace.database.transaction(() => {
    refuseLostClaim(workspace, claim)
    const jobs = new Map(outbox.claimed(claim).map((job) => [job.id, job]))
    for (const receipt of receipts) {
      const job = found(jobs.get(receipt.jobId), 'job')
      outbox.addReceipt({ ...receipt, id: workspace.newId(), at: workspace.now() })
      outbox.markDone(job.id)
      if (job.versionId === null) live.removeAtTarget(job.targetId, job.articleId)
      else live.putAtTarget(job.targetId, job.articleId, job.versionId)
    }
    if (outbox.claimed(claim).length === 0) outbox.removeIntent(claim)
  })
  workspace.emit({ name: 'outbox:changed', payload: {} })
}

/** Gives jobs back as failed, to be tried again at `retryAt` or when somebody says so. */
export function failJobs(
  workspace: Workspace,
  input: { claim: string; jobIds: readonly string[]; failure: SerializedError; retryAt: number | null },
): void {
  const { outbox } = workspace.queries
  const { code, happened, safe, remedy } = input.failure
  workspace.database.transaction(() => {
    const held = new Set(outbox.claimed(input.claim).map((job) => job.id))
    for (const jobId of input.jobIds) {
      if (held.has(jobId))
        outbox.markFailed(jobId, JSON.stringify({ code, happened, safe, remedy }), input.retryAt)
    }
    outbox.cancelSuperseded(workspace.now())
    if (outbox.claimed(input.claim).length === 0) outbox.removeIntent(input.claim)
  })
  workspace.emit({ name: 'outbox:changed', payload: {} })
}

/**
 * Puts a failed job back into the queue, to be done at once.
 * @throws GalleyError `invalidInput` when it did not fail, or a newer job for the same story and target has come
 */
export function retryJob(workspace: Workspace, jobId: string): OutboxJob {
  const { outbox } = workspace.queries
  workspace.database.transaction(() => {
    outbox.cancelSuperseded(workspace.now())
    const job = found(outbox.job(jobId), 'job')
    if (!outbox.requeue(jobId)) {
      throw invalid(
        `That job is ${job.state}.`,
        'Only one that failed, and has no newer one, can be tried again.',
      )
    }
  })
  workspace.emit({ name: 'outbox:changed', payload: {} })
  return found(outbox.job(jobId), 'job')
}

/** @throws GalleyError `notAllowed` when the actor is not a publisher, `invalidInput` when the job does not wait */
export function cancelJob(workspace: Workspace, actor: Actor, jobId: string): void {
  refuseUnlessPublisher(actor, 'cancel what is to be sent')
  const { outbox } = workspace.queries
  const job = found(outbox.job(jobId), 'job')
  if (!outbox.cancel(jobId)) {
    throw invalid(`That job is ${job.state}.`, 'Only one that waits can be cancelled.')
  }
  workspace.emit({ name: 'outbox:changed', payload: {} })
}

function refuseLostClaim(workspace: Workspace, claim: string): void {
  if (workspace.queries.outbox.claimed(claim).length > 0) return
  throw new GalleyError('conflict', {
    happened: 'Another run has taken these jobs over.',
    safe: 'The outbox is as that run leaves it.',
    remedy: 'Nothing needs to be done.',
  })
}
