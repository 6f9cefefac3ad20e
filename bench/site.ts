import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sparePath } from '../src/main/export/spareFolder'
import { createJobRunner } from '../src/main/jobs/jobRunner'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { openWorkspace } from '../src/main/storage/openWorkspace'
import { startStorage } from '../src/main/storage/startStorage'
import type { StorageApi } from '../src/main/storage/storageApi'
import type { JobOutcome } from '../src/shared/ipc/contract'
import { asImport, type BenchStory, benchStories } from './support/benchStories'
import { writeHugoSite } from './support/hugoSite'
import { project } from './support/launchBench'
import { type MeasuredRun, runMeasured } from './support/runMeasured'
import { median, rounded } from './support/summary'

/**
 * A whole site written to a new folder, by the command line as a user runs it, against Hugo with the same stories and an
 * equal set of pages, turn about in the same run; then the same folder written again after one story was edited and
 * published: by the command line, start of the process included, and by jobs of a process that is running, as the app does
 * it. Pages a second, CPU, and the most memory that each process held; medians of the rounds. Without Hugo (Debian:
 * `apt-get install hugo`) Galley is measured alone.
 */

const sizes = process.env.BENCH_STORIES?.split(',').map(Number) ?? [1_000, 10_000]
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-site-'))
const hasHugo = spawnSync('hugo', ['version']).status === 0

async function prepareWorkspace(place: string, stories: readonly BenchStory[]): Promise<void> {
  mkdirSync(place)
  createWorkspace(place, { name: 'Bench Courier' })
  const workspace = openWorkspace(place, { holder: 'the site bench' })
  await workspace.storage.call('site:update', { baseUrl: 'https://courier.example/' })
  for (const story of stories) await workspace.storage.callInternal('import:article', asImport(story))
  await workspace.close()
}

function exportWith(workspace: string, out: string): Promise<MeasuredRun> {
  const cli = join(project, 'out', 'main', 'cli.js')
  return runMeasured(process.execPath, [cli, 'export', '--workspace', workspace, '--out', out])
}

function countPages(out: string): number {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length
}

/** One story in the middle loses its contents, or gets them back, and is published again. */
async function editOne(storage: StorageApi, slug: string): Promise<void> {
  const { id, contentsSettings: before } = await storage.call('article:find', { slug })
  const contentsSettings = { ...before, shown: !before.shown }
  await storage.call('article:updateDetails', { id, patch: { contentsSettings } })
  await storage.call('article:move', { id, move: 'publish' })
}

async function openAndEditOne(place: string, slug: string): Promise<void> {
  const workspace = openWorkspace(place, { holder: 'the site bench' })
  await editOne(workspace.storage, slug)
  await workspace.close()
}

/** A time after one edit, beside that of the whole site in the same way; on a busy machine the share of CPU says more. */
interface EditFigures {
  seconds: number
  cpuSeconds: number
  shareOfWhole: number
  cpuShareOfWhole: number
}

type Times = Pick<MeasuredRun, 'seconds' | 'cpuSeconds'>

/** One edit after another, each exported by the command line. The first finds no spare: it is left out. */
async function editsByCommandLine(edit: () => Promise<void>, run: () => Promise<MeasuredRun>, whole: Times) {
  const runs: MeasuredRun[] = []
  for (let round = 0; round <= rounds; round++) {
    await edit()
    runs.push(await run())
  }
  return editFigures(runs.slice(1), whole)
}

function editFigures(runs: readonly Times[], whole: Times): EditFigures {
  const seconds = median(runs.map((run) => run.seconds))
  const cpuSeconds = median(runs.map((run) => run.cpuSeconds))
  return {
    seconds: rounded(seconds),
    cpuSeconds: rounded(cpuSeconds),
    shareOfWhole: rounded(seconds / whole.seconds, 3),
    cpuShareOfWhole: rounded(cpuSeconds / whole.cpuSeconds, 3),
  }
}

/**
 * The same in one process that goes on running, as the app does it: the whole site first, then one edit after another.
 */
