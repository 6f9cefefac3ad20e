import type { BrowserWindow, Input } from 'electron'
import type { CommandId } from '../shared/ipc/commands'
import { keyTable, pressedKeys } from '../shared/ipc/pressedKeys'
import type { ChangedShortcuts } from '../shared/ipc/shortcuts'

/**
 * Keys that are pressed while the caret is in the preview's frame: the window's page never hears of them, so they are
 * taken here. Everywhere else the page listens by itself.
 */
export function listenToFrameKeys(
  window: BrowserWindow,
  shortcuts: () => ChangedShortcuts,
  run: (command: CommandId) => void,
): void {
  const { webContents } = window
  webContents.on('before-input-event', (event, input) => {
    const { focusedFrame, mainFrame } = webContents
    if (input.type !== 'keyDown' || focusedFrame === null || focusedFrame === mainFrame) return
    const pressed = pressedKeys(input, process.platform === 'darwin')
    // Escape leads back to the copy, as from the panel.
    const command = keyTable(shortcuts()).commandOf(pressed) ?? (isEscape(input) ? 'view.copy' : undefined)
    if (command === undefined) return
    event.preventDefault()
    run(command)
  })
}

function isEscape({ key, control, alt, shift, meta }: Input): boolean {
  return key === 'Escape' && !control && !alt && !shift && !meta
}
