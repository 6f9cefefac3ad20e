import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Frame, Page } from '@playwright/test'
import { build } from 'vite'
import { writeJsonFile } from '../src/main/jsonFile'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { openWorkspace } from '../src/main/storage/openWorkspace'
import { launchBench, project } from './support/launchBench'
import { type MainThreadParts, traceMainThread } from './support/mainThreadTrace'
import { sampleStory } from './support/sampleStory'
import { median, percentile, rounded } from './support/summary'
import { caretInTheMiddle, type TypingFigures, typeKeys, warmUpKeys } from './support/typeKeys'

/**
 * Typing in the middle of a story of 1,000 to 100,000 words: Galley with everything on (journal, contents, count,
 * spelling, preview), against ProseMirror by itself in a bare window, turn about in the same run. CPU a key in
 * milliseconds (main thread of the window, its process, all processes) and keydown to frame; medians of the rounds.
 * Then, in the preview of each story: patching the block that changed against replacing the copy, layout included.
 * With BENCH_PARTS, keys are typed once more while the engine records what they cost it, and the parts are printed.
 */

const sizes = process.env.BENCH_WORDS?.split(',').map(Number) ?? [1_000, 10_000, 50_000, 100_000]
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const keys = Number(process.env.BENCH_KEYS ?? 120)
/** How many of the costliest parts are printed; 0 for none. */
const parts = Number(process.env.BENCH_PARTS ?? 0)

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-typing-'))
const userData = join(folder, 'user-data')
const bareData = join(folder, 'bare-data')
for (const each of [userData, bareData]) mkdirSync(each)
const workspaceFolder = join(folder, 'workspace')

