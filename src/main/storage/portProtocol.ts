import type { SerializedError } from '../../shared/errors'
import type { CallContext, StorageEvent } from './storageApi'

/** A call over a port. `internal` ones are for job workers only. */
export interface StorageRequest {
  id: number
  internal: boolean
  name: string
  input: unknown
  context: CallContext | undefined
}

export type StorageReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: SerializedError }

/** From main to the storage worker, beside calls. */
export type StorageControl =
  | { type: 'port'; port: import('node:worker_threads').MessagePort }
  | { type: 'close' }

/** From the storage worker to main. */
export type StorageNotice =
  | { type: 'ready'; info: { id: string; name: string; folder: string } }
  | { type: 'refused'; error: SerializedError }
  | { type: 'event'; event: StorageEvent }
  | { type: 'log'; line: string }
  | { type: 'closed' }

/** What the preview worker is started with: it answers calls on the port, and ends with the first message to itself. */
export interface PreviewWorkerData {
  folder: string
  port: import('node:worker_threads').MessagePort
}

/** What the backup worker is started with, and what it answers. */
export interface BackupWorkerData {
  folder: string
}

export interface BackupNotice {
  /** Path of the new backup; null when none was due or none could be made. */
  made: string | null
  problem: string | null
}

export interface StorageWorkerData {
  folder: string
  holder: string
}
