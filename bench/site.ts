import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { openWorkspace } from '../src/main/storage/openWorkspace'
import { defaultContentsSettings } from '../src/shared/document/extractContents'
import { asImport, type BenchStory, benchStories } from './support/benchStories'
import { writeHugoSite } from './support/hugoSite'
import { project } from './support/launchBench'
import { type MeasuredRun, runMeasured } from './support/runMeasured'
import { median, rounded } from './support/summary'

/**
 * A whole site written to a new folder, by the command line as a user runs it, against Hugo with the same stories and an
 * equal set of pages, turn about in the same run; then the same folder written again after one story was edited and
 * published. Pages a second, CPU, and the most memory that each process held; medians of the rounds. Without Hugo
 * (Debian: `apt-get install hugo`) Galley is measured alone.
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

/** One story in the middle loses its contents, and is published again. */
async function editOne(place: string, slug: string): Promise<void> {
  const workspace = openWorkspace(place, { holder: 'the site bench' })
  const { storage } = workspace
  const { id } = await storage.call('article:find', { slug })
  const contentsSettings = { ...defaultContentsSettings, shown: false }
  await storage.call('article:updateDetails', { id, patch: { contentsSettings } })
  await storage.call('article:move', { id, move: 'publish' })
  await workspace.close()
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
  await editOne(workspace, stories[Math.floor(size / 2)]?.slug ?? '')
  const again = await exportWith(workspace, join(folder, 'out'))
  rmSync(join(folder, 'out'), { recursive: true })
  const ours = summary(pages.galley, galley)
  const theirs = hugo.length === 0 ? null : summary(pages.hugo, hugo)
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
    afterOneEdit: { seconds: rounded(again.seconds), shareOfWhole: rounded(again.seconds / ours.seconds, 3) },
  }
  process.stdout.write(`${size} stories ${JSON.stringify(figures[size])}\n`)
}
rmSync(folder, { recursive: true, force: true })
if (!hasHugo) process.stderr.write('Hugo is not installed: Galley was measured alone.\n')
process.stdout.write(`${JSON.stringify({ bench: 'site', rounds, stories: figures })}\n`)
