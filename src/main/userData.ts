import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from 'electron'

/**
 * Keeps this run's settings (and its single-instance lock) in a folder of its own when one is named: by
 * `--user-data-dir=FOLDER` or the environment variable GALLEY_USER_DATA. Call before anything else asks for the folder.
 */
export function chooseUserDataFolder(): void {
  const named = app.commandLine.getSwitchValue('user-data-dir') || process.env.GALLEY_USER_DATA
  if (!named) return
  const folder = resolve(named)
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
