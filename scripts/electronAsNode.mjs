import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ensureElectronOrExit } from './ensureElectron.mjs'
import { ensureSystemLibraries, recheckSystemLibraries } from './systemLibraries.mjs'

/**
 * The Electron executable, with what it needs from the system; ends the script with a line where that fails.
 *
 * @param {{ virtualDisplay?: boolean }} [options]
 */
export async function readyElectron(options) {
  const executable = await ensureElectronOrExit()
  try {
    ensureSystemLibraries(executable, options)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
  return executable
}

/**
 * Runs a command to its end with this terminal's streams, passing signals on.
 *
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runToEnd(command, commandArguments, { env = process.env, cwd = process.cwd() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd, env, stdio: 'inherit' })
    const passed = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      // A terminal sends Ctrl+C to the whole group: passing it on would deliver it twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of passed) process.on(signal, passOn)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of passed) process.off(name, passOn)
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]))
    })
  })
}

/**
 * Runs a script under Electron's Node (better-sqlite3 needs a newer one than Node 20).
 *
 * @param {string[]} scriptAndArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} exit code
 */
export async function runElectronAsNode(scriptAndArguments, { cwd, env = process.env } = {}) {
  const executable = await readyElectron()
  const code = await runToEnd(executable, scriptAndArguments, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
  })
  // 127: the loader did not find a library that was there before.
  if (code === 127) recheckSystemLibraries(executable)
  return code
}