async function buildBarePage(): Promise<string> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    build: {
      outDir: join(folder, 'bare'),
      emptyOutDir: true,
      lib: {
        entry: join(project, 'bench', 'support', 'bareProseMirror.ts'),
        formats: ['iife'],
        name: 'bare',
        fileName: () => 'bare.js',
      },
    },
  })
  const page = join(folder, 'bare', 'bare.html')
  const style = `body { margin: 40px auto; width: 640px; font: 20px/1.6 serif }
.ProseMirror { white-space: break-spaces; overflow-wrap: anywhere; outline: none; padding-bottom: 40vh }
p { margin: 0 0 0.85em }`
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Bare</title><style>${style}</style><script defer src="bare.js"></script>`,
  )
  return pathToFileURL(page).href
}

async function prepareStories(): Promise<Map<number, string>> {
  mkdirSync(workspaceFolder)
  createWorkspace(workspaceFolder, { name: 'Bench' })
  const workspace = openWorkspace(workspaceFolder, { holder: 'the typing bench' })
  const ids = new Map<number, string>()
  for (const words of sizes) {
    const { id } = await workspace.storage.callInternal('import:article', sampleStory(words))
    ids.set(words, id)
  }
  await workspace.close()
  writeJsonFile(join(userData, 'recent.json'), {
    last: workspaceFolder,
    workspaces: [{ folder: workspaceFolder, name: 'Bench', openedAt: Date.now() }],
  })
  writeJsonFile(join(userData, 'preferences.json'), { tourDone: true })
  return ids
}

async function typeInBare(page: string, words: number): Promise<TypingFigures> {
  const app = await launchBench(join(project, 'bench', 'support', 'bareApp.cjs'), bareData, {
    BARE_PAGE: `${page}?words=${words}`,
  })
  const window = await app.firstWindow()
  await window.locator('.ProseMirror p').first().waitFor()
  await caretInTheMiddle(window)
  await settle(window)
  const figures = await typeKeys(app, window, keys)
  await showParts(`bare, ${words} words`, app, window)
  await app.close()
  return figures
}

interface PreviewTimes {
  patch: number
  replace: number
}

async function typeInGalley(articleId: string): Promise<TypingFigures & { preview: PreviewTimes }> {
  const app = await launchBench(project, userData)
  const window = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await window.evaluate(
    ([place, id]) => {
      window.localStorage.setItem(
        `galley.desk.${place}`,
        JSON.stringify({ selection: { kind: 'all' }, articleId: id }),
      )
    },
    [workspaceFolder, articleId],
  )
  await window.reload()
  await window.locator('.ProseMirror p').first().waitFor()
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.preview')?.click())
  const preview = await previewFrame(window)
  await caretInTheMiddle(window)
  await settle(window)
  const figures = await typeKeys(app, window, keys)
  await showParts('Galley', app, window)
  const times = await measurePreview(window, preview)
  await app.close()
  return { ...figures, preview: times }
}

/** Prints what keys cost the window's main thread, in milliseconds of CPU a key. */
async function showParts(label: string, app: ElectronApplication, window: Page): Promise<void> {
  if (parts === 0) return
  const traced: MainThreadParts = await traceMainThread(app, () => typeKeys(app, window, keys))
  const line = ([name, time]: readonly [string, number]) =>
    `  ${(time / (keys + warmUpKeys)).toFixed(2)} ${name}\n`
  const costliest = [...traced].sort(([, one], [, other]) => other - one).slice(0, parts)
  const sum = [...traced.values()].reduce((total, time) => total + time, 0)
  process.stdout.write(`${label}:\n${[['all', sum] as const, ...costliest].map(line).join('')}`)
}

/** Spelling, contents and preview of a story that was just opened are done by then. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(2_500)
}

async function previewFrame(window: Page): Promise<Frame> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const frame = window.frames().find((each) => each.url().startsWith('preview:'))
    if (frame !== undefined && (await frame.locator('.copy p').count()) > 0) return frame
    await window.waitForTimeout(100)
  }
  throw new Error('The preview did not appear')
}

/** The newest message that the preview got, again and again, against setting its whole copy; with layout. */
async function measurePreview(window: Page, preview: Frame): Promise<PreviewTimes> {
  await preview.evaluate(() => {
    addEventListener('message', ({ data }) => Reflect.set(globalThis, 'benchMessage', data))
  })
  await window.keyboard.press('KeyX')
  await window.waitForTimeout(1_000)
  return preview.evaluate(() => {
    const copy = document.querySelector('.copy')
    const data: unknown = Reflect.get(globalThis, 'benchMessage')
    if (copy === null || data === undefined) throw new Error('The preview did not follow the typing')
    const time = (work: () => void) => {
      const began = performance.now()
      work()
      document.body.getBoundingClientRect()
      return performance.now() - began
    }
    const middle = (figures: number[]) =>
      figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
    const turns = Array.from({ length: 9 })
    const html = copy.innerHTML
    const replace = middle(
      turns.map(() =>
        time(() => {
          copy.innerHTML = html
        }),
      ),
    )
    const patch = middle(
      turns.map((_, turn) => {
        // A text that differs each time, as a key makes it.
        const json = JSON.stringify(data).replace(/<\/p>/, `${'x'.repeat(turn + 1)}</p>`)
        const message = new MessageEvent('message', { data: JSON.parse(json), source: parent })
        return time(() => dispatchEvent(message))
      }),
    )
    return { patch, replace }
  })
}

function summary(all: readonly TypingFigures[]) {
  const of = (key: 'mainThread' | 'renderer' | 'everything') => rounded(median(all.map((each) => each[key])))
  const frame = (share: number) => rounded(median(all.map((each) => percentile(each.frames, share))), 1)
  return {
    mainThread: of('mainThread'),
    renderer: of('renderer'),
    everything: of('everything'),
    frame: { p50: frame(0.5), p95: frame(0.95), p99: frame(0.99) },
  }
}

const barePage = await buildBarePage()
const ids = await prepareStories()
const figures: Record<string, unknown> = {}
const galleyCpu = new Map<number, number>()
for (const words of sizes) {
  const bare: TypingFigures[] = []
  const galley: (TypingFigures & { preview: PreviewTimes })[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(await typeInBare(barePage, words))
    galley.push(await typeInGalley(ids.get(words) ?? ''))
  }
  const one = summary(bare)
  const other = summary(galley)
  const patch = median(galley.map(({ preview }) => preview.patch))
  const replace = median(galley.map(({ preview }) => preview.replace))
  galleyCpu.set(words, other.mainThread)
  figures[words] = {
    bare: one,
    galley: other,
    timesBare: {
      mainThread: rounded(other.mainThread / one.mainThread),
      renderer: rounded(other.renderer / one.renderer),
      everything: rounded(other.everything / one.everything),
      p95: rounded(other.frame.p95 / one.frame.p95),
    },
    preview: { patch: rounded(patch), replace: rounded(replace), ratio: rounded(patch / replace, 3) },
  }
  process.stdout.write(`${words} words ${JSON.stringify(figures[words])}\n`)
}
rmSync(folder, { recursive: true, force: true })
const hundred = galleyCpu.get(100_000)
const fifty = galleyCpu.get(50_000)
process.stdout.write(
  `${JSON.stringify({
    bench: 'typing',
    rounds,
    keys,
    words: figures,
    ...(hundred === undefined || fifty === undefined ? {} : { at100TimesAt50: rounded(hundred / fifty) }),
  })}\n`,
)
