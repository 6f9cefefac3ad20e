import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { deserializeError, type GalleyError } from '../../shared/errors'
import { isPreview } from '../../shared/ipc/channelNames'
import { connectStorage, storageIsGone } from './client'
import type { StorageControl, StorageNotice, StorageWorkerData } from './portProtocol'
import { type Previews, startPreviews } from './startPreviews'
import type { StorageApi, StorageEvent } from './storageApi'

/** A storage worker that has its workspace open. */
export interface RunningStorage {
  info: { id: string; name: string; folder: string }
  storage: StorageApi
  onEvent(listener: (event: StorageEvent) => void): void
  /** The worker ended by itself. */
  onFailure(listener: (error: GalleyError) => void): void
  /** Lines for the log. */
  onLog(listener: (line: string) => void): void
  /** A further port to the same storage, to be given to a job worker. */
  openPort(): MessagePort
  /** Finishes what was put off and gives the workspace back; within `closeLimit`, whatever happens. */
  close(): Promise<void>
}

/** The built files of the threads that a workspace needs. */
export interface StorageWorkerFiles {
  storage: string | URL
  previews: string | URL
}

/** Milliseconds that closing may take. */
const closeLimit = 10_000

/**
 * Opens a workspace in a worker of its own; previews are worked out in another one.
 * @throws GalleyError what `openWorkspace` throws
 */
export function startStorage(workerFiles: StorageWorkerFiles, folder: string): Promise<RunningStorage> {
  const data: StorageWorkerData = { folder, holder: 'The Galley app' }
  const worker = new Worker(workerFiles.storage, { workerData: data })
  const previews = startPreviews(workerFiles.previews, folder)
  const eventListeners: ((event: StorageEvent) => void)[] = []
  const failureListeners: ((error: GalleyError) => void)[] = []
  const logListeners: ((line: string) => void)[] = []
  let closing = false

  const openPort = (): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    const control: StorageControl = { type: 'port', port: port2 }
    worker.postMessage(control, [port2])
    return port1
  }

  const close = async (): Promise<void> => {
    closing = true
    await previews.close()
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.postMessage({ type: 'close' } satisfies StorageControl)
    const limit = setTimeout(() => void worker.terminate(), closeLimit)
    await ended
    clearTimeout(limit)
  }

  return new Promise((resolve, reject) => {
    const fail = (error: GalleyError): void => {
      reject(error)
      if (!closing) for (const listener of failureListeners) listener(error)
      closing = true
      void previews.close()
    }
    worker.on('error', () => fail(storageIsGone()))
    worker.on('exit', () => fail(storageIsGone()))
    worker.on('message', (notice: StorageNotice) => {
      if (notice.type === 'event') for (const listener of eventListeners) listener(notice.event)
      if (notice.type === 'log') for (const listener of logListeners) listener(notice.line)
      if (notice.type === 'refused') fail(deserializeError(notice.error))
      if (notice.type !== 'ready') return
      resolve({
        info: notice.info,
        storage: withPreviews(connectStorage(openPort()), previews),
        onEvent: (listener) => eventListeners.push(listener),
        onFailure: (listener) => failureListeners.push(listener),
        onLog: (listener) => logListeners.push(listener),
        openPort,
        close,
      })
    })
  })
}

/** The same storage, with its previews answered elsewhere. */
function withPreviews(storage: StorageApi, previews: Previews): StorageApi {
  return {
    ...storage,
    call: (name, input, context) =>
      isPreview(name) ? (previews.call(name, input as never) as never) : storage.call(name, input, context),
  }
}
