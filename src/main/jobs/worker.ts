import { parentPort, workerData } from 'node:worker_threads'
import { serializeError } from '../../shared/errors'
import { connectStorage } from '../storage/client'
import { type JobStart, type MessageFromJob, type MessageToJob, progressInterval } from './protocol'
import { runJob } from './runJob'

/** The entry of a job worker: a thread that does one job and ends. */
async function work(port: NonNullable<typeof parentPort>, start: JobStart): Promise<void> {
  const cancelling = new AbortController()
  port.on('message', (message: MessageToJob) => {
    if (message.type === 'cancel') cancelling.abort()
  })
  const send = (message: MessageFromJob) => port.postMessage(message)
  let lastSent = Number.NEGATIVE_INFINITY
  try {
    const result = await runJob(start.task, {
      workspaceFolder: start.workspaceFolder,
      profileId: start.profileId,
      storage: connectStorage(start.storage),
      signal: cancelling.signal,
      onProgress(done, total, label) {
        const now = performance.now()
        if (now - lastSent < progressInterval) return
        lastSent = now
        send({ type: 'progress', done, total, label })
      },
    })
    send({ type: 'done', ...result })
  } catch (error) {
    send({ type: 'failed', error: serializeError(error) })
  } finally {
    start.storage.close()
    port.close()
  }
}

// Without a parent there is nobody to work for: the file was started by itself.
if (parentPort !== null) await work(parentPort, workerData as JobStart)
