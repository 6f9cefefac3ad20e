import { randomUUID } from 'node:crypto'
import { type MessagePort, Worker } from 'node:worker_threads'
import { GalleyError, type SerializedError, serializeError } from '../../shared/errors'
import type { JobOutcome, JobProgress } from '../../shared/ipc/contract'
import { cancelGrace, type JobStart, type JobTask, type MessageFromJob, type MessageToJob } from './protocol'

export interface JobRunnerOptions {
  workerFile: string
  onProgress(progress: JobProgress): void
  onFinish(outcome: JobOutcome): void
}

/** What a job works on. */
export interface JobPlace {
  workspaceFolder: string
  profileId: string
  /** A port of its own to the storage worker. */
  openPort(): MessagePort
}

export interface JobRunner {
  /** @returns the job's id; of the one already running when it is the same publish sync */
  start(task: JobTask, place: JobPlace): string
  /** Asks a job to stop and put back what it had begun; after a while it is ended. */
  cancel(jobId: string): void
  isRunning(kind: JobTask['kind']): boolean
  /** What a finished job wrote, if it wrote something. */
  writtenPath(jobId: string): string | undefined
  /** Cancels all and waits until they have put things back. */
  cancelAll(): Promise<void>
}

interface RunningJob {
  task: JobTask
  worker: Worker
  ended: Promise<void>
  /** Set once the job was asked to stop. */
  ending?: NodeJS.Timeout
}

function sameSync(one: JobTask, other: JobTask): boolean {
  return one.kind === 'publishSync' && other.kind === 'publishSync' && one.targetId === other.targetId
}

function endedEarly(code: number): SerializedError {
  return serializeError(
    new GalleyError('internal', {
      happened: `The work ended before it was finished (code ${code}).`,
      safe: 'What stood in the folder before is untouched, and no story was changed.',
      remedy: 'Start it again.',
    }),
  )
}

/** Runs long work, each job in a thread of its own, so that no window ever waits for one. */
export function createJobRunner({ workerFile, onProgress, onFinish }: JobRunnerOptions): JobRunner {
  const running = new Map<string, RunningJob>()
  const written = new Map<string, string>()

  function cancel(jobId: string): void {
    const job = running.get(jobId)
    if (job === undefined || job.ending !== undefined) return
    const message: MessageToJob = { type: 'cancel' }
    job.worker.postMessage(message)
    job.ending = setTimeout(() => void job.worker.terminate(), cancelGrace)
  }

  function start(task: JobTask, place: JobPlace): string {
    for (const [jobId, job] of running) if (sameSync(job.task, task)) return jobId
    const jobId = randomUUID()
    const { kind } = task
    const storage = place.openPort()
    const workerData: JobStart = {
      jobId,
      workspaceFolder: place.workspaceFolder,
      profileId: place.profileId,
      task,
      storage,
    }
    const worker = new Worker(workerFile, { workerData, transferList: [storage] })
    let outcome: Omit<JobOutcome, 'jobId' | 'kind'> | undefined
    const ended = new Promise<void>((resolve) => {
      worker.on('message', (message: MessageFromJob) => {
        if (message.type === 'progress') {
          onProgress({ jobId, kind, done: message.done, total: message.total, label: message.label })
        } else if (message.type === 'failed') {
          outcome = { summary: '', error: message.error, revealable: false }
        } else {
          if (message.path !== undefined) written.set(jobId, message.path)
          outcome = { summary: message.summary, error: null, revealable: message.path !== undefined }
        }
      })
      worker.on('error', (error) => {
        outcome = { summary: '', error: serializeError(error), revealable: false }
      })
      worker.on('exit', (code) => {
        clearTimeout(running.get(jobId)?.ending)
        running.delete(jobId)
        onFinish({
          jobId,
          kind,
          ...(outcome ?? { summary: '', error: endedEarly(code), revealable: false }),
        })
        resolve()
      })
    })
    running.set(jobId, { task, worker, ended })
    return jobId
  }

  return {
    start,
    cancel,
    isRunning: (kind) => [...running.values()].some((job) => job.task.kind === kind),
    writtenPath: (jobId) => written.get(jobId),
    async cancelAll() {
      const jobs = [...running]
      for (const [jobId] of jobs) cancel(jobId)
      await Promise.all(jobs.map(([, job]) => job.ended))
    },
  }
}
