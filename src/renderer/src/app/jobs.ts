import type { SerializedError } from '../../../shared/errors'
import type { TargetChanges } from '../../../shared/ipc/changeReport'
import type { JobOutcome, JobProgress } from '../../../shared/ipc/contract'
import type { JobRequest } from '../../../shared/ipc/windowContract'
import type { SaidText } from '../../../shared/texts/saidText'
import { showToast } from '../components/toasts'
import { failureText } from '../texts/failureText'
import { sayText, t } from '../texts/t'
import { enteredWorkspace } from './enteredWorkspace'
import { call, on } from './ipcClient'
import { forgetReport, keepReport, noteChanges, noteStopped } from './siteCheck'
import { createStore } from './store'

/** A piece of long work that this window started. */
export interface Job {
  jobId: string
  kind: JobProgress['kind']
  done: number
  /** 0 while it is not known. */
  total: number
  /** Null before the first step. */
  label: SaidText | null
  cancelling: boolean
  /** Set when it failed; it then stands until dismissed. */
  failure: SerializedError | null
}

export const jobStore = createStore<readonly Job[]>([])

/** What a sync would change, to be looked at; null when nobody has asked. */
export const changesStore = createStore<readonly TargetChanges[] | null>(null)

/** Outcomes of work that ended before its start was answered. */
const early = new Map<string, JobOutcome>()

function changeJob(jobId: string, change: Partial<Job>): void {
  jobStore.set((jobs) => jobs.map((job) => (job.jobId === jobId ? { ...job, ...change } : job)))
}

export function dismissJob(jobId: string): void {
  jobStore.set((jobs) => jobs.filter((job) => job.jobId !== jobId))
}

function finish(outcome: JobOutcome): void {
  const { jobId, error } = outcome
  if (outcome.report !== undefined) {
    dismissJob(jobId)
    keepReport(outcome.report)
  } else if (error === null) {
    dismissJob(jobId)
    if (outcome.changes !== undefined && outcome.changes.length > 0) {
      changesStore.set(outcome.changes)
      return
    }
    const reveal = { label: t('job.reveal'), run: () => void call('job:reveal', { jobId }) }
    showToast({
      message: outcome.summary.map(sayText).join(' '),
      ofWorkspace: false,
      ...(outcome.revealable ? { action: reveal } : {}),
    })
  } else if (error.code === 'cancelled') {
    dismissJob(jobId)
    if (outcome.kind === 'checkSite' && noteStopped()) return
    const { happened, safe } = failureText(error)
    showToast({ message: `${happened} ${safe}`.trim() })
  } else {
    changeJob(jobId, { failure: error })
  }
}

/**
 * Starts long work; the tray shows how far it is, a notice says how it ended.
 * @throws GalleyError when it is refused before it begins
 */
export async function startJob(request: JobRequest): Promise<void> {
  const { jobId } = await call('job:start', request)
  const job: Job = {
    jobId,
    kind: request.kind,
    done: 0,
    total: 0,
    label: null,
    cancelling: false,
    failure: null,
  }
  jobStore.set((jobs) => [...jobs.filter((other) => other.jobId !== jobId), job])
  const outcome = early.get(jobId)
  early.clear()
  if (outcome !== undefined) finish(outcome)
}

export function cancelJob(jobId: string): void {
  changeJob(jobId, { cancelling: true })
  call('job:cancel', { jobId }).catch(() => changeJob(jobId, { cancelling: false }))
}

/** Listens to the progress of this window's work. @returns a function that stops it */
export function followJobs(): () => void {
  const isOurs = (jobId: string) => jobStore.get().some((job) => job.jobId === jobId)
  const stops = [
    on('job:progress', ({ jobId, done, total, label }) => {
      if (isOurs(jobId)) changeJob(jobId, { done, total, label })
    }),
    on('job:finished', (outcome) => {
      if (isOurs(outcome.jobId)) finish(outcome)
      else early.set(outcome.jobId, outcome)
    }),
    on('articles:changed', noteChanges),
    enteredWorkspace.subscribe(forgetReport),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
