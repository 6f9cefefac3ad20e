import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { createDocumentStore } from '../articles/documentStore'
import { fillVersionFacts } from '../articles/versionFacts'
import type { Workspace } from '../articles/workspace'
import { createStorage } from './createStorage'
import { openReadable, openWritable, type ReadableDatabase, type WritableDatabase } from './database'
import { keepDailyBackup } from './keepDailyBackup'
import { migrateDatabase, refuseFuture } from './migrate'
import { notAWorkspace, refuseUnfinished } from './notAWorkspace'
import { createQueries } from './queries/queries'
import type { StorageApi, StorageEvent } from './storageApi'
import { workspaceFiles } from './workspaceFiles'
import { lockWorkspace } from './workspaceLock'

export interface OpenWorkspaceOptions {
  /**
   * `write` (the default) takes the lock. `read` takes none and may run beside the holder; it refuses what writes.
   */
  mode?: 'read' | 'write'
  /** Who opens it, for the message to others: "The Galley app". */
  holder: string
  /** The clock, in milliseconds since 1970 (UTC); the system's when left out. */
  now?: () => number
  onEvent?: (event: StorageEvent) => void
  /** Told of calls that took longer than they should, and of what failed in the background. One line each. */
  onLog?: (line: string) => void
}

export interface OpenedWorkspace {
  id: string
  name: string
  folder: string
  storage: StorageApi
  /** Finishes what was put off, folds the write-ahead log in and gives the lock back. */
  close(): Promise<void>
}

/**
 * Opens a workspace in this thread, for reading and writing.
 * @throws GalleyError `notAWorkspace`, `workspaceBusy` (which says who holds it), `workspaceFromFuture`,
 * `workspaceDamaged`, `noPermission`
 */
export function openWorkspace(folderName: string, options: OpenWorkspaceOptions): OpenedWorkspace {
  const folder = resolve(folderName)
  const files = workspaceFiles(folder)
  if (!existsSync(files.database)) throw notAWorkspace(folder)
  if (options.mode === 'read') return openForReading(folder, options)
  const lock = lockWorkspace(folder, options.holder)
  let database: WritableDatabase | undefined
  try {
    database = openWritable(files.database, { create: false })
    refuseUnfinished(database, folder)
    migrateDatabase(database, files.backups)
    mkdirSync(files.media, { recursive: true })
    mkdirSync(files.backups, { recursive: true })
    return serve(folder, database, lock.release, options)
  } catch (error) {
    database?.close()
    lock.release()
    throw explainSystemError(error, 'open the workspace')
  }
}

function openForReading(folder: string, options: OpenWorkspaceOptions): OpenedWorkspace {
  let database: ReadableDatabase | undefined
  try {
    database = openReadable(workspaceFiles(folder).database)
    refuseFuture(database)
    refuseUnfinished(database, folder)
    return serve(folder, refuseWrites(database), () => undefined, options)
  } catch (error) {
    database?.close()
    throw explainSystemError(error, 'read the workspace')
  }
}

/** A connection that only reads, where one that writes is asked for: each attempt to write is refused. */
function refuseWrites(database: ReadableDatabase): WritableDatabase {
  const refuse = (): never => {
    throw new GalleyError('notAllowed', {
      happened: 'The workspace was opened for reading only.',
      safe: 'Nothing was changed.',
      remedy: 'Open it for writing.',
    })
  }
  return {
    ...database,
    mode: 'write',
    transaction: refuse,
    isInTransaction: () => false,
    exec: refuse,
  }
}

function serve(
  folder: string,
  database: WritableDatabase,
  release: () => void,
  options: OpenWorkspaceOptions,
): OpenedWorkspace {
  const writes = options.mode !== 'read'
  const queries = createQueries(database)
  const row = queries.workspace.get()
  if (row === undefined) throw notAWorkspace(folder)
  const log = options.onLog ?? ((): void => undefined)
  const events = createEventQueue(options.onEvent ?? ((): void => undefined))
  const basics = { database, queries, now: options.now ?? Date.now, newId: randomUUID, emit: events.emit }
  const documents = createDocumentStore({
    ...basics,
    writes,
    onProblem: (articleId, error) => log(`story ${articleId} could not be projected: ${String(error)}`),
  })
  const workspace: Workspace = {
    ...basics,
    folder,
    documents,
    publicationGeneration: queries.workspace.publicationGeneration,
    publicationChanged: queries.workspace.countPublicationChange,
  }
  if (writes) {
    // Whoever claimed jobs before is gone, or the lock would not have been given.
    queries.outbox.endLeases()
    documents.catchUp()
  }
  const stopFilling = writes
    ? fillVersionFacts(workspace, (versionId, error) =>
        log(`version ${versionId} has no facts: ${String(error)}`),
      )
    : () => undefined
  return {
    id: row.workspaceId,
    name: row.name,
    folder,
    storage: createStorage(workspace, events, log),
    close: async () => {
      try {
        stopFilling()
        documents.close()
        if (writes) finishWriting(folder, database, log)
      } finally {
        database.close()
        release()
      }
    },
  }
}

/** Bytes up to which a database is backed up while it is closed; larger ones are while they are open. */
const quickBackupSize = 32 * 1024 * 1024

function finishWriting(folder: string, database: WritableDatabase, log: (line: string) => void): void {
  const files = workspaceFiles(folder)
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
    if (statSync(files.database).size <= quickBackupSize) keepDailyBackup(database, files.backups, Date.now())
  } catch (error) {
    // A full disk is no reason not to close: what was saved is saved, in the log if not in the file.
    log(`closing the workspace could not finish its upkeep: ${String(error)}`)
  }
}

/** Events wait for the end of the call that made them, so that nobody hears of what was rolled back. */
export interface EventQueue {
  emit(event: StorageEvent): void
  /** Runs a call; its events go out when it has ended well, and are dropped when it failed. */
  during<Value>(work: () => Value): Value
}

function createEventQueue(deliver: (event: StorageEvent) => void): EventQueue {
  let held: StorageEvent[] | undefined
  return {
    emit(event) {
      if (held === undefined) deliver(event)
      else held.push(event)
    },
    during(work) {
      held = []
      try {
        const value = work()
        const events = held
        held = undefined
        for (const event of merged(events)) deliver(event)
        return value
      } finally {
        held = undefined
      }
    },
  }
}

/** The same news twice is told once. */
function merged(events: readonly StorageEvent[]): StorageEvent[] {
  const seen = new Set<string>()
  return events.filter((event) => {
    if (event.name === 'journal:appended') return true
    const key = JSON.stringify(event)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
