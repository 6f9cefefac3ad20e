import { readFileSync, rmSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** Milliseconds of CPU by what a window's main thread did; what happened inside something else is not counted twice. */
export type MainThreadParts = ReadonlyMap<string, number>

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { name?: string; data?: { type?: string } }
}

const categories = ['devtools.timeline', 'toplevel', 'blink', 'cc', 'v8']

/** Runs some work while the engine records what it does. @returns the parts of the busiest window's main thread */
export async function traceMainThread(
  app: ElectronApplication,
  work: () => Promise<unknown>,
): Promise<MainThreadParts> {
  await app.evaluate(
    ({ contentTracing }, included_categories) => contentTracing.startRecording({ included_categories }),
    categories,
  )
  await work()
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(file)
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => selfTimes(traceEvents.filter((event) => event.pid === pid && event.tid === tid)))
  const total = (parts: MainThreadParts) => [...parts.values()].reduce((sum, part) => sum + part, 0)
  return threads.sort((one, other) => total(other) - total(one))[0] ?? new Map()
}

/** What each kind of event took, without what happened inside it. */
function selfTimes(events: readonly TraceEvent[]): Map<string, number> {
  const spans = events
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  const parts = new Map<string, number>()
  const add = (name: string, time: number) => parts.set(name, (parts.get(name) ?? 0) + time / 1000)
  const open: { name: string; end: number }[] = []
  for (const { name, ts, dur = 0, tdur = dur, args } of spans) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop()
    const shown = args?.data?.type === undefined ? name : `${name} ${args.data.type}`
    const outer = open.at(-1)
    if (outer !== undefined) add(outer.name, -tdur)
    add(shown, tdur)
    open.push({ name: shown, end: ts + dur })
  }
  return parts
}
