import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { roles } from '../../shared/article/articleState'
import { cleanTermName, termKey } from '../../shared/article/term'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { defaultSiteSettings } from '../../shared/site/siteSettings'
import { openWritable } from './database'
import { migrateDatabase } from './migrate'
import { createQueries } from './queries/queries'
import {
  clearLock,
  clearUnfinished,
  holdsDatabase,
  isEmptyFolder,
  isUnfinished,
  removeEmptyFolders,
} from './unfinishedWorkspace'
import { databaseFiles, workspaceFiles } from './workspaceFiles'
import { lockWorkspace, type WorkspaceLock } from './workspaceLock'

/** The name of the first profile, when nobody has said another. */
const firstProfileName = 'Editor'

export interface CreateOptions {
  /** The workspace's. */
  name: string
  /** The first profile's. */
  profileName?: string
  /** What its stories are written in (BCP 47); British English where nothing is said. */
  language?: string
}

/**
 * Makes a workspace: `galley.db`, `media/` and `backups/`, with one profile that holds all roles. The database gets its
 * name when it is whole and on the disk: killed at any point, this leaves a workspace or nothing that stands in the way
 * of the next attempt. A failure leaves the folder as it was.
 * @param folder must be missing, or empty, or hold what an interrupted creation left
 * @throws GalleyError `foreignFolder` when it holds anything, `invalidInput` for a name without a letter or digit,
 * `workspaceBusy` when another process makes one there, `noPermission`, `diskFull`
 */
export function createWorkspace(folder: string, options: CreateOptions): void {
  const profileName = cleanTermName(options.profileName ?? firstProfileName)
  if (termKey(profileName) === '') throw namelessProfile()
  const made = missingFolders(folder)
  try {
    refuseForeign(folder)
    refuseReadOnly(folder)
    mkdirSync(folder, { recursive: true })
    const lock = takeLock(folder)
    try {
      // Somebody else may have made one between the look and the lock.
      refuseForeign(folder)
      build(folder, { ...options, profileName })
    } catch (error) {
      clearUnfinished(folder)
      lock.release()
      clearLock(folder)
      throw error
    }
    lock.release()
  } catch (error) {
    removeEmptyFolders(made)
    throw explainSystemError(error, 'create the workspace')
  }
}

function takeLock(folder: string): WorkspaceLock {
  try {
    return lockWorkspace(folder, 'Galley, which is creating it,')
  } catch (error) {
    // A lock that could not be written for lack of room is a file all the same.
    if (!(error instanceof GalleyError) || error.code !== 'workspaceBusy') clearLock(folder)
    throw error
  }
}

function namelessProfile(): GalleyError {
  return new GalleyError('invalidInput', {
    happened: 'The first profile needs a name.',
    safe: 'Nothing was made.',
    remedy: 'Give one with at least one letter or digit.',
  })
}

function build(
  folder: string,
  { name, profileName, language }: CreateOptions & { profileName: string },
): void {
  const files = workspaceFiles(folder)
  for (const file of [...databaseFiles(files.newDatabase), ...databaseFiles(files.database)])
    rmSync(file, { force: true })
  mkdirSync(files.media, { recursive: true })
  mkdirSync(files.backups, { recursive: true })
  const database = openWritable(files.newDatabase, { create: true })
  try {
    database.transaction(() => {
      migrateDatabase(database, files.backups)
      const queries = createQueries(database)
      queries.workspace.create(randomUUID(), name, defaultSiteSettings(name, language), Date.now())
      queries.desk.insertProfile(randomUUID(), profileName, termKey(profileName), roles)
    })
  } finally {
    // Folds the write-ahead log in: from here on the database is one file.
    database.close()
  }
  syncToDisk(files.newDatabase)
  renameSync(files.newDatabase, files.database)
  // Windows keeps the names in its own journal, and opens no folder.
  if (process.platform !== 'win32') syncToDisk(folder)
}

function syncToDisk(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The folder and those around it that are not there yet, the innermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = []
  for (let path = resolve(folder); !existsSync(path) && dirname(path) !== path; path = dirname(path))
    missing.push(path)
  return missing
}

/** Making several folders at once, Node tells a read-only disk as a folder that is missing. */
function refuseReadOnly(folder: string): void {
  const outermost = missingFolders(folder).at(-1)
  accessSync(outermost === undefined ? folder : dirname(outermost), constants.W_OK)
}

function refuseForeign(folder: string): void {
  if (!existsSync(folder)) return
  const isFolder = statSync(folder).isDirectory()
  if (isFolder && (isEmptyFolder(folder) || isUnfinished(folder))) return
  const isWorkspace = isFolder && holdsDatabase(folder)
  throw new GalleyError('foreignFolder', {
    happened: isWorkspace
      ? `There is a workspace in ${folder} already.`
      : `${folder} is ${isFolder ? 'not empty' : 'not a folder'}.`,
    safe: 'Nothing in it was touched.',
    remedy: isWorkspace
      ? 'Open it, or choose another folder.'
      : 'Choose an empty folder, or one that is not there yet.',
  })
}
