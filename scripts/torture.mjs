/** The long tortures: `npm run torture -- kill [cycles]`. `npm test` runs the same ones short. */
import { join } from 'node:path'
import { runElectronAsNode } from './electronAsNode.mjs'
import { projectFolder } from './projectFolders.mjs'

const tortures = ['kill']
const [name, cycles = '1000'] = process.argv.slice(2)

if (name === undefined || !tortures.includes(name) || !/^\d+$/.test(cycles)) {
  process.stderr.write(
    `Usage: npm run torture -- NAME [CYCLES], where NAME is one of: ${tortures.join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs')
  process.exitCode = await runElectronAsNode([vitest, 'run', `tests/torture/${name}`], {
    cwd: projectFolder,
    env: { ...process.env, GALLEY_TORTURE_CYCLES: cycles },
  })
}