async function editsInRunningApp(place: string, slug: string) {
  const main = join(project, 'out', 'main')
  const running = await startStorage(
    { storage: join(main, 'storageWorker.js'), previews: join(main, 'previewWorker.js') },
    place,
  )
  const out = join(folder, 'out-of-app')
  const profileId = (await running.storage.call('profile:list', {}))[0]?.id ?? ''
  const jobPlace = { workspaceFolder: place, profileId, openPort: running.openPort }
  let finish: (outcome: JobOutcome) => void = () => undefined
  const jobs = createJobRunner({
    workerFile: join(main, 'jobWorker.js'),
    onProgress: () => undefined,
    onFinish: (outcome) => finish(outcome),
  })
  const run = async () => {
    const cpu = process.cpuUsage()
    const began = performance.now()
    const { error } = await new Promise<JobOutcome>((resolve) => {
      finish = resolve
      jobs.start({ kind: 'exportSite', folder: out }, jobPlace)
    })
    if (error !== null) throw new Error(error.message)
    const { user, system } = process.cpuUsage(cpu)
    return { seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 }
  }
  try {
    const whole = await run()
    const runs: Times[] = []
    for (let round = 0; round <= rounds; round++) {
      await editOne(running.storage, slug)
      runs.push(await run())
    }
    return { whole: rounded(whole.seconds), ...editFigures(runs.slice(1), whole) }
  } finally {
    await jobs.cancelAll()
    await running.close()
    rmSync(out, { recursive: true, force: true })
    rmSync(sparePath(out), { recursive: true, force: true })
  }
}

interface SiteFigures {
  pages: number
  pagesPerSecond: number
  seconds: number
  cpuSeconds: number
  peakMemory: number
}

function summary(pages: number, runs: readonly MeasuredRun[]): SiteFigures {
  const seconds = median(runs.map((run) => run.seconds))
  return {
    pages,
    pagesPerSecond: Math.round(pages / seconds),
    seconds: rounded(seconds),
    cpuSeconds: rounded(median(runs.map((run) => run.cpuSeconds))),
    peakMemory: Math.round(median(runs.map((run) => run.peakMemory))),
  }
}

const figures: Record<string, unknown> = {}
for (const size of sizes) {
  const stories = benchStories(size)
  const workspace = join(folder, `workspace-${size}`)
  const hugoFolder = join(folder, `hugo-${size}`)
  await prepareWorkspace(workspace, stories)
  if (hasHugo) writeHugoSite(hugoFolder, stories)
  const galley: MeasuredRun[] = []
  const hugo: MeasuredRun[] = []
  const pages = { galley: 0, hugo: 0 }
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, 'out')
    galley.push(await exportWith(workspace, out))
    pages.galley = countPages(out)
    if (round < rounds - 1) rmSync(out, { recursive: true })
    if (!hasHugo) continue
    const hugoOut = join(folder, 'hugo-out')
    hugo.push(await runMeasured('hugo', ['--quiet', '--source', hugoFolder, '--destination', hugoOut]))
    pages.hugo = countPages(hugoOut)
    rmSync(hugoOut, { recursive: true })
  }
  const ours = summary(pages.galley, galley)
  const theirs = hugo.length === 0 ? null : summary(pages.hugo, hugo)
  const slug = stories[Math.floor(size / 2)]?.slug ?? ''
  const out = join(folder, 'out')
  const commandLine = await editsByCommandLine(
    () => openAndEditOne(workspace, slug),
    () => exportWith(workspace, out),
    ours,
  )
  rmSync(out, { recursive: true })
  rmSync(sparePath(out), { recursive: true, force: true })
  const runningApp = await editsInRunningApp(workspace, slug)
  figures[size] = {
    galley: ours,
    ...(theirs === null
      ? {}
      : {
          hugo: theirs,
          timesHugo: {
            pagesPerSecond: rounded(ours.pagesPerSecond / theirs.pagesPerSecond),
            memory: rounded(ours.peakMemory / theirs.peakMemory),
          },
        }),
    afterOneEdit: { commandLine, runningApp },
  }
  process.stdout.write(`${size} stories ${JSON.stringify(figures[size])}\n`)
}
rmSync(folder, { recursive: true, force: true })
if (!hasHugo) process.stderr.write('Hugo is not installed: Galley was measured alone.\n')
process.stdout.write(`${JSON.stringify({ bench: 'site', rounds, stories: figures })}\n`)
