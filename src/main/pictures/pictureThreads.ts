import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { bundledFile } from '../bundledFile'
import { workspaceFiles } from '../storage/workspaceFiles'
import { answerTask } from './answerTask'
import type { PictureAnswer, PictureTask } from './protocol'

/** Each holds some 100 MB: more of them would not pay on a machine for writing. */
const mostThreads = 8

/** Whether the library could be started, once that has been tried. */
let started: Promise<boolean> | undefined
let failedToStart = false

/** Whether nothing has shown that the library is missing from this build, or cannot be started here. */
export function canMakeVariants(): boolean {
  return !failedToStart
}

/**
 * Tries once in this process whether the library can be started: to be called before a site is read, so that its pages
 * offer nothing that cannot be made.
 * @param start starts it and ends it again
 * @returns what `canMakeVariants` says from then on
 */
export async function tryVariants(start: () => Promise<void> = startOnce): Promise<boolean> {
  if (!canMakeVariants()) return false
  started ??= start().then(
    () => true,
    () => false,
  )
  failedToStart = !(await started)
  return !failedToStart
}

/**
 * As `tryVariants`, unless the workspace has no picture: starting the library takes a quarter of a second and 100 MB.
 * @param folder the workspace's
 */
export async function tryVariantsOf(folder: string): Promise<void> {
  const { media } = workspaceFiles(folder)
  if (existsSync(media) && readdirSync(media).length > 0) await tryVariants()
}

async function startOnce(): Promise<void> {
  await (await openInPlace()).end()
}

/**
 * Works tasks off, on as many threads as the machine has cores.
 * @param onAnswer called once for each task, in no order
 * @throws what `onAnswer` throws, and the signal's reason; every thread has ended by then
 */
export async function workOffPictures(
  tasks: readonly PictureTask[],
  onAnswer: (task: PictureTask, answer: PictureAnswer) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  if (tasks.length === 0) return
  const waiting = [...tasks]
  const file = bundledFile('pictureWorker.js')
  const threads = file === undefined ? 1 : Math.min(availableParallelism(), mostThreads, tasks.length)
  const ended = await Promise.allSettled(
    Array.from({ length: threads }, async () => {
      const thread = file === undefined ? await openInPlace() : openThread(file)
      try {
        for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
          signal?.throwIfAborted()
          await onAnswer(task, await thread.ask(task, signal))
        }
      } catch (error) {
        waiting.length = 0
        throw error
      } finally {
        await thread.end()
      }
    }),
  )
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}

interface PictureThread {
  ask(task: PictureTask, signal?: AbortSignal): Promise<PictureAnswer>
  end(): Promise<void>
}

/** A thread that is started anew after a picture that was too much for it. */
function openThread(file: string): PictureThread {
  let worker: Worker | undefined
  return {
    ask(task, signal) {
      worker ??= new Worker(file)
      const asked = worker
      return new Promise((resolve, reject) => {
        const fail = (reason: string) => {
          worker = undefined
          settle()
          resolve({ ok: false, reason })
        }
        const failed = (error: Error) => fail(error.message)
        const ended = (code: number) => fail(`The thread ended with code ${code}.`)
        const answered = (answer: PictureAnswer) => {
          settle()
          resolve(answer)
        }
        const aborted = () => {
          settle()
          reject(signal?.reason)
        }
        function settle(): void {
          asked.off('error', failed).off('exit', ended).off('message', answered)
          signal?.removeEventListener('abort', aborted)
        }
        asked.on('error', failed).on('exit', ended).on('message', answered)
        signal?.addEventListener('abort', aborted)
        asked.postMessage(task)
      })
    },
    async end() {
      await worker?.terminate()
    },
  }
}

/** Where there is no bundle to start a thread from: on this one. */
async function openInPlace(): Promise<PictureThread> {
  const { openVariantMaker } = await import('./variantMaker')
  const maker = await openVariantMaker()
  return {
    ask: (task, signal) => answerTask(maker, task, signal),
    async end() {
      maker.close()
    },
  }
}
