import { Worker } from 'node:worker_threads'
import { deserializeError } from '../../shared/errors'
import type { Result } from '../../shared/ipc/result'

export interface CreateRequest {
  /** Missing or empty. */
  folder: string
  name: string
  /** The first profile's name, and what the stories are written in (BCP 47); the sample has its own. */
  profileName: string
  language: string
  /** Fills it with the sample stories. */
  sample: boolean
}

export type CreateOutcome = Result<null>

/**
 * Makes a workspace in a thread of its own.
 * @throws GalleyError when it could not be made
 */
export function createInWorker(workerFile: string, request: CreateRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: request })
    worker.once('message', (outcome: CreateOutcome) => {
      if (outcome.ok) resolve()
      else reject(deserializeError(outcome.error))
    })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The worker that makes workspaces ended with code ${code}`)),
    )
  })
}
