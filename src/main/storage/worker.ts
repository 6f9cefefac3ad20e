import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { serializeError } from '../../shared/errors'
import { backUpWhileOpen } from './backUpWhileOpen'
import { type OpenedWorkspace, openWorkspace } from './openWorkspace'
import type {
  StorageControl,
  StorageNotice,
  StorageReply,
  StorageRequest,
  StorageWorkerData,
} from './portProtocol'

/** The thread that holds a workspace: the only one that sees SQL. Speaks over the ports that it is given. */
function main(parent: MessagePort, { folder, holder }: StorageWorkerData): void {
  const notify = (notice: StorageNotice) => parent.postMessage(notice)
  const log = (line: string): void => notify({ type: 'log', line })
  let workspace: OpenedWorkspace
  try {
    workspace = openWorkspace(folder, {
      holder,
      onEvent: (event) => notify({ type: 'event', event }),
      onLog: log,
    })
  } catch (error) {
    notify({ type: 'refused', error: serializeError(error) })
    parent.close()
    return
  }

  const answer = async (port: MessagePort, request: StorageRequest): Promise<void> => {
    const { id, name, input, context } = request
    try {
      const value = request.internal
        ? await workspace.storage.callInternal(name as never, input as never, context)
        : await workspace.storage.call(name as never, input as never, context)
      port.postMessage({ id, ok: true, value } satisfies StorageReply)
    } catch (error) {
      port.postMessage({ id, ok: false, error: serializeError(error) } satisfies StorageReply)
    }
  }

  const stopBackups = backUpWhileOpen(join(import.meta.dirname, 'backupWorker.js'), workspace.folder, log)
  const ports: MessagePort[] = []
  parent.on('message', async (control: StorageControl) => {
    if (control.type === 'port') {
      const { port } = control
      ports.push(port)
      port.on('message', (request: StorageRequest) => {
        void answer(port, request)
      })
      return
    }
    await stopBackups()
    await workspace.close()
    notify({ type: 'closed' })
    for (const port of ports) port.close()
    parent.close()
  })
  const { id, name } = workspace
  notify({ type: 'ready', info: { id, name, folder: workspace.folder } })
}

if (parentPort !== null) main(parentPort, workerData as StorageWorkerData)
