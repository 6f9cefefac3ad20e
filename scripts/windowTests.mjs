/**
 * Runs the tests that need a real window: `node scripts/windowTests.mjs [filter] [Playwright options]`. Without a
 * display they run under Xvfb.
 */
import { join } from 'node:path'
import { hasDisplay } from './display.mjs'
import { readyElectron, runToEnd } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { projectFolder } from './projectFolders.mjs'

const virtualDisplay = !hasDisplay()
await readyElectron({ virtualDisplay })
await ensureBuildOrExit()
const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js')
const command = [process.execPath, playwright, 'test', ...process.argv.slice(2)]
const wrapped = virtualDisplay
  ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24', ...command]
  : command
const [program = '', ...programArguments] = wrapped
process.exitCode = await runToEnd(program, programArguments, { cwd: projectFolder })
