import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const staleAfterMilliseconds = 20 * 60_000

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process is there but belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** @param {string} path */
function tryTake(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} path */
function dropIfStale(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    // An empty file is a lock being written at this moment.
    const age = Date.now() - statSync(path).mtimeMs
    const abandoned = holder > 0 ? !isAlive(holder) : age > 5_000
    if (!abandoned && age < staleAfterMilliseconds) return
    // Renaming first means that only one of several waiting processes removes it.
    const grave = `${path}.${process.pid}`
    renameSync(path, grave)
    rmSync(grave, { force: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/**
 * Runs `work` while holding a lock file, so that two processes never do the same set-up at once.
 * A lock left behind by a killed process is taken over.
 *
 * @template T
 * @param {string} path the lock file
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProcessLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!tryTake(path)) {
    dropIfStale(path)
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
