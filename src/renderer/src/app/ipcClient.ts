import { deserializeError } from '../../../shared/errors'
import type { ChannelName, EventName } from '../../../shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput, EventPayload } from '../../../shared/ipc/contract'
import { enteredWorkspace } from './enteredWorkspace'

/** What writes to the workspace is meant for the one that this window shows, and refused by any other. */
const boundToWorkspace: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'article:create',
  'article:updateDetails',
  'article:setTerms',
  'article:move',
  'version:restore',
  'term:create',
  'term:rename',
  'term:merge',
  'term:remove',
  'profile:create',
  'profile:update',
  'media:add',
  'embed:fetch',
  'picture:fetch',
  'site:update',
  'target:add',
  'target:remove',
  'outbox:queue',
  'outbox:retry',
  'outbox:cancel',
  'dictionary:add',
  'dictionary:remove',
  'dictionary:ignore',
])

/**
 * Calls a channel of the contract.
 * @param workspace the folder of the workspace that it is meant for, where that is not simply the one shown
 * @throws GalleyError when the call is refused, with the words to show
 */
export async function call<Name extends ChannelName>(
  channel: Name,
  input: ChannelInput<Name>,
  workspace: string | undefined = boundToWorkspace.has(channel) ? enteredWorkspace.get() : undefined,
): Promise<ChannelOutput<Name>> {
  const result = await window.galley.call(channel, input, workspace)
  if (!result.ok) throw deserializeError(result.error)
  return result.value
}

/** Listens to an event of the contract. @returns a function that stops listening */
export function on<Name extends EventName>(
  event: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.galley.on(event, listener)
}
