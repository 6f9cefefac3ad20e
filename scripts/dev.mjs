/** `npm run dev`: the app with live reload of the renderer and a restart when main changes. */
import { join } from 'node:path'
import { runsAsRootOnLinux } from './display.mjs'
import { readyElectron, runToEnd } from './electronAsNode.mjs'
import { projectFolder } from './projectFolders.mjs'

await readyElectron()
const command = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const env = { ...process.env, ...(runsAsRootOnLinux() ? { NO_SANDBOX: '1' } : {}) }
process.exitCode = await runToEnd(process.execPath, [command, 'dev', '--watch', ...process.argv.slice(2)], {
  cwd: projectFolder,
  env,
})
