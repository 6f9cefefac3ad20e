import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { openReadable, type ReadableDatabase } from './database'

/**
 * Writes a consistent copy of the database into the backup folder and proves that it can be read back whole.
 * @param label part of the file's name: why it was made
 * @returns the file's absolute path
 * @throws GalleyError when it cannot be written or does not verify; nothing half-written stays behind
 */
export function backUpDatabase(database: ReadableDatabase, backupFolder: string, label: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const file = join(backupFolder, `galley-${stamp}-${label}.db`)
  const unfinished = `${file}.part`
  try {
    mkdirSync(backupFolder, { recursive: true })
    database.copyTo(unfinished)
    verifyDatabase(unfinished)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw explainSystemError(error, 'back up the workspace')
  }
  return file
}

/**
 * Reads the whole file and checks it (`integrity_check`, `foreign_key_check`).
 * @throws GalleyError `workspaceDamaged`
 */
function verifyDatabase(file: string): void {
  const copy = openReadable(file)
  try {
    const problems = [copy.pragma('integrity_check'), copy.pragma('foreign_key_check')]
    if (problems[0] === 'ok' && problems[1] === undefined) return
    throw new GalleyError('workspaceDamaged', {
      happened: `A backup of the workspace did not verify: ${String(problems[0])}.`,
      safe: 'The workspace was not changed. Earlier backups are in its folder "backups".',
      remedy: 'Keep a copy of the whole workspace folder before you go on.',
    })
  } finally {
    copy.close()
  }
}
