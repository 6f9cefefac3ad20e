import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeJsonFile } from '../src/main/jsonFile'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { openWorkspace } from '../src/main/storage/openWorkspace'
import { processTree } from '../tests/e2e/support/processTree'
import { launchBench, project } from './support/launchBench'
import { sampleStory } from './support/sampleStory'
import { median, rounded } from './support/summary'

/**
 * From the start of the process to the first contentful paint, and to the editor's text painted, with a story of 1,000
 * words in a workspace of 1,000 stories; against a bare Electron window in the same run, turn about. Milliseconds and
 * MB (PSS of all processes); medians. The ratios are what counts.
 */

const rounds = 7
const stories = 1_000

interface Figures {
  paint: number
  /** NaN for the bare window, which has no editor. */
  editor: number
  memory: number
}

/** When the page first painted something, and when it painted the story's text, in milliseconds since 1970. */
function paintTimes(page: Page, withEditor: boolean): Promise<{ paint: number; editor: number }> {
  return page.evaluate(async (editorWanted) => {
    const first = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    // The paragraphs are the largest thing painted, and the browser keeps when it painted them.
    const editorPaint = () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('The editor has painted no text within 20 s')), 20_000)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const element: unknown = Reflect.get(entry, 'element')
            if (element instanceof Element && element.closest('.ProseMirror') !== null)
              resolve(entry.startTime)
          }
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      })
    while (first() === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
    const editor = editorWanted ? await editorPaint() : Number.NaN
    return {
      paint: performance.timeOrigin + (first() ?? Number.NaN),
      editor: performance.timeOrigin + editor,
    }
  }, withEditor)
}

/** Proportional set size of a process and everything below it, in MB (Linux only; NaN elsewhere). */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const kilobytes = processTree(pid).map((each) => {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

async function measure(target: string, userData: string, withEditor: boolean): Promise<Figures> {
  const started = Date.now()
  const app = await launchBench(target, userData)
  const page = await app.firstWindow()
  const { paint, editor } = await paintTimes(page, withEditor)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const memory = memoryOf(app.process().pid ?? 0)
  await app.close()
  return { paint: paint - started, editor: editor - started, memory }
}

async function prepareWorkspace(folder: string, userData: string): Promise<void> {
  mkdirSync(folder)
  createWorkspace(folder, { name: 'Bench' })
  const workspace = openWorkspace(folder, { holder: 'the start bench' })
  for (let index = 1; index < stories; index++) {
    await workspace.storage.callInternal('import:article', sampleStory(60))
  }
  const { id } = await workspace.storage.callInternal('import:article', sampleStory(1_000))
  await workspace.close()
  writeJsonFile(join(userData, 'recent.json'), {
    last: folder,
    workspaces: [{ folder, name: 'Bench', openedAt: Date.now() }],
  })
  // The window remembers the story that it had open; here it is told once, by hand.
  const app = await launchBench(project, userData)
  const page = await app.firstWindow()
  await page.evaluate(
    ([place, articleId]) => {
      const desk = { selection: { kind: 'all' }, articleId }
      window.localStorage.setItem(`galley.desk.${place}`, JSON.stringify(desk))
    },
    [folder, id],
  )
  await page.reload()
  await page.locator('.ProseMirror p').first().waitFor()
  await app.close()
}

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-start-'))
const userData = join(folder, 'user-data')
const bareData = join(folder, 'bare-data')
for (const each of [userData, bareData]) mkdirSync(each)
await prepareWorkspace(join(folder, 'workspace'), userData)
const bareTarget = join(project, 'bench', 'support', 'bareApp.cjs')
const bare: Figures[] = []
const galley: Figures[] = []
// The first round of each fills the caches and is thrown away.
for (let round = 0; round <= rounds; round++) {
  const one = await measure(bareTarget, bareData, false)
  const other = await measure(project, userData, true)
  if (round === 0) continue
  bare.push(one)
  galley.push(other)
  process.stdout.write(`bare ${JSON.stringify(one)} galley ${JSON.stringify(other)}\n`)
}
rmSync(folder, { recursive: true, force: true })
const middle = (figures: Figures[], key: keyof Figures) => median(figures.map((each) => each[key]))
const barePaint = middle(bare, 'paint')
const bareMemory = middle(bare, 'memory')
process.stdout.write(
  `${JSON.stringify({
    bench: 'start',
    rounds,
    stories,
    bare: { paint: rounded(barePaint, 0), memory: rounded(bareMemory, 0) },
    galley: {
      paint: rounded(middle(galley, 'paint'), 0),
      editor: rounded(middle(galley, 'editor'), 0),
      memory: rounded(middle(galley, 'memory'), 0),
    },
    timesBare: {
      paint: rounded(middle(galley, 'paint') / barePaint),
      editor: rounded(middle(galley, 'editor') / barePaint),
      memory: rounded(middle(galley, 'memory') / bareMemory),
    },
  })}\n`,
)
