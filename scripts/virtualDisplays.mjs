/** Screens that nobody sees, for tests that need windows. */
import { spawn } from 'node:child_process'

const screen = '1920x1200x24'

/**
 * @typedef {object} VirtualDisplay
 * @property {string} name what DISPLAY is set to
 * @property {() => void} stop
 */

/**
 * Starts an X server of its own; it chooses a number that no other one has.
 *
 * @returns {Promise<VirtualDisplay>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let complaints = ''
    let number = ''
    server.stderr?.on('data', (text) => {
      complaints += text
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaints}`)))
    server.stdio[3]?.on('data', (text) => {
      number += text
      if (number.endsWith('\n')) resolve({ name: `:${number.trim()}`, stop: () => void server.kill() })
    })
  })
}
