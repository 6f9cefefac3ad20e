import type { ChannelName, EventName } from './channelNames'
import type { ChannelInput, ChannelOutput, EventPayload } from './contract'
import type { Result } from './result'

/** What the preload puts on `window.galley`: the whole of what a window can reach. */
export interface GalleyBridge {
  /** Never rejects for a refused call: a refusal is an answer (`ok: false`). */
  call<Name extends ChannelName>(
    channel: Name,
    input: ChannelInput<Name>,
    /** The folder of the workspace that the call is meant for: refused (`conflict`) when another one is open. */
    workspace?: string,
  ): Promise<Result<ChannelOutput<Name>>>
  /** @returns a function that stops listening */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void
}

declare global {
  interface Window {
    readonly galley: GalleyBridge
  }
}
