/** Runs the tests that need no window, under Electron as Node: `node scripts/unitTests.mjs [filter] [options]`. */
import { join } from 'node:path'
import { runElectronAsNode } from './electronAsNode.mjs'
import { projectFolder } from './projectFolders.mjs'

const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs')
process.exitCode = await runElectronAsNode([vitest, 'run', ...process.argv.slice(2)], { cwd: projectFolder })
