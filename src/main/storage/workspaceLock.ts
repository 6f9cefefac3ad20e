import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import BetterSqlite3 from 'better-sqlite3'
import { z } from 'zod'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import { workspaceFiles } from './workspaceFiles'

const holderSchema = z.object({
  holder: z.string(),
  process: z.number(),
  host: z.string(),
  since: z.string(),
})

/** Held for as long as a process may write a workspace. */
export interface WorkspaceLock {
  release(): void
}

/**
 * Takes the right to write the workspace. The lock is an open write transaction on a small SQLite file: the system
 * drops it when the process ends, however it ends, so that a lock never outlives its holder.
 * @throws GalleyError `workspaceBusy`, which names the holder
 */
export function lockWorkspace(folder: string, holder: string): WorkspaceLock {
  const files = workspaceFiles(folder)
  let connection: BetterSqlite3.Database | undefined
  try {
    connection = new BetterSqlite3(files.lock, { timeout: 0 })
    connection.pragma('journal_mode = DELETE')
    connection.exec('BEGIN EXCLUSIVE')
    writeFileSync(
      files.holder,
      JSON.stringify({ holder, process: process.pid, host: hostname(), since: new Date().toISOString() }),
    )
  } catch (error) {
    connection?.close()
    const code = systemErrorCode(error)
    if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') throw busyError(files.holder, error)
    throw explainSystemError(error, 'open the workspace')
  }
  const held = connection
  return {
    release() {
      rmSync(files.holder, { force: true })
      held.exec('ROLLBACK')
      held.close()
    },
  }
}

function busyError(holderFile: string, cause: unknown): GalleyError {
  const holder = readHolder(holderFile)
  const who =
    holder === undefined
      ? 'Another program'
      : `${holder.holder} (process ${holder.process} on ${holder.host}, since ${holder.since})`
  return new GalleyError(
    'workspaceBusy',
    {
      happened: `${who} has this workspace open.`,
      safe: 'Nothing was read or changed.',
      remedy: 'Close the workspace there, or do the work there.',
    },
    { cause },
  )
}

function readHolder(file: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch (error) {
    // The holder writes its name just after it takes the lock; in between there is none to read.
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined
    throw error
  }
}
