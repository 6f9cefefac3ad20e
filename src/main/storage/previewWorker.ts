import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { explainSystemError, serializeError } from '../../shared/errors'
import type { PreviewChannelName } from '../../shared/ipc/channelNames'
import { createDocumentReader } from '../articles/documentReader'
import { openReadable } from './database'
import type { PreviewWorkerData, StorageReply, StorageRequest } from './portProtocol'
import { createPreviewHandlers } from './previewHandlers'
import { createQueries } from './queries/queries'
import { workspaceFiles } from './workspaceFiles'

/** Answers the previews' calls on a connection that only reads: however much of the site they work out, no save waits. */
function main(parent: MessagePort, { folder, port }: PreviewWorkerData): void {
  const database = openReadable(workspaceFiles(folder).database)
  const queries = createQueries(database)
  const { project } = createDocumentReader(queries)
  const handlers = createPreviewHandlers({ folder, queries, project })

  port.on('message', ({ id, name, input }: StorageRequest) => {
    try {
      const value = database.inView(() => handlers[name as PreviewChannelName](input as never))
      port.postMessage({ id, ok: true, value } satisfies StorageReply)
    } catch (error) {
      const worded = explainSystemError(error, 'show the preview')
      port.postMessage({ id, ok: false, error: serializeError(worded) } satisfies StorageReply)
    }
  })
  parent.once('message', () => {
    database.close()
    port.close()
    parent.close()
  })
}

if (parentPort !== null) main(parentPort, workerData as PreviewWorkerData)
