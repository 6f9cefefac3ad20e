import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { systemErrorCode } from '../../shared/errors'
import { openReadable, type ReadableDatabase } from './database'
import { isBlank } from './queries/blankDatabase'
import { databaseFiles, workspaceFiles } from './workspaceFiles'

/** Files that file managers leave in folders that people call empty. */
const invisibleFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** The folder holds nothing that a person would see. A folder that is missing is empty. */
export function isEmptyFolder(folder: string): boolean {
  return entriesOf(folder).length === 0
}

/** The folder holds a database, and something is in it. */
export function holdsDatabase(folder: string): boolean {
  const { database } = workspaceFiles(folder)
  return existsSync(database) && !isBlankDatabase(database)
}

/**
 * The folder holds nothing but what a creation that was interrupted leaves: locks, empty folders, and a database that
 * has not got as far as to hold anything. Whatever cannot be told for certain is no leftover.
 */
export function isUnfinished(folder: string): boolean {
  const files = workspaceFiles(folder)
  const known = new Set([...leftFiles(folder), ...databaseFiles(files.lock), files.media, files.backups])
  return (
    entriesOf(folder).every((name) => known.has(join(folder, name))) &&
    isEmptyFolder(files.media) &&
    isEmptyFolder(files.backups) &&
    !holdsDatabase(folder)
  )
}

/** Takes away what an interrupted creation left but the lock, where there is nothing else. */
export function clearUnfinished(folder: string): void {
  if (!isUnfinished(folder)) return
  for (const file of leftFiles(folder)) rmSync(file, { force: true })
  const { media, backups } = workspaceFiles(folder)
  removeEmptyFolders([media, backups])
}

/** Takes a lock away that nobody holds, where there is no workspace to lock. */
export function clearLock(folder: string): void {
  if (!isUnfinished(folder)) return
  for (const file of databaseFiles(workspaceFiles(folder).lock)) rmSync(file, { force: true })
}

/** Takes folders away, as long as there is nothing in them. */
export function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder)
    } catch (error) {
      // One that holds something, or that is not there, or may not be touched, is no reason to fail.
      if (systemErrorCode(error) === undefined) throw error
    }
  }
}

/** The files that making a workspace puts into its folder, but for the lock. */
function leftFiles(folder: string): string[] {
  const { newDatabase, database, holder } = workspaceFiles(folder)
  return [...databaseFiles(newDatabase), ...databaseFiles(database), holder]
}

function entriesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !invisibleFiles.has(name)) : []
}

/** A database without a byte, without a table, or with neither a workspace's name nor a story in its tables. */
function isBlankDatabase(file: string): boolean {
  if (statSync(file).size === 0) return true
  let database: ReadableDatabase | undefined
  try {
    database = openReadable(file)
    return isBlank(database)
  } catch (error) {
    // What SQLite cannot read, or what has other tables, may be a damaged workspace.
    if (systemErrorCode(error) === undefined) throw error
    return false
  } finally {
    database?.close()
  }
}
