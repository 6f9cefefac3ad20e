import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJobRunner, type JobPlace } from '../../src/main/jobs/jobRunner'
import type { JobTask } from '../../src/main/jobs/protocol'
import { createSampleWorkspace } from '../../src/main/sample/createSampleWorkspace'
import { pictureNames } from '../../src/main/sample/pictures/drawPicture'
import { type RunningStorage, startStorage } from '../../src/main/storage/startStorage'
import type { JobOutcome, JobProgress } from '../../src/shared/ipc/contract'
import { drawPicture } from '../page/drawPicture'
import { bundleForChild, bundlePictureWorker } from '../torture/bundleForChild'

const projectFolder = join(import.meta.dirname, '..', '..')
/** Inside the project: the workers find the native packages from there. */
const bundles = join(projectFolder, 'node_modules', `.galley-jobs-${process.pid}`)
const folder = mkdtempSync(join(tmpdir(), 'galley-job-worker-'))
let jobWorkerFile: string
let running: RunningStorage

beforeAll(async () => {
  const main = join(projectFolder, 'src', 'main')
  jobWorkerFile = await bundleForChild(join(main, 'jobs', 'worker.ts'), join(bundles, 'jobs'))
  await bundlePictureWorker(join(bundles, 'jobs'))
  const storageWorkerFile = await bundleForChild(join(main, 'storage', 'worker.ts'), join(bundles, 'storage'))
  await createSampleWorkspace(join(folder, 'workspace'), Date.now(), async (name) =>
    drawPicture(240, 135, pictureNames.indexOf(name)),
  )
  const previews = join(bundles, 'no previews are asked for')
  running = await startStorage({ storage: storageWorkerFile, previews }, join(folder, 'workspace'))
}, 60_000)
afterAll(async () => {
  await running.close()
  rmSync(bundles, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a job in a thread of its own to the end. */
async function run(task: JobTask, whenStarted?: (cancel: () => void) => void) {
  const progress: (JobProgress & { at: number })[] = []
  const place: JobPlace = {
    workspaceFolder: running.info.folder,
    profileId: (await running.storage.call('profile:list', {}))[0]?.id ?? '',
    openPort: running.openPort,
  }
  let finish: (outcome: JobOutcome) => void = () => undefined
  const finished = new Promise<JobOutcome>((resolve) => {
    finish = resolve
  })
  const runner = createJobRunner({
    workerFile: jobWorkerFile,
    onProgress: (told) => progress.push({ ...told, at: performance.now() }),
    onFinish: (outcome) => finish(outcome),
  })
  const jobId = runner.start(task, place)
  whenStarted?.(() => runner.cancel(jobId))
  const outcome = await finished
  await runner.cancelAll()
  return { outcome, progress }
}

describe('a job in its thread', () => {
  it('exports the site and says where', async () => {
    const out = join(folder, 'site')
    const { outcome, progress } = await run({ kind: 'exportSite', folder: out })
    expect(outcome).toMatchObject({ error: null, revealable: true })
    expect(existsSync(join(out, 'index.html'))).toBe(true)
    expect(progress.length).toBeGreaterThan(0)
    // At most ten times a second.
    const seconds = ((progress.at(-1)?.at ?? 0) - (progress[0]?.at ?? 0)) / 1000
    expect(progress.length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2)
  })

  it('publishes through the storage worker', async () => {
    const path = join(folder, 'live')
    const target = await running.storage.call('target:add', {
      name: 'Live',
      settings: { kind: 'folder', path },
    })
    const { items } = await running.storage.call('article:list', {
      states: ['published'],
      limit: 1,
      offset: 0,
    })
    await running.storage.call('outbox:queue', {
      articleIds: items.map((item) => item.id),
      targetId: target.id,
    })
    const { outcome } = await run({ kind: 'publishSync', targetId: target.id, now: true })
    expect(outcome).toMatchObject({ error: null, summary: [{ key: 'jobDone.live', values: { count: 1 } }] })
    expect((await running.storage.call('outbox:list', {})).receipts).toHaveLength(1)
    expect(existsSync(join(path, 'index.html'))).toBe(true)
  })

  it('is cancelled without leaving anything', async () => {
    const { outcome } = await run({ kind: 'exportSite', folder: join(folder, 'never') }, (cancel) => cancel())
    expect(outcome.error).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([])
  })

  it('says why it could not', async () => {
    const { outcome } = await run({ kind: 'exportSite', folder: join(running.info.folder, 'inside') })
    expect(outcome.error).toMatchObject({ code: 'foreignFolder' })
    expect(outcome.error?.remedy).not.toBe('')
  })

  it('is done one after another by one thread, whatever came of the one before', async () => {
    const outcomes: JobOutcome[] = []
    const runner = createJobRunner({
      workerFile: jobWorkerFile,
      onProgress: () => undefined,
      onFinish: (outcome) => outcomes.push(outcome),
    })
    const place: JobPlace = {
      workspaceFolder: running.info.folder,
      profileId: (await running.storage.call('profile:list', {}))[0]?.id ?? '',
      openPort: running.openPort,
    }
    const out = (name: string): JobTask => ({ kind: 'exportSite', folder: join(folder, name) })
    const whole = out('one-thread')
    const tasks = [
      whole,
      { ...whole, folder: running.info.folder },
      out('stopped'),
      whole,
      out('one-thread-too'),
    ]
    for (const [at, task] of tasks.entries()) {
      const jobId = runner.start(task, place)
      if (at === 2) runner.cancel(jobId)
      await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBe(at + 1)
      // What comes too late stops nothing that begins afterwards.
      runner.cancel(jobId)
    }
    const codes = outcomes.map(({ error }) => error?.code ?? null)
    expect(codes).toEqual([null, 'foreignFolder', 'cancelled', null, null])
    const sites = ['one-thread', 'one-thread-too'].map((name) => readdirSync(join(folder, name)).sort())
    expect(sites[1]).toEqual(sites[0])
    await runner.cancelAll()
  }, 90_000)
})
