import { type MessagePort, parentPort } from 'node:worker_threads'
import { serializeError } from '../../shared/errors'
import { connectStorage } from '../storage/client'
import { type JobStart, type MessageFromJob, type MessageToJob, progressInterval } from './protocol'
import { runJob } from './runJob'

/** The entry of a job worker: a thread that does one job after another, until it is ended. */
function work(port: MessagePort): void {
  let cancelling: AbortController | undefined
  port.on('message', async (message: MessageToJob) => {
    if (message.type === 'cancel') {
      cancelling?.abort()
      return
    }
    cancelling = new AbortController()
    const answer = await answerTo(message.job, cancelling.signal, (progress) => port.postMessage(progress))
    cancelling = undefined
    port.postMessage(answer)
  })
}

/** Does one job to its end, whatever that is. */
async function answerTo(
  job: JobStart,
  signal: AbortSignal,
  tell: (progress: MessageFromJob) => void,
): Promise<MessageFromJob> {
  let lastTold = Number.NEGATIVE_INFINITY
  try {
    const result = await runJob(job.task, {
      workspaceFolder: job.workspaceFolder,
      profileId: job.profileId,
      storage: connectStorage(job.storage),
      signal,
      onProgress(done, total, label) {
        const now = performance.now()
        if (now - lastTold < progressInterval) return
        lastTold = now
        tell({ type: 'progress', done, total, label })
      },
    })
    return { type: 'done', ...result }
  } catch (error) {
    return { type: 'failed', error: serializeError(error) }
  } finally {
    job.storage.close()
  }
}

// Without a parent there is nobody to work for: the file was started by itself.
if (parentPort !== null) work(parentPort)
