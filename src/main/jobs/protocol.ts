import type { MessagePort } from 'node:worker_threads'
import type { SerializedError } from '../../shared/errors'
import type { TargetChanges } from '../../shared/ipc/changeReport'
import type { SiteReport } from '../../shared/siteCheck/siteFindings'
import type { SaidText } from '../../shared/texts/saidText'

/**
 * What one job is. Paths are absolute and come from the system's own dialogs or from the command
 * line, never from a window.
 */
export type JobTask =
  | {
      kind: 'exportArticle'
      articleId: string
      /** The file to write (`singleFile`), else the folder. */
      path: string
      singleFile: boolean
    }
  | { kind: 'exportSite'; folder: string }
  /** Every target when `targetId` is left out; `now`: also what waits for its next attempt. */
  | { kind: 'publishSync'; targetId?: string; now: boolean }
  /** Puts a former release of the site at the target back. */
  | { kind: 'rollBack'; targetId: string; releaseId: string }
  /** What the next sync would change; changes nothing itself. */
  | { kind: 'reportChanges' }
  | { kind: 'import'; files: string[] }
  | { kind: 'checkSite' }

export type JobKind = JobTask['kind']

/** A job as a worker is told of it: one after another, never two at once. */
export interface JobStart {
  jobId: string
  workspaceFolder: string
  /** The acting profile. */
  profileId: string
  task: JobTask
  /** A port to the storage worker, for writes; reading has its own read-only connection. */
  storage: MessagePort
}

/**
 * To the worker, `storage` transferred with a start. It answers a cancel with `failed` and the code `cancelled`, having put
 * everything back; one that comes when the job is over is for nobody.
 */
export type MessageToJob = { type: 'start'; job: JobStart } | { type: 'cancel' }

/** From the worker; exactly one `done` or `failed` ends each job. */
export type MessageFromJob =
  | {
      type: 'progress'
      done: number
      /** 0 while it is not known. */
      total: number
      /** What is being done now, for people: "Writing pages". */
      label: SaidText
    }
  | {
      type: 'done'
      /** Sentences for the user: "Exported 12 stories to /home/ada/site." */
      summary: SaidText[]
      /** What the system's file manager can show, when something was written. */
      path?: string
      /** What a sync would change at each target, when that was asked. */
      changes?: TargetChanges[]
      /** What a check of the site has found. */
      report?: SiteReport
    }
  | { type: 'failed'; error: SerializedError }

/** Progress is sent at most this often, in milliseconds. */
export const progressInterval = 100

/** How long a cancelled worker may take to put things back before it is ended, in milliseconds. */
export const cancelGrace = 10_000
