import { parentPort, workerData } from 'node:worker_threads'
import type { PageAnswer, PageTask, PageThreadData } from './protocol'
import { writePage } from './writePage'

/** The entry of a page worker: a thread that writes one batch of stories' pages after another, until it is ended. */
function work(port: NonNullable<typeof parentPort>, data: PageThreadData): void {
  port.on('message', (tasks: PageTask[]) => {
    const answer: PageAnswer = { written: [], failed: [] }
    for (const [place, task] of tasks.entries()) {
      try {
        answer.written.push(writePage(task, data))
      } catch {
        // Whoever asked writes it once more, and says what is wrong in words.
        answer.failed.push(place)
      }
    }
    port.postMessage(answer)
  })
}

// Without a parent there is nobody to work for: the file was started by itself.
if (parentPort !== null) work(parentPort, workerData as PageThreadData)
