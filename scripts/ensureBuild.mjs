/**
 * Builds the app into out/ when the sources are newer than the last build; silent on stdout, and safe to call from
 * several processes at once.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureElectronOrExit } from './ensureElectron.mjs'
import { withProcessLock } from './processLock.mjs'
import { outFolder, projectFolder } from './projectFolders.mjs'

const stampName = 'build-stamp'
const stampFile = join(outFolder, stampName)
const buildFolder = join(projectFolder, 'node_modules', '.galley-out')
const formerFolder = join(projectFolder, 'node_modules', '.galley-out-former')
const buildInputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const isTest = /\.test\.tsx?$/

/**
 * @param {string} path
 * @param {(path: string) => void} visit
 */
function walk(path, visit) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    visit(path)
    return
  }
  for (const name of readdirSync(path).sort()) walk(join(path, name), visit)
}

/** A fingerprint of names, sizes and times: it also changes when a file is deleted or an old one comes back. */
function sourceFingerprint() {
  const hash = createHash('sha256')
  for (const input of buildInputs) {
    walk(join(projectFolder, input), (path) => {
      if (isTest.test(path)) return
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}\n${size}\n${mtimeMs}\n`)
    })
  }
  return hash.digest('hex')
}

function isFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceFingerprint()
}

function build() {
  // Taken before building: a file that is edited meanwhile makes the result stale, not fresh.
  const fingerprint = sourceFingerprint()
  rmSync(buildFolder, { recursive: true, force: true })
  const command = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const result = spawnSync(
    process.execPath,
    [command, 'build', '--logLevel', 'warn', '--outDir', buildFolder],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (result.status !== 0) {
    throw new Error(
      `The build failed:\n${result.stdout ?? ''}${result.stderr ?? result.error?.message ?? ''}`,
    )
  }
  if (result.stderr.trim() !== '') process.stderr.write(result.stderr)
  writeFileSync(join(buildFolder, stampName), fingerprint)
  // Moved into place whole: an app or a command that starts meanwhile finds the former build or this one.
  rmSync(formerFolder, { recursive: true, force: true })
  if (existsSync(outFolder)) renameSync(outFolder, formerFolder)
  renameSync(buildFolder, outFolder)
  rmSync(formerFolder, { recursive: true, force: true })
}

/**
 * @param {{ force?: boolean }} [options] force: build even when nothing changed
 * @returns {Promise<void>}
 * @throws {Error} with the builder's output
 */
export async function ensureBuild({ force = false } = {}) {
  await ensureElectronOrExit()
  if (!force && isFresh()) return
  await withProcessLock(join(projectFolder, 'node_modules', '.galley-build.lock'), () => {
    if (force || !isFresh()) build()
  })
}

/**
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<void>}
 */
export async function ensureBuildOrExit(options) {
  try {
    await ensureBuild(options)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
