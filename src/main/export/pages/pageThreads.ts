import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { bundledFile } from '../../bundledFile'
import type { PageAnswer, PageTask, PageThreadData, WrittenPage } from './protocol'
import { writePage } from './writePage'

/** Pages written on this thread before others are started: a small site, or a small change, is done before they are. */
const pagesBeforeThreads = 150

/** Pages in one message, and messages that may wait at a thread: what it does while this one is busy with other things. */
const batchLength = 24
const mostWaiting = 4

/** Each holds some 60 MB. */
const mostThreads = 7

/** Writes stories' pages on all cores, this one included. */
export interface PageWriter {
  /**
   * Takes a page to be written, now or soon.
   * @throws GalleyError `unknownContent`; the file system's own errors; for this page or an earlier one
   */
  write(task: PageTask): void
  /** Says that no more come: each thread ends, and gives its memory back, when it has done what it was sent. */
  close(): void
  /** Resolves when all that was taken is written. @throws as `write` */
  finish(): Promise<void>
  /** Ends the threads, whatever they are at. */
  end(): Promise<void>
}

/** @param onWritten called on this thread for each page, in no order */
export function openPageWriter(data: PageThreadData, onWritten: (page: WrittenPage) => void): PageWriter {
  const file = bundledFile('pageWorker.js')
  const threadCount = file === undefined ? 0 : Math.min(availableParallelism() - 1, mostThreads)
  const threads: PageThread[] = []
  let count = 0
  let problem: Error | undefined
  const noteProblem = (error: Error) => {
    problem ??= error
  }
  const writeHere = (task: PageTask) => onWritten(writePage(task, data))

  function idlest(): PageThread | undefined {
    if (file === undefined || count <= pagesBeforeThreads) return undefined
    while (threads.length < threadCount)
      threads.push(openThread(file, data, onWritten, writeHere, noteProblem))
    const [first] = threads.toSorted((a, b) => a.waiting() - b.waiting())
    return first !== undefined && first.waiting() < mostWaiting ? first : undefined
  }

  return {
    write(task) {
      if (problem !== undefined) throw problem
      count++
      const thread = idlest()
      if (thread === undefined) writeHere(task)
      else thread.take(task)
    },
    close() {
      for (const thread of threads) thread.close()
    },
    async finish() {
      for (const thread of threads) thread.send()
      await Promise.all(threads.map((thread) => thread.drained()))
      if (problem !== undefined) throw problem
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

interface PageThread {
  /** Batches that have been sent and not answered. */
  waiting(): number
  take(task: PageTask): void
  /** Sends what has been taken and is no whole batch. */
  send(): void
  /** Sends what is left, and ends it when that is answered. */
  close(): void
  /** Resolves when everything sent is answered. */
  drained(): Promise<void>
  end(): Promise<void>
}

function openThread(
  file: string,
  data: PageThreadData,
  onWritten: (page: WrittenPage) => void,
  writeHere: (task: PageTask) => void,
  onProblem: (error: Error) => void,
): PageThread {
  const worker = new Worker(file, { workerData: data })
  const sent: PageTask[][] = []
  let batch: PageTask[] = []
  let whenDrained: (() => void)[] = []
  let isClosed = false

  function settle(work: () => void): void {
    try {
      work()
    } catch (error) {
      onProblem(error instanceof Error ? error : new Error(String(error)))
    }
    if (sent.length > 0) return
    for (const resolve of whenDrained) resolve()
    whenDrained = []
  }
  worker.on('message', ({ written, failed }: PageAnswer) => {
    const tasks = sent.shift() ?? []
    settle(() => {
      for (const page of written) onWritten(page)
      for (const place of failed) {
        const task = tasks[place]
        if (task !== undefined) writeHere(task)
      }
    })
  })
  // Out of memory, or its file cannot be read: nothing that was sent will be answered.
  worker.on('error', (error) => {
    sent.length = 0
    settle(() => {
      throw error
    })
  })
  const send = () => {
    if (batch.length === 0) return
    sent.push(batch)
    worker.postMessage(batch)
    batch = []
  }
  const drained = (): Promise<void> =>
    sent.length === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          whenDrained.push(resolve)
        })
  return {
    waiting: () => sent.length,
    take(task) {
      batch.push(task)
      if (batch.length === batchLength) send()
    },
    send,
    close() {
      if (isClosed) return
      isClosed = true
      send()
      void drained().then(() => worker.terminate())
    },
    drained,
    async end() {
      await worker.terminate()
    },
  }
}
