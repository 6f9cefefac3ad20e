import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUpDatabase } from './backups'
import type { ReadableDatabase } from './database'

/** Label of the backups that are made as time goes by, in their files' names. */
const dailyLabel = 'daily'

const day = 86_400_000

/** Daily backups kept; older ones are removed once a newer one has been verified. */
const dailyBackupsKept = 7

/**
 * Backs the database up when the newest backup is a day old, and lets the oldest daily ones go. Backups made before a
 * migration are never removed.
 * @param now milliseconds since 1970 (UTC)
 * @returns the new backup's path, or null when none was due
 * @throws GalleyError when it cannot be written or does not verify; the older ones stay
 */
export function keepDailyBackup(
  database: ReadableDatabase,
  backupFolder: string,
  now: number,
): string | null {
  const names = readdirSync(backupFolder)
  for (const name of names) {
    // Left by a process that was killed while it copied.
    if (name.endsWith('.db.part')) rmSync(join(backupFolder, name), { force: true })
  }
  const backups = names.filter((name) => name.startsWith('galley-') && name.endsWith('.db'))
  const newest = Math.max(0, ...backups.map((name) => statSync(join(backupFolder, name)).mtimeMs))
  // A date in the future is a clock that was wrong: it must not put backups off for a year.
  if (newest <= now && now - newest < day) return null
  const made = backUpDatabase(database, backupFolder, dailyLabel)
  const daily = readdirSync(backupFolder)
    .filter((name) => name.endsWith(`-${dailyLabel}.db`))
    .sort()
  for (const name of daily.slice(0, -dailyBackupsKept)) rmSync(join(backupFolder, name), { force: true })
  return made
}
