import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openReadable } from '../../src/main/storage/database'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { workspaceFiles } from '../../src/main/storage/workspaceFiles'
import { newWorkspaceFolder } from '../storage/temporaryWorkspace'
import { bundleForChild } from './bundleForChild'

const project = join(import.meta.dirname, '..', '..')
/** `npm run torture -- kill` sets 1,000. */
const cycles = Number(process.env.GALLEY_TORTURE_CYCLES ?? 50)
/** Milliseconds after the first acknowledged edit within which the process is killed. */
const killWithin = 120

interface Outcome {
  storyId: string
  acknowledged: number
}

/** Runs the child, kills it at a random moment after its first acknowledged edit, and says what it had acknowledged. */
function typeUntilKilled(script: string, folder: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [script, folder], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let complaint = ''
    let timer: NodeJS.Timeout | undefined
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (timer === undefined && output.includes('saved 1\n')) {
        timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * killWithin)
      }
    })
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`The child ended by itself: ${complaint}`))
        return
      }
      const lines = output.split('\n').slice(0, -1)
      const storyId = lines[0]?.replace('story ', '') ?? ''
      resolve({ storyId, acknowledged: Number(lines.at(-1)?.replace('saved ', '') ?? 0) })
    })
  })
}

test(
  `${cycles} kills at random moments lose no acknowledged edit and damage nothing`,
  async () => {
    const script = await bundleForChild(
      join(import.meta.dirname, 'typeForever.ts'),
      join(project, 'out', 'torture'),
    )
    const folder = newWorkspaceFolder()
    let edits = 0
    for (let cycle = 0; cycle < cycles; cycle++) {
      const { storyId, acknowledged } = await typeUntilKilled(script, folder)
      const database = openReadable(workspaceFiles(folder).database)
      expect(database.pragma('integrity_check')).toBe('ok')
      database.close()
      const workspace = openWorkspace(folder, { holder: 'The torture' })
      const { document } = await workspace.storage.call('document:projection', { id: storyId })
      const article = await workspace.storage.call('article:get', { id: storyId })
      const events = await workspace.storage.call('article:events', { id: storyId })
      expect(article.state).toBe(events.at(-1)?.to)
      const text = document.content?.[2]?.content?.[0]?.text ?? ''
      const numbers = text.trim().split(' ').map(Number)
      expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      edits += acknowledged
      await workspace.close()
    }
    console.log(`${cycles} kills: ${edits} acknowledged edits, 0 lost, 0 corrupt databases`)
  },
  cycles * 5_000 + 30_000,
)
