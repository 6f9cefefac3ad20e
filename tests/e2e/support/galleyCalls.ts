import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { ChannelName } from '../../../src/shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput } from '../../../src/shared/ipc/contract'
import type { Result } from '../../../src/shared/ipc/result'
import type { WorkspaceInfo } from '../../../src/shared/ipc/windowContract'

/** An empty folder of its own for a test. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `galley-${name}-`))
}

/** Calls a channel from the window's page, as the renderer does. Bytes don't survive the way: use pages for those. */
export function callResult<Name extends ChannelName>(
  window: Page,
  channel: Name,
  input: ChannelInput<Name>,
): Promise<Result<ChannelOutput<Name>>> {
  const call = ([name, value]: [string, unknown]) =>
    globalThis.window.galley.call(name as never, value as never)
  return window.evaluate(call as never, [channel, input] as never)
}

/** Like `callResult`, for calls that must succeed. */
export async function call<Name extends ChannelName>(
  window: Page,
  channel: Name,
  input: ChannelInput<Name>,
): Promise<ChannelOutput<Name>> {
  const result = await callResult(window, channel, input)
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`)
  return result.value
}

/** The next dialogs of the system that ask for files or folders are answered with these paths; with none, cancelled. */
export async function answerDialogs(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    const canceled = filePaths.length === 0
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths })
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' })
  }, paths)
}

/** Makes a workspace in a new temporary folder and opens it; the window follows by the event it gets. */
export async function createWorkspace(
  app: ElectronApplication,
  window: Page,
  { name = 'Test Desk', sample = false }: { name?: string; sample?: boolean } = {},
): Promise<WorkspaceInfo> {
  await answerDialogs(app, [temporaryFolder('workspace')])
  const chosen = await call(window, 'dialog:chooseFolder', { purpose: 'createWorkspace' })
  if (chosen === null) throw new Error('The dialog was not answered')
  return call(window, 'workspace:create', { name, inside: chosen.grant, sample })
}

/** Sends a command as a click in the menu does. */
export async function clickMenu(app: ElectronApplication, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (item === null || item === undefined) throw new Error(`The menu has no ${id}`)
    item.click()
  }, command)
}
