/** `npm start`: opens the app, building it first where that is needed. Arguments are passed on. */
import { hasDisplay, runsAsRootOnLinux } from './display.mjs'
import { readyElectron, runToEnd } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { projectFolder } from './projectFolders.mjs'

if (!hasDisplay()) {
  process.stderr.write(
    'There is no display to open a window on; use the command line instead: npm run --silent galley -- --help\n',
  )
  process.exit(1)
}
const executable = await readyElectron()
await ensureBuildOrExit()
const sandbox = runsAsRootOnLinux() ? ['--no-sandbox'] : []
process.exitCode = await runToEnd(executable, [...sandbox, projectFolder, ...process.argv.slice(2)])
