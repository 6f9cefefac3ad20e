import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { writeJsonFile } from '../src/main/jsonFile'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { openWorkspace } from '../src/main/storage/openWorkspace'
import { launchBench, project } from './support/launchBench'
import { sampleStory } from './support/sampleStory'
import { rounded } from './support/summary'

/**
 * Finding in a story of 100,000 words; stepping through what was found, near and from end to end, as against plain scrolling
 * to the same places; and scrolling through it with its spelling checked, as against unchecked. For
 * each: the longest task on the window's main thread and how many took over 16 ms, in CPU time and, since that swings
 * with the machine, beside it by the clock.
 */

const words = Number(process.env.BENCH_WORDS ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-find-'))
const userData = join(folder, 'user-data')
const workspaceFolder = join(folder, 'workspace')
for (const each of [userData, workspaceFolder]) mkdirSync(each)

interface Tasks {
  longestCpu: number
  longest: number
  over16Cpu: number
  over16: number
  tasks: number
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/** What the window's main thread did meanwhile, task by task. */
async function measure(app: ElectronApplication, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await page.waitForTimeout(1_500)
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
      excluded_categories: ['*'],
    }),
  )
  await work()
  await page.waitForTimeout(500)
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(file)
  const main = traceEvents.find(
    ({ name, pid: of, args }) => of === pid && name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  // Each task is told of twice, one name within the other.
  const tasks = traceEvents.filter(
    ({ name, pid: of, tid }) => of === pid && tid === main?.tid && name === 'ThreadControllerImpl::RunTask',
  )
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const clock = tasks.map(({ dur = 0 }) => dur / 1000)
  return {
    longestCpu: rounded(Math.max(0, ...cpu)),
    longest: rounded(Math.max(0, ...clock)),
    over16Cpu: cpu.filter((milliseconds) => milliseconds > 16).length,
    over16: clock.filter((milliseconds) => milliseconds > 16).length,
    tasks: tasks.length,
  }
}

async function prepareStory(): Promise<string> {
  createWorkspace(workspaceFolder, { name: 'Bench' })
  const workspace = openWorkspace(workspaceFolder, { holder: 'the find bench' })
  const { id } = await workspace.storage.callInternal('import:article', sampleStory(words))
  await workspace.close()
  writeJsonFile(join(userData, 'recent.json'), {
    last: workspaceFolder,
    workspaces: [{ folder: workspaceFolder, name: 'Bench', openedAt: Date.now() }],
  })
  writeJsonFile(join(userData, 'preferences.json'), { tourDone: true })
  return id
}

const click = (app: ElectronApplication, command: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(640, 500)
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(60)
  }
}

const scrollTop = (page: Page, to?: number) =>
  page.evaluate((top) => {
    const scroller = document.querySelector('[data-copy-scroller]')
    if (scroller === null) throw new Error('Nothing scrolls')
    if (top !== undefined) scroller.scrollTop = top
    return scroller.scrollTop
  }, to)

/** Milliseconds after each step: its frame is over, and the next key finds the window at rest. */
const stepPause = 150

/**
 * Goes through matches by keys, then scrolls plainly to the same places, and goes once more: the first time blocks are laid
 * out that never were.
 */
async function stepAndJump(app: ElectronApplication, page: Page, keys: readonly string[]) {
  const places: number[] = []
  const go = async () => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(stepPause)
      places.push(await scrollTop(page))
    }
  }
  const first = await measure(app, page, go)
  const jump = await measure(app, page, async () => {
    for (const place of places.toReversed()) {
      await scrollTop(page, place)
      await page.waitForTimeout(stepPause)
    }
  })
  const again = await measure(app, page, go)
  return { first, jump, again }
}

async function run() {
  const articleId = await prepareStory()
  const app = await launchBench(project, userData)
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await page.evaluate(
    ([place, id]) =>
      window.localStorage.setItem(
        `galley.desk.${place}`,
        JSON.stringify({ selection: { kind: 'all' }, articleId: id }),
      ),
    [workspaceFolder, articleId],
  )
  await page.reload()
  await page.locator('.ProseMirror p').first().waitFor()
  await page.waitForTimeout(3_000)

  const idle = await measure(app, page, () => page.waitForTimeout(3_000))
  const open = await measure(app, page, async () => {
    await click(app, 'edit.find')
    await page.waitForTimeout(300)
    for (const letter of 'harbour') {
      await page.keyboard.press(letter)
      await page.waitForTimeout(120)
    }
    await page.getByRole('search').getByText(/ of /).waitFor()
  })
  const near = await stepAndJump(
    app,
    page,
    Array.from({ length: 40 }, () => 'Enter'),
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  await click(app, 'edit.find')
  // Around the end of the story: from its first match to its last and back.
  const far = await stepAndJump(
    app,
    page,
    Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 'Shift+Enter' : 'Enter')),
  )
  const found = await page.getByRole('search').getByRole('status').textContent()
  await page.keyboard.press('Escape')
  const checked = await measure(app, page, () => scroll(page))
  await click(app, 'view.spelling')
  const unchecked = await measure(app, page, () => scroll(page))
  await click(app, 'view.spelling')
  const again = await measure(app, page, () => scroll(page))
  await app.close()
  return { words, found, idle, open, near, far, scroll: { checked, unchecked, again } }
}

try {
  process.stdout.write(`${JSON.stringify(await run())}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
