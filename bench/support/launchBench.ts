import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'

/** The folder of the project: the bench itself runs from a bundle elsewhere. */
export const project = process.env.GALLEY_PROJECT ?? process.cwd()

const electron = join(project, 'node_modules', 'electron')
const executablePath = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))

/** Starts an app with settings of its own. @param target the project's folder, or the control's main file */
export function launchBench(
  target: string,
  userData: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const kept = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE')
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    executablePath,
    args: [...noSandbox, target],
    env: {
      ...(Object.fromEntries(kept) as Record<string, string>),
      ...variables,
      GALLEY_USER_DATA: userData,
    },
  })
}
