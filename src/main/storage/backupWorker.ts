import { parentPort, workerData } from 'node:worker_threads'
import { openReadable } from './database'
import { keepDailyBackup } from './keepDailyBackup'
import type { BackupNotice, BackupWorkerData } from './portProtocol'
import { workspaceFiles } from './workspaceFiles'

/** Backs a workspace up on a connection of its own, while the storage worker goes on writing. */
function backUp({ folder }: BackupWorkerData): BackupNotice {
  const files = workspaceFiles(folder)
  try {
    const database = openReadable(files.database)
    try {
      return { made: keepDailyBackup(database, files.backups, Date.now()), problem: null }
    } finally {
      database.close()
    }
  } catch (error) {
    return { made: null, problem: String(error) }
  }
}

parentPort?.postMessage(backUp(workerData as BackupWorkerData))
