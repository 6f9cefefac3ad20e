/**
 * `npm run package`: the app as an unpacked folder under dist/, with the Electron that is installed; downloads nothing.
 * `npm run package -- --release`: the installers of this platform, from the official Electron only (their tools are
 * downloaded, so this needs a network).
 */
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { readyElectron } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { fallbackRuntime } from './ensureElectron.mjs'
import { electronPackageFolder, projectFolder } from './projectFolders.mjs'

const isRelease = process.argv.includes('--release')
const unknown = process.argv.slice(2).filter((argument) => argument !== '--release')
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(' ')}. Usage: npm run package [-- --release]\n`)
  process.exit(2)
}

await readyElectron()
const copy = fallbackRuntime()
if (isRelease && copy !== undefined) {
  process.stderr.write(
    `A release is never made from a third party's copy of Electron (${copy.package} ${copy.version} is installed). ` +
      'Nothing was packaged. Remove node_modules/electron/dist where the official download is within reach, and run ' +
      'this again.\n',
  )
  process.exit(1)
}
await ensureBuildOrExit()

const sevenZip = join(projectFolder, 'node_modules', '7zip-bin', 'linux', process.arch, '7za')
if (process.platform === 'linux' && existsSync(sevenZip)) {
  // Packages are installed without scripts, so nothing gave it its run bit.
  chmodSync(sevenZip, 0o755)
  process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip
}
/**
 * What lies in the runtime's folder but belongs in no package: Electron's welcome app, and our own notes.
 *
 * @param {{ appOutDir: string }} packed
 */
async function removeLeftovers({ appOutDir }) {
  for (const name of ['resources/default_app.asar', '.libraries-complete']) {
    rmSync(join(appOutDir, name), { force: true })
  }
}

const runtimeFolder = join(electronPackageFolder, 'dist')
const electronVersion = readFileSync(join(runtimeFolder, 'version'), 'utf8').trim().replace(/^v/, '')
const started = performance.now()
await build({
  projectDir: projectFolder,
  targets: Platform.current().createTarget(isRelease ? undefined : 'dir'),
  publish: 'never',
  config: {
    electronDist: runtimeFolder,
    electronVersion,
    afterPack: removeLeftovers,
    electronFuses: {
      // Checked by Electron on these two systems only.
      enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
    },
  },
})
process.stderr.write(`Packaged into dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
