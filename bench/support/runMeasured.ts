import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface MeasuredRun {
  /** From the start of the process to its end, in seconds. */
  seconds: number
  /** CPU of the process and its threads, in seconds; children that it waited for included. */
  cpuSeconds: number
  /** The most memory that the process held, in MB (peak resident set). */
  peakMemory: number
}

/** How often a running process is looked at, in milliseconds. */
const interval = 10

/** Runs a program to its end. @throws Error when it fails */
export function runMeasured(
  program: string,
  programArguments: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(program, programArguments, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
    let peakMemory = 0
    let cpuSeconds = 0
    const timer = setInterval(() => {
      const found = look(child.pid ?? 0)
      if (found === null) return
      peakMemory = Math.max(peakMemory, found.peakMemory)
      cpuSeconds = found.cpuSeconds
    }, interval)
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(timer)
      if (code !== 0) {
        reject(
          new Error(`${program} ended with ${code}: ${Buffer.concat(said).toString('utf8').slice(0, 2_000)}`),
        )
        return
      }
      resolve({ seconds: (performance.now() - started) / 1000, cpuSeconds, peakMemory })
    })
  })
}

/** What the system knows of a process (Linux), or null once it is gone. */
function look(pid: number): Pick<MeasuredRun, 'cpuSeconds' | 'peakMemory'> | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(stat[field] ?? 0), 0)
    return { cpuSeconds: ticks / 100, peakMemory: Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024 }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null
    throw error
  }
}
