import { deserializeError } from '../../../shared/errors'
import type { ChannelName, EventName } from '../../../shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput, EventPayload } from '../../../shared/ipc/contract'

/**
 * Calls a channel of the contract.
 * @throws GalleyError when the call is refused, with the words to show
 */
export async function call<Name extends ChannelName>(
  channel: Name,
  input: ChannelInput<Name>,
): Promise<ChannelOutput<Name>> {
  const result = await window.galley.call(channel, input)
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
