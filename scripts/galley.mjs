/**
 * The command line without window or display: `node scripts/galley.mjs <command> ...`. Whatever the launcher has to
 * say goes to stderr, so that stdout holds the command's own output and nothing else.
 */
import { join } from 'node:path'
import { runElectronAsNode } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { outFolder } from './projectFolders.mjs'

await ensureBuildOrExit()
// Paths are relative to where the command was typed; `npm run` changes folder and keeps that one in INIT_CWD.
const isNpmRun = process.env.npm_lifecycle_event === 'galley'
const callerFolder = (isNpmRun ? process.env.INIT_CWD : undefined) ?? process.cwd()
process.exitCode = await runElectronAsNode([join(outFolder, 'main', 'cli.js'), ...process.argv.slice(2)], {
  cwd: callerFolder,
})
