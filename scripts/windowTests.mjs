/**
 * Runs the tests that need a real window: `node scripts/windowTests.mjs [filter] [Playwright options]`. Without a
 * display they run under Xvfb, two files at a time where there are two cores.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { hasDisplay } from './display.mjs'
import { readyElectron, runToEnd } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { projectFolder } from './projectFolders.mjs'
import { startVirtualDisplay } from './virtualDisplays.mjs'

const virtualDisplay = !hasDisplay()
await readyElectron({ virtualDisplay })
await ensureBuildOrExit()
const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js')
// Each its own, for on one display two windows would take the keyboard from each other.
const count = virtualDisplay ? Math.min(2, availableParallelism()) : 0
const displays = await Promise.all(Array.from({ length: count }, startVirtualDisplay))
const names = displays.map(({ name }) => name)
try {
  process.exitCode = await runToEnd(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: projectFolder,
    env: virtualDisplay
      ? { ...process.env, DISPLAY: names[0], GALLEY_TEST_DISPLAYS: names.join(' ') }
      : process.env,
  })
} finally {
  for (const { stop } of displays) stop()
}
