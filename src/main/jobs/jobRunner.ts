import { randomUUID } from 'node:crypto'
import type { MessagePort, Worker } from 'node:worker_threads'
import { GalleyError, type SerializedError, serializeError } from '../../shared/errors'
import type { JobOutcome, JobProgress } from '../../shared/ipc/contract'
import { createJobThreads } from './jobThreads'
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
  /**
   * Starts a job. A publish sync waits for those under way on the same targets.
   * @returns its id; for a publish sync that another one, running or waiting, does anyway: the id of that one
   */
  start(task: JobTask, place: JobPlace): string
  /** Asks a job to stop and put back what it had begun; after a while it is ended. */
  cancel(jobId: string): void
  /** Also while one waits to begin. */
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

/** Work on a target that begins when what else works on it has ended. */
interface WaitingJob {
  jobId: string
  task: JobTask
  place: JobPlace
}

/** Both would work on one target: they must never run together. */
function overlap(one: JobTask, other: JobTask): boolean {
  if (!worksOnTarget(one) || !worksOnTarget(other)) return false
  return one.targetId === undefined || other.targetId === undefined || one.targetId === other.targetId
}

function worksOnTarget(task: JobTask): task is Extract<JobTask, { kind: 'publishSync' | 'rollBack' }> {
  return task.kind === 'publishSync' || task.kind === 'rollBack'
}

/** Everything that `wanted` is to do is done by `sync` as well. */
function covers(sync: JobTask, wanted: JobTask): boolean {
  if (sync.kind !== 'publishSync' || wanted.kind !== 'publishSync') return false
  return (sync.targetId === undefined || sync.targetId === wanted.targetId) && (sync.now || !wanted.now)
}

function stoppedBeforeItBegan(): SerializedError {
  return serializeError(
    new GalleyError('cancelled', {
      happened: 'Publishing was stopped before it began.',
      safe: 'What was to be published waits in the outbox.',
      remedy: 'Sync again whenever you like.',
    }),
  )
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

/** Runs long work, each job in a thread that does nothing else meanwhile, so that no window ever waits for one. */
export function createJobRunner({ workerFile, onProgress, onFinish }: JobRunnerOptions): JobRunner {
  const threads = createJobThreads(workerFile)
  const running = new Map<string, RunningJob>()
  const written = new Map<string, string>()
  let waiting: WaitingJob[] = []

  function stopWaiting(jobs: readonly WaitingJob[]): void {
    waiting = waiting.filter((job) => !jobs.includes(job))
    for (const { jobId, task } of jobs) {
      onFinish({ jobId, kind: task.kind, summary: [], error: stoppedBeforeItBegan(), revealable: false })
    }
  }

  function cancel(jobId: string): void {
    stopWaiting(waiting.filter((job) => job.jobId === jobId))
    const job = running.get(jobId)
    if (job === undefined || job.ending !== undefined) return
    const message: MessageToJob = { type: 'cancel' }
    job.worker.postMessage(message)
    job.ending = setTimeout(() => void job.worker.terminate(), cancelGrace)
  }

  function mustWait(task: JobTask): boolean {
    return [...running.values()].some((job) => overlap(job.task, task))
  }

  function start(task: JobTask, place: JobPlace): string {
    for (const [jobId, job] of running) if (job.ending === undefined && covers(job.task, task)) return jobId
    for (const job of waiting) if (covers(job.task, task)) return job.jobId
    const jobId = randomUUID()
    if (mustWait(task)) waiting.push({ jobId, task, place })
    else run(jobId, task, place)
    return jobId
  }

  function startWaiting(): void {
    for (const job of [...waiting]) {
      if (mustWait(job.task)) continue
      waiting = waiting.filter((other) => other !== job)
      run(job.jobId, job.task, job.place)
    }
  }

  function run(jobId: string, task: JobTask, place: JobPlace): void {
    const { kind } = task
    const storage = place.openPort()
    const job: JobStart = {
      jobId,
      workspaceFolder: place.workspaceFolder,
      profileId: place.profileId,
      task,
      storage,
    }
    const worker = threads.take()
    const ended = new Promise<void>((resolve) => {
      const finish = (outcome: Omit<JobOutcome, 'jobId' | 'kind'>) => {
        // A thread that has failed ends as well.
        const finished = running.get(jobId)
        if (finished === undefined) return
        clearTimeout(finished.ending)
        running.delete(jobId)
        onFinish({ jobId, kind, ...outcome })
        startWaiting()
        resolve()
      }
      const fail = (error: SerializedError) => finish({ summary: [], error, revealable: false })
      worker.on('message', (message: MessageFromJob) => {
        if (message.type === 'progress') {
          onProgress({ jobId, kind, done: message.done, total: message.total, label: message.label })
          return
        }
        threads.giveBack(worker)
        if (message.type === 'failed') return fail(message.error)
        if (message.path !== undefined) written.set(jobId, message.path)
        const { summary, path, report, changes } = message
        finish({
          summary,
          error: null,
          revealable: path !== undefined,
          ...(report === undefined ? {} : { report }),
          ...(changes === undefined ? {} : { changes }),
        })
      })
      worker.on('error', (error) => fail(serializeError(error)))
      worker.on('exit', (code) => fail(endedEarly(code)))
    })
    running.set(jobId, { task, worker, ended })
    const message: MessageToJob = { type: 'start', job }
    worker.postMessage(message, [storage])
  }

  return {
    start,
    cancel,
    isRunning: (kind) => [...running.values(), ...waiting].some(({ task }) => task.kind === kind),
    writtenPath: (jobId) => written.get(jobId),
    async cancelAll() {
      stopWaiting(waiting)
      const jobs = [...running]
      for (const [jobId] of jobs) cancel(jobId)
      await Promise.all(jobs.map(([, job]) => job.ended))
      await threads.end()
    },
  }
}
