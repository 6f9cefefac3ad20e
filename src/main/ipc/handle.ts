import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { GalleyError, serializeError } from '../../shared/errors'
import type { ChannelName } from '../../shared/ipc/channelNames'
import type { ChannelOutput, ParsedInput } from '../../shared/ipc/contract'
import type { Result } from '../../shared/ipc/result'
import { isWindowPage } from '../security'

/** Answers one channel. What it throws reaches the window as an error answer. */
export type Handler<Name extends ChannelName> = (
  input: ParsedInput<Name>,
  caller: BrowserWindow,
  /** The folder of the workspace that the caller means; undefined when it means whichever is open. */
  workspace: string | undefined,
) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>

/** One handler for each of these channels: leaving one out does not compile. */
export type Handlers<Names extends ChannelName> = { [Name in Names]: Handler<Name> }

function callingWindow(event: IpcMainInvokeEvent): BrowserWindow {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  const isOwnPage = frame !== null && frame === event.sender.mainFrame && isWindowPage(frame.url)
  if (!isOwnPage || window === null) {
    throw new GalleyError('notAllowed', {
      happened: 'Something other than a window of Galley asked for this.',
      safe: 'Nothing was read or changed.',
      remedy: 'Close that window; if you did not open it, report it.',
    })
  }
  return window
}

let reading: Promise<typeof import('../../shared/ipc/contract')> | undefined

/**
 * Reads the contract, once. Making its schemas takes tens of milliseconds, so the first window is opened before: while its
 * process starts there is time.
 */
export function readContract(): Promise<typeof import('../../shared/ipc/contract')> {
  reading ??= import('../../shared/ipc/contract')
  return reading
}

async function parseInput<Name extends ChannelName>(name: Name, input: unknown): Promise<ParsedInput<Name>> {
  const { contract } = await readContract()
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) {
    throw new GalleyError('invalidInput', {
      happened: `Galley could not understand what was asked of "${name}" (${z.prettifyError(parsed.error)}).`,
      safe: 'Nothing was changed.',
      remedy: 'Correct what was entered and try again.',
    })
  }
  return parsed.data as ParsedInput<Name>
}

/** Anything but a folder's name names no workspace that could be open. */
function parseWorkspace(workspace: unknown): string | undefined {
  return workspace === undefined ? undefined : String(workspace)
}

/** Registers one channel: checks who asks, checks what is asked, runs, and turns whatever is thrown into an answer. */
export function handle<Name extends ChannelName>(name: Name, handler: Handler<Name>): void {
  ipcMain.handle(
    name,
    async (event, input: unknown, workspace: unknown): Promise<Result<ChannelOutput<Name>>> => {
      try {
        const caller = callingWindow(event)
        return {
          ok: true,
          value: await handler(await parseInput(name, input), caller, parseWorkspace(workspace)),
        }
      } catch (error) {
        if (!(error instanceof GalleyError)) console.error(`${name}:`, error)
        return { ok: false, error: serializeError(error) }
      }
    },
  )
}
