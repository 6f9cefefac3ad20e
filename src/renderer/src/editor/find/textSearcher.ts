import type { FindExpression } from './findExpression'
import type { FindReply, FindRequest } from './findWorker'
import type { TextMatch } from './searchTexts'

/** The search did not come to an end in its time. */
export class SearchTooSlow extends Error {}

/** Searches texts somewhere else than on the window's thread. */
export interface TextSearcher {
  /** @throws SearchTooSlow */
  search(expression: FindExpression, texts: string[], template: string | null): Promise<TextMatch[][]>
  close(): void
}

/**
 * Milliseconds that one portion of a story may take, from when the worker runs: a busy machine may start it late. A plain
 * search takes a few.
 */
const searchLimit = 1_500

interface Waiting {
  resolve(matches: TextMatch[][]): void
  reject(error: Error): void
  /** From now on it may take so long and no longer. */
  limit(): void
}

/** A searcher with a worker of its own, started by the first search and after one that was ended. */
export function createTextSearcher(): TextSearcher {
  let worker: Worker | undefined
  let nextId = 1
  let isRunning = false
  const waiting = new Map<number, Waiting>()

  function end(error: Error): void {
    worker?.terminate()
    worker = undefined
    isRunning = false
    const left = [...waiting.values()]
    waiting.clear()
    for (const { reject } of left) reject(error)
  }

  function start(): Worker {
    const started = new Worker(new URL('./findWorker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<FindReply | 'running'>) => {
      if (data === 'running') {
        isRunning = true
        for (const { limit } of waiting.values()) limit()
        return
      }
      waiting.get(data.id)?.resolve(data.matches)
      waiting.delete(data.id)
    }
    started.onerror = (event) => end(new Error(`The search ended: ${event.message}`))
    return started
  }

  return {
    search(expression, texts, template) {
      worker ??= start()
      const request: FindRequest = { id: nextId++, expression, texts, template }
      worker.postMessage(request)
      return new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const limit = () => {
          timer = setTimeout(() => end(new SearchTooSlow()), searchLimit)
        }
        if (isRunning) limit()
        const done =
          <Value>(finish: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(timer)
            finish(value)
          }
        waiting.set(request.id, { resolve: done(resolve), reject: done(reject), limit })
      })
    },
    close: () => end(new SearchTooSlow()),
  }
}
