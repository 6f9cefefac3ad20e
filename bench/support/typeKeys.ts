import { readFileSync } from 'node:fs'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { processTree } from '../../tests/e2e/support/processTree'

/** What a run of keys cost: milliseconds of CPU a key, and from each keydown to the frame after it. */
export interface TypingFigures {
  /** The window's main thread. */
  mainThread: number
  /** The window's process, all threads. */
  renderer: number
  /** Every process of the app. */
  everything: number
  /** One for each key. */
  frames: number[]
}

/** Keys that are typed before anything is counted: they fill caches. */
export const warmUpKeys = 24
/** Milliseconds between two keys: a quick typist. */
const pace = 70

const typed = 'the tide came in over the lower steps and nobody on the quay looked up from the nets '

/** Puts the caret at the end of the paragraph in the middle of the story, where the reader can see it. */
export async function caretInTheMiddle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const copy = document.querySelector<HTMLElement>('.ProseMirror')
    const paragraphs = [...(copy?.querySelectorAll<HTMLElement>(':scope > p') ?? [])]
    const middle = paragraphs[Math.floor(paragraphs.length / 2)]
    if (!copy || middle === undefined) throw new Error('There is no story to type in')
    copy.focus()
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    // Blocks on the way are laid out as they come into view, which moves what is below: until it stands still.
    for (let turn = 0; turn < 5; turn++) {
      middle.scrollIntoView({ block: 'center' })
      await frame()
    }
    const last = document.createTreeWalker(middle, NodeFilter.SHOW_TEXT)
    let text: Node | null = null
    while (last.nextNode()) text = last.currentNode
    window.getSelection()?.collapse(text, text?.textContent?.length ?? 0)
    await frame()
  })
}

/** Seconds of CPU that a process has used so far (Linux). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function cpuOfAll(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
}

async function mainThreadSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

/** Types at a steady pace where the caret stands. @param keys how many are counted */
export async function typeKeys(app: ElectronApplication, page: Page, keys: number): Promise<TypingFigures> {
  const rendererPid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(() => {
    const frames: number[] = []
    Reflect.set(window, 'benchFrames', frames)
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => frames.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
  })
  const type = async (count: number, from: number) => {
    for (let index = 0; index < count; index++) {
      const next = new Promise((resolve) => setTimeout(resolve, pace))
      await page.keyboard.press(
        typed[(from + index) % typed.length] === ' '
          ? 'Space'
          : (typed[(from + index) % typed.length] ?? 'e'),
      )
      await next
    }
  }
  await type(warmUpKeys, 0)
  const pids = processTree(app.process().pid ?? 0)
  const before = {
    main: await mainThreadSeconds(session),
    renderer: cpuSeconds(rendererPid ?? 0),
    all: cpuOfAll(pids),
    frames: await page.evaluate(() => (Reflect.get(window, 'benchFrames') as number[]).length),
  }
  await type(keys, warmUpKeys)
  const each = (seconds: number) => (seconds * 1000) / keys
  const mainThread = each((await mainThreadSeconds(session)) - before.main)
  const renderer = each(cpuSeconds(rendererPid ?? 0) - before.renderer)
  const everything = each(cpuOfAll(pids) - before.all)
  const frames = await page.evaluate(
    (skip) => (Reflect.get(window, 'benchFrames') as number[]).slice(skip),
    before.frames,
  )
  return { mainThread, renderer, everything, frames }
}
