import type { MessagePort } from 'node:worker_threads'
import { deserializeError, GalleyError } from '../../shared/errors'
import type { StorageReply, StorageRequest } from './portProtocol'
import type { CallContext, StorageApi } from './storageApi'

/**
 * The storage behind a port: the same calls, answered by the worker that holds the workspace.
 * @param gone what callers get when the worker ended before it answered
 */
export function connectStorage(port: MessagePort, gone: () => GalleyError = storageIsGone): StorageApi {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  let closed = false

  port.on('message', (reply: StorageReply) => {
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) caller?.resolve(reply.value)
    else caller?.reject(deserializeError(reply.error))
  })
  port.on('close', () => {
    closed = true
    for (const { reject } of waiting.values()) reject(gone())
    waiting.clear()
  })

  function send(
    internal: boolean,
    name: string,
    input: unknown,
    context: CallContext | undefined,
  ): Promise<unknown> {
    if (closed) return Promise.reject(gone())
    lastId += 1
    const request: StorageRequest = { id: lastId, internal, name, input, context }
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject })
      port.postMessage(request)
    })
  }

  return {
    call: (name, input, context) => send(false, name, input, context) as never,
    callInternal: (name, input, context) => send(true, name, input, context) as never,
  }
}

/** What a caller gets when the worker ended before it answered. */
export function storageIsGone(): GalleyError {
  return new GalleyError('internal', {
    happened: 'The part of Galley that holds the workspace has stopped.',
    safe: 'Everything that was shown as saved is saved.',
    remedy: 'Open the workspace again.',
  })
}
