import { execFileSync } from 'node:child_process'

/** Every process below one, itself first (Linux and macOS). */
export function processTree(root: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number))
  const found = [root]
  for (let index = 0; index < found.length; index++) {
    for (const [pid, parent] of pairs) if (pid !== undefined && parent === found[index]) found.push(pid)
  }
  return found
}

/** Ends a process and everything it started at once, with no chance to tidy up: like pulling the plug. */
export function killProcessTree(root: number): void {
  for (const pid of processTree(root)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // It may have ended by itself meanwhile.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
