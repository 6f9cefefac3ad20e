import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { JobOutcome, JobProgress } from '../../shared/ipc/contract'
import { createJobRunner, type JobPlace } from './jobRunner'

const place: JobPlace = {
  workspaceFolder: '/workspace',
  profileId: 'ada',
  openPort: () => new MessageChannel().port1,
}

/** A runner whose worker is the given program, with what it reported. */
function runnerOf(program: string) {
  const workerFile = join(mkdtempSync(join(tmpdir(), 'galley-jobs-')), 'worker.cjs')
  writeFileSync(
    workerFile,
    `const { parentPort, workerData } = require('node:worker_threads')\nworkerData.storage.close()\n${program}`,
  )
  const progress: JobProgress[] = []
  let finish: (outcome: JobOutcome) => void
  const finished = new Promise<JobOutcome>((resolve) => {
    finish = resolve
  })
  const runner = createJobRunner({
    workerFile,
    onProgress: (each) => progress.push(each),
    onFinish: (outcome) => finish(outcome),
  })
  return { runner, progress, finished }
}

test("progress and outcome reach the windows with the job's id; what was written can be shown", async () => {
  const { runner, progress, finished } = runnerOf(`
    parentPort.postMessage({ type: 'progress', done: 3, total: 12, label: workerData.task.kind })
    parentPort.postMessage({ type: 'done', summary: 'Exported 12 stories.', path: '/site' })`)
  const jobId = runner.start({ kind: 'exportSite', folder: '/site' }, place)
  expect(await finished).toEqual({
    jobId,
    kind: 'exportSite',
    summary: 'Exported 12 stories.',
    error: null,
    revealable: true,
  })
  expect(progress).toEqual([{ jobId, kind: 'exportSite', done: 3, total: 12, label: 'exportSite' }])
  expect(runner.writtenPath(jobId)).toBe('/site')
  expect(runner.isRunning('exportSite')).toBe(false)
})

test('cancelling asks the worker, which puts things back and says so', async () => {
  const { runner, finished } = runnerOf(`
    parentPort.once('message', ({ type }) => parentPort.postMessage({ type: 'failed',
      error: { code: 'cancelled', message: type, happened: type, safe: '', remedy: '' } }))`)
  const jobId = runner.start({ kind: 'exportSite', folder: '/site' }, place)
  await runner.cancelAll()
  expect(await finished).toMatchObject({
    jobId,
    error: { code: 'cancelled', message: 'cancel' },
    revealable: false,
  })
})

test('a worker that dies without a word is reported as failed', async () => {
  const { runner, finished } = runnerOf('process.exit(7)')
  runner.start({ kind: 'import', files: [] }, place)
  expect(await finished).toMatchObject({ error: { code: 'internal' } })
  expect((await finished).error?.happened).toContain('code 7')
})

test('a worker that throws is reported as failed', async () => {
  const { runner, finished } = runnerOf("throw new Error('out of paper')")
  runner.start({ kind: 'import', files: [] }, place)
  expect((await finished).error?.happened).toContain('out of paper')
})

test('the same publish sync is not started twice', async () => {
  const { runner } = runnerOf("parentPort.once('message', () => process.exit(0))")
  const first = runner.start({ kind: 'publishSync', now: false }, place)
  expect(runner.start({ kind: 'publishSync', now: true }, place)).toBe(first)
  expect(runner.isRunning('publishSync')).toBe(true)
  await runner.cancelAll()
  expect(runner.isRunning('publishSync')).toBe(false)
})
