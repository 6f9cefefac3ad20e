/**
 * The shared libraries that Electron links against on Linux, and Xvfb where tests have no display. Root gets what
 * is missing from apt; anybody else is told the one command to run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const runtimePackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'ca-certificates',
]
const virtualDisplayPackages = ['xvfb', 'xauth']

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}

/** @param {string} executable */
function missingLibraries(executable) {
  const result = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return (result.stdout ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line)
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some of them (`libasound2` is `libasound2t64` there).
 *
 * @param {string} name
 */
function packageNameHere(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? ''
  return /Candidate: (?!\(none\))/.test(policy) ? name : `${name}t64`
}

/** @param {string[]} packages */
function installWithApt(packages) {
  process.stderr.write(`Installing system libraries with apt: ${packages.join(' ')} ...\n`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = /** @type {const} */ ({ encoding: 'utf8', env: environment })
  spawnSync('apt-get', ['update', '-qq'], options)
  const names = packages.map(packageNameHere)
  const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
  if (result.status === 0) return
  throw new Error(`apt-get could not install ${names.join(' ')}: ${`${result.stderr}`.trim()}`)
}

/**
 * Makes sure that the runtime can start; does nothing but on Linux. What was found complete is remembered beside
 * the runtime, so that later starts pay nothing.
 *
 * @param {string} executable the Electron executable
 * @param {{ virtualDisplay?: boolean }} [options] virtualDisplay: also Xvfb, for tests without a display
 * @throws {Error} naming the one command to run
 */
export function ensureSystemLibraries(executable, { virtualDisplay = false } = {}) {
  if (process.platform !== 'linux') return
  const complete = join(dirname(executable), '.libraries-complete')
  const missing = existsSync(complete) ? [] : missingLibraries(executable)
  const noDisplayServer = virtualDisplay && !(isOnPath('xvfb-run') && isOnPath('xauth'))
  const packages = [
    ...(missing.length > 0 ? runtimePackages : []),
    ...(noDisplayServer ? virtualDisplayPackages : []),
  ]
  if (packages.length > 0) {
    const what = missing.length > 0 ? missing.join(', ') : 'xvfb'
    if (!isOnPath('apt-get')) {
      throw new Error(
        `Electron needs ${what}. Install it with this system's package manager, then try again.`,
      )
    }
    if (process.getuid?.() !== 0) {
      const names = packages.map(packageNameHere).join(' ')
      throw new Error(
        `Electron needs ${what}. Run this once, then try again:\n  sudo apt-get install -y ${names}`,
      )
    }
    installWithApt(packages)
    const still = missingLibraries(executable)
    if (still.length > 0) throw new Error(`Electron still lacks ${still.join(', ')} after apt-get.`)
  }
  writeFileSync(complete, '')
}

/**
 * Forgets that the libraries were found complete, so that the next start looks again.
 *
 * @param {string} executable
 */
export function recheckSystemLibraries(executable) {
  rmSync(join(dirname(executable), '.libraries-complete'), { force: true })
}
