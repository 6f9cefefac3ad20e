import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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
    `const { parentPort, threadId } = require('node:worker_threads')
    parentPort.once('message', function begin({ job }) {
      job.storage.close()
      ${program}
    })`,
  )
  const progress: JobProgress[] = []
  let finish: (outcome: JobOutcome) => void
  const finished = new Promise<JobOutcome>((resolve) => {
    finish = resolve
  })
  const outcomes: JobOutcome[] = []
  const runner = createJobRunner({
    workerFile,
    onProgress: (each) => progress.push(each),
    onFinish(outcome) {
      outcomes.push(outcome)
      finish(outcome)
    },
  })
  return { runner, progress, finished, outcomes }
}

test("progress and outcome reach the windows with the job's id; what was written can be shown", async () => {
  const { runner, progress, finished } = runnerOf(`
    parentPort.postMessage({ type: 'progress', done: 3, total: 12, label: { key: 'jobStep.writingPages' } })
    parentPort.postMessage({ type: 'done', summary: [{ key: 'jobDone.imported', values: { count: 12 } }], path: '/site' })`)
  const jobId = runner.start({ kind: 'exportSite', folder: '/site' }, place)
  expect(await finished).toEqual({
    jobId,
    kind: 'exportSite',
    summary: [{ key: 'jobDone.imported', values: { count: 12 } }],
    error: null,
    revealable: true,
  })
  expect(progress).toEqual([
    { jobId, kind: 'exportSite', done: 3, total: 12, label: { key: 'jobStep.writingPages' } },
  ])
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

/** Says in which thread it was done, and is ready for the next one. */
const sayThread = `
  parentPort.once('message', begin)
  parentPort.postMessage({ type: 'done', summary: [{ key: 'jobDone.imported', values: { count: threadId } }] })`

test('a thread that has done its job does the next one, until the workspace is closed', async () => {
  const { runner, outcomes } = runnerOf(sayThread)
  const threads = () => outcomes.map(({ summary }) => summary[0]?.values?.count)
  for (const count of [1, 2, 3]) {
    runner.start({ kind: 'import', files: [] }, place)
    await expect.poll(() => outcomes.length).toBe(count)
    if (count === 2) await runner.cancelAll()
  }
  const [first, second, third] = threads()
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  await runner.cancelAll()
})

test('jobs at once have a thread each, of which one is kept', async () => {
  const { runner, outcomes } = runnerOf(sayThread)
  for (const path of ['/one', '/two']) runner.start({ kind: 'exportSite', folder: path }, place)
  await expect.poll(() => outcomes.length).toBe(2)
  expect(new Set(outcomes.map(({ summary }) => summary[0]?.values?.count)).size).toBe(2)
  await runner.cancelAll()
})

test('a thread that ends while it waits is missed by nobody', async () => {
  const failed = join(mkdtempSync(join(tmpdir(), 'galley-jobs-')), 'failed')
  const { runner, outcomes } = runnerOf(`${sayThread}
    setTimeout(() => {
      require('node:fs').writeFileSync(${JSON.stringify(failed)}, '')
      throw new Error('out of paper')
    }, 20)`)
  runner.start({ kind: 'import', files: [] }, place)
  await expect.poll(() => existsSync(failed), { timeout: 5000 }).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 300))
  runner.start({ kind: 'import', files: [] }, place)
  await expect.poll(() => outcomes.length).toBe(2)
  expect(outcomes.map(({ error }) => error)).toEqual([null, null])
  await runner.cancelAll()
})

/** A sync that runs until it is told to end, and writes down when it began and ended. */
function syncRunner() {
  const log = join(mkdtempSync(join(tmpdir(), 'galley-syncs-')), 'log')
  const gate = `${log}.go`
  const { runner } = runnerOf(`
    const { appendFileSync, existsSync } = require('node:fs')
    const name = (job.task.targetId ?? 'all') + (job.task.now ? ' now' : '')
    const note = (word) => appendFileSync(${JSON.stringify(log)}, word + ' ' + name + '\\n')
    note('begin')
    const end = () => { note('end'); process.exit(0) }
    parentPort.once('message', end)
    setInterval(() => { if (existsSync(${JSON.stringify(gate)})) end() }, 5)`)
  return {
    runner,
    start: (now: boolean, targetId?: string) =>
      runner.start({ kind: 'publishSync', now, ...(targetId === undefined ? {} : { targetId }) }, place),
    lines: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    letEnd: () => writeFileSync(gate, ''),
  }
}

test('a publish sync that another one does anyway is not started', async () => {
  const { runner, start } = syncRunner()
  const first = start(true)
  expect([start(true), start(false), start(true, 'live')]).toEqual([first, first, first])
  await runner.cancelAll()
  expect(runner.isRunning('publishSync')).toBe(false)
})

test('a sync by hand runs after the automatic one under way, never beside it', async () => {
  const { runner, start, lines, letEnd } = syncRunner()
  const automatic = start(false)
  const byHand = start(true)
  expect(byHand).not.toBe(automatic)
  expect(start(true, 'live')).toBe(byHand)
  await expect.poll(lines).toEqual(['begin all'])
  letEnd()
  await expect.poll(lines).toEqual(['begin all', 'end all', 'begin all now', 'end all now'])
  await expect.poll(() => runner.isRunning('publishSync')).toBe(false)
})

test('syncs of one target wait for each other; those of different targets do not', async () => {
  const { runner, start, lines, letEnd } = syncRunner()
  start(true, 'live')
  start(true, 'mirror')
  start(true)
  await expect.poll(() => lines().sort()).toEqual(['begin live now', 'begin mirror now'])
  letEnd()
  await expect.poll(() => lines().slice(-2)).toEqual(['begin all now', 'end all now'])
  await expect.poll(() => runner.isRunning('publishSync')).toBe(false)
})

test('a sync that waits can be cancelled, and closing the workspace lets none begin', async () => {
  const { runner, start, lines } = syncRunner()
  start(false)
  const waits = start(true)
  await expect.poll(lines).toEqual(['begin all'])
  runner.cancel(waits)
  expect(start(true)).not.toBe(waits)
  await runner.cancelAll()
  expect(lines()).toEqual(['begin all', 'end all'])
  expect(runner.isRunning('publishSync')).toBe(false)
})
