import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJobThreads } from './jobThreads'

test('a thread that fails while it is being ended is no failure of the app', async () => {
  const workerFile = join(mkdtempSync(join(tmpdir(), 'galley-threads-')), 'worker.cjs')
  writeFileSync(workerFile, "require('node:worker_threads').parentPort.on('message', () => undefined)")
  const threads = createJobThreads(workerFile)
  const worker = threads.take()
  threads.giveBack(worker)
  const ended = threads.end()
  // An error that nobody listens to is thrown at whoever emits it: in the app, that ends the main process.
  expect(worker.emit('error', new Error('out of paper'))).toBe(true)
  await ended
})
