import { Worker } from 'node:worker_threads'
import type { BackupNotice, BackupWorkerData } from './portProtocol'

/** Milliseconds after the opening, when nobody waits for anything, and between two looks whether one is due. */
const firstLook = 20_000
const looksApart = 3_600_000

/**
 * Keeps the daily backup of a workspace that stays open, in a thread of its own.
 * @param workerFile the built backup worker
 * @returns ends it; an unfinished copy is cleared away the next time
 */
export function backUpWhileOpen(
  workerFile: string,
  folder: string,
  log: (line: string) => void,
): () => Promise<void> {
  let running: Worker | undefined
  const look = (): void => {
    if (running !== undefined) return
    const worker = new Worker(workerFile, { workerData: { folder } satisfies BackupWorkerData })
    running = worker
    worker.on('message', ({ made, problem }: BackupNotice) => {
      if (made !== null) log(`backed up to ${made}`)
      if (problem !== null) log(`no backup could be made: ${problem}`)
    })
    worker.on('error', (error) => log(`no backup could be made: ${String(error)}`))
    worker.on('exit', () => {
      running = undefined
    })
  }
  const first = setTimeout(look, firstLook)
  const timer = setInterval(look, looksApart)
  return async () => {
    clearTimeout(first)
    clearInterval(timer)
    await running?.terminate()
  }
}
