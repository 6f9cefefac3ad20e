import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuild } from '../../scripts/ensureBuild.mjs'
import { outFolder } from '../../scripts/projectFolders.mjs'

export interface GalleyRun {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** Each line of stdout, as JSON. */
  lines: Record<string, unknown>[]
  milliseconds: number
}

/** Builds the command line when the sources are newer than it. Call it before the tests of a file. */
export const buildGalley = (): Promise<void> => ensureBuild()

/** Starts the command line as the launcher does. */
export function startGalley(words: readonly string[], options: { cwd?: string } = {}): ChildProcess {
  return spawn(process.execPath, [join(outFolder, 'main', 'cli.js'), ...words], {
    cwd: options.cwd,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export function runGalley(words: readonly string[], options: { cwd?: string } = {}): Promise<GalleyRun> {
  return finishGalley(startGalley(words, options))
}

export function finishGalley(child: ChildProcess): Promise<GalleyRun> {
  const started = performance.now()
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8')
    child[name]?.on('data', (text: string) => {
      texts[name] += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const { stdout, stderr } = texts
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
      resolve({
        code,
        signal,
        stdout,
        stderr,
        lines: lines.map((line) => JSON.parse(line)),
        milliseconds: performance.now() - started,
      })
    })
  })
}
