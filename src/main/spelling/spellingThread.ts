import { Worker } from 'node:worker_threads'
import { deserializeError, GalleyError } from '../../shared/errors'
import type { SpellingAnswer, SpellingReply, SpellingRequest, SpellingTask } from './protocol'

/** A thread that answers one spelling task after another; started by the first, and again after it was ended. */
export interface SpellingThread {
  /**
   * @param limit milliseconds; a task that takes longer is ended, with everything that waits behind it
   * @throws GalleyError `cancelled` when it was ended, by its limit or by `end`
   */
  ask(task: SpellingTask, limit: number): Promise<SpellingAnswer>
  /** Ends what runs and what waits. The next task starts the thread again. */
  end(): void
}

interface Waiting {
  resolve(answer: SpellingAnswer): void
  reject(error: GalleyError): void
  timer: NodeJS.Timeout
}

function ended(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'The spelling was not looked up: it took too long, or something newer was asked.',
    safe: 'Nothing was changed.',
    remedy: 'Ask again if you need to.',
  })
}

export function createSpellingThread(workerFile: string | URL): SpellingThread {
  let worker: Worker | undefined
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  function end(): void {
    const ending = worker
    worker = undefined
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(ended())
    }
    waiting.clear()
    void ending?.terminate()
  }

  function start(): Worker {
    const started = new Worker(workerFile)
    started.on('message', (reply: SpellingReply) => {
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      clearTimeout(asked?.timer)
      if (reply.ok) asked?.resolve(reply.answer)
      else asked?.reject(deserializeError(reply.error))
    })
    // Out of memory, or the engine gave up: those who wait are told, and the next one gets a new thread.
    const fail = () => {
      if (worker === started) end()
    }
    started.on('error', fail)
    started.on('exit', fail)
    started.unref()
    return started
  }

  return {
    ask(task, limit) {
      worker ??= start()
      const request: SpellingRequest = { id: nextId++, task }
      worker.postMessage(request)
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject, timer: setTimeout(end, limit) })
      })
    },
    end,
  }
}
