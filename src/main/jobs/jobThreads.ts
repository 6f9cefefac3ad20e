import { Worker } from 'node:worker_threads'

/** How long a thread that has nothing to do waits for the next job, in milliseconds. */
const patience = 60_000

/**
 * Threads that do one job after another. One that has done its job waits a while for the next: its code is read and warm
 * then, and whoever publishes, corrects and publishes again waits for neither.
 */
export interface JobThreads {
  /** A thread that does nothing yet. */
  take(): Worker
  /** Gives back a thread that has answered: it is listened to no longer. */
  giveBack(worker: Worker): void
  /** Ends the one that waits, if one does. */
  end(): Promise<void>
}

export function createJobThreads(workerFile: string): JobThreads {
  let waiting: { worker: Worker; timer: NodeJS.Timeout } | undefined

  function stopWaiting(): Worker | undefined {
    if (waiting === undefined) return undefined
    const { worker, timer } = waiting
    waiting = undefined
    clearTimeout(timer)
    return unlistened(worker)
  }

  async function end(): Promise<void> {
    // It may fail while it is being ended, and nothing hangs on it any more: unheard, that would be the app's own failure.
    await stopWaiting()
      ?.on('error', () => undefined)
      .terminate()
  }

  return {
    take() {
      const worker = stopWaiting() ?? new Worker(workerFile)
      worker.ref()
      return worker
    },
    giveBack(worker) {
      unlistened(worker)
      // Two jobs at once are rare: what is kept for later is one thread.
      void end()
      waiting = { worker, timer: setTimeout(() => void end(), patience).unref() }
      const forget = () => {
        if (waiting?.worker === worker) stopWaiting()
      }
      worker.on('error', forget).on('exit', forget)
      worker.unref()
    },
    end,
  }
}

function unlistened(worker: Worker): Worker {
  return worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
}
