import { GalleyError } from '../../shared/errors'
import { backUpDatabase } from './backups'
import type { ReadableDatabase, WritableDatabase } from './database'
import type { Migration } from './migrations/migration'
import { migrations } from './migrations/migrations'

/** The number of the newest migration: what this build writes. */
export const currentDatabaseNumber = migrations.at(-1)?.number ?? 0

/** The number of the last migration that the database has been through; 0 for a new one. */
export function databaseNumber(database: ReadableDatabase): number {
  return Number(database.pragma('user_version'))
}

/**
 * Refuses a database that a newer build has written.
 * @throws GalleyError `workspaceFromFuture`
 */
export function refuseFuture(database: ReadableDatabase): void {
  const number = databaseNumber(database)
  if (number <= currentDatabaseNumber) return
  throw new GalleyError('workspaceFromFuture', {
    happened: `This workspace was written by a newer version of Galley (its database is at ${number}; this version knows ${currentDatabaseNumber}).`,
    safe: 'Nothing was changed.',
    remedy: 'Open it with the newer version, or export it there.',
  })
}

/**
 * Brings the database up to this build, each migration in a transaction of its own. A database with anything in it is
 * backed up first, and the backup verified.
 * @param backupFolder where the backup goes
 * @throws GalleyError `workspaceFromFuture`
 */
export function migrateDatabase(
  database: WritableDatabase,
  backupFolder: string,
  steps: readonly Migration[] = migrations,
): void {
  refuseFuture(database)
  const from = databaseNumber(database)
  const due = steps.filter((step) => step.number > from)
  if (due.length === 0) return
  if (from > 0) backUpDatabase(database, backupFolder, `before-${due.at(-1)?.number}`)
  for (const step of due) {
    database.transaction(() => {
      database.exec(step.sql)
      database.pragma(`user_version = ${step.number}`)
    })
  }
}
