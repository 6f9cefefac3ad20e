import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Electron, type ElectronApplication, expect, type Page } from '@playwright/test'

/** The project's folder. */
export const projectFolder = join(import.meta.dirname, '..', '..', '..')

/** Chromium's sandbox refuses to run as root on Linux; everybody else tests with it. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The Electron that scripts/ensureElectron.mjs has put in place. */
export function electronExecutable(): string {
  const electron = join(projectFolder, 'node_modules', 'electron')
  return join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))
}

/** Starts the built app with settings of its own, so that neither the user's app nor another test is in the way. */
export function launchGalley(electron: Electron, userData: string): Promise<ElectronApplication> {
  return electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxArguments(), projectFolder],
    // Playwright would tell every page, and every frame, that its reader's screen is light.
    colorScheme: null,
    env: { ...definedEnvironment(), GALLEY_USER_DATA: userData },
  })
}

/** The environment without what would point the app elsewhere, with the display that is this worker's alone. */
export function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const environment: Record<string, string> = Object.fromEntries(entries)
  for (const name of ['ELECTRON_RUN_AS_NODE', 'ELECTRON_RENDERER_URL', 'NODE_OPTIONS'])
    delete environment[name]
  const display = process.env.GALLEY_TEST_DISPLAYS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX)]
  return display === undefined ? environment : { ...environment, DISPLAY: display }
}

/** The first window, its page loaded and the keyboard's. */
export async function firstWindow(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow()
  await window.waitForLoadState('load')
  const browserWindow = await app.browserWindow(window)
  // Without a window manager, a window that is slow to appear misses the focus it was given when it was shown.
  await expect
    .poll(async () => {
      await browserWindow.evaluate((shown) => shown.focus())
      return window.evaluate(() => document.hasFocus())
    })
    .toBe(true)
  return window
}
