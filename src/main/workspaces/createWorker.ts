import { parentPort, workerData } from 'node:worker_threads'
import { serializeError } from '../../shared/errors'
import { createSampleWorkspace } from '../sample/createSampleWorkspace'
import { createWorkspace } from '../storage/createWorkspace'
import type { CreateOutcome, CreateRequest } from './createInWorker'

// Its own thread: making a database, and the sample's pictures, would hold up the windows.
const { folder, sample, ...options } = workerData as CreateRequest

async function create(): Promise<CreateOutcome> {
  try {
    if (sample) await createSampleWorkspace(folder)
    else createWorkspace(folder, options)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: serializeError(error) }
  }
}

void create().then((outcome) => parentPort?.postMessage(outcome))
