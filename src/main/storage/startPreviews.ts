import { MessageChannel, Worker } from 'node:worker_threads'
import { GalleyError } from '../../shared/errors'
import type { PreviewChannelName } from '../../shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput } from '../../shared/ipc/contract'
import { connectStorage } from './client'
import type { PreviewWorkerData } from './portProtocol'
import type { StorageApi } from './storageApi'

export interface Previews {
  /** @throws GalleyError */
  call<Name extends PreviewChannelName>(name: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>>
  /** Ends the thread; what is asked for meanwhile is refused. */
  close(): Promise<void>
}

/** Milliseconds that a page being worked out has to be finished when the workspace is closed. */
const closeLimit = 1_000

/**
 * The previews' calls, answered in a thread of their own that begins with the first of them. One is worked out at a time;
 * the same call made again while it waits for its turn is answered with it: typing on never makes a queue of pages that
 * nobody looks at.
 */
export function startPreviews(workerFile: string | URL, folder: string): Previews {
  let running: { worker: Worker; storage: StorageApi } | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const waiting = new Map<string, Promise<unknown>>()
  let closed = false

  function start(): { worker: Worker; storage: StorageApi } {
    const { port1, port2 } = new MessageChannel()
    const data: PreviewWorkerData = { folder, port: port2 }
    const worker = new Worker(workerFile, { workerData: data, transferList: [port2] })
    const started = { worker, storage: connectStorage(port1, previewIsGone) }
    worker.on('error', () => port1.close())
    worker.on('exit', () => {
      port1.close()
      if (running === started) running = undefined
    })
    return started
  }

  function ask(name: PreviewChannelName, input: unknown): Promise<unknown> {
    if (closed) return Promise.reject(previewIsGone())
    running ??= start()
    return running.storage.call(name, input as never)
  }

  function call(name: PreviewChannelName, input: unknown): Promise<unknown> {
    const key = JSON.stringify([name, input])
    const same = waiting.get(key)
    if (same !== undefined) return same
    const answer = turn.then(() => {
      waiting.delete(key)
      return ask(name, input)
    })
    waiting.set(key, answer)
    turn = answer.catch(() => undefined)
    return answer
  }

  return {
    call: call as Previews['call'],
    async close() {
      closed = true
      if (running === undefined) return
      const { worker } = running
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.postMessage('close')
      const limit = setTimeout(() => void worker.terminate(), closeLimit)
      await ended
      clearTimeout(limit)
    },
  }
}

function previewIsGone(): GalleyError {
  return new GalleyError('internal', {
    happened: 'The part of Galley that works out previews has stopped.',
    safe: 'The stories are untouched, and writing and saving go on.',
    remedy: 'Close the preview and open it again.',
  })
}
