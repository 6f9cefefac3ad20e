import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { type StorageWorkerFiles, startStorage } from '../src/main/storage/startStorage'
import type { StorageApi } from '../src/main/storage/storageApi'
import { documentFragmentName } from '../src/shared/document/articleDocument'
import { addManyStories } from '../tests/storage/manyStories'
import { sampleStory } from './support/sampleStory'
import { rounded, spread } from './support/summary'

/**
 * One durable save of one edit, as the window waits for it: append to the journal through the storage worker, answered
 * after the commit, in stories of 100, 5,000, 50,000 and 100,000 words; and in one of 1,000 words in a workspace of 20,000
 * stories while lists and the summary are asked for all the time through the same worker. The control is what the disk
 * itself takes: one small write, made durable, in the same folder. In milliseconds.
 */

const edits = 400
const warmUp = 40
const busyStories = 20_000

function lastParagraph(document: Y.Doc): Y.XmlText {
  const fragment = document.getXmlFragment(documentFragmentName)
  const paragraph = fragment.get(fragment.length - 1)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('The story does not end with a paragraph of text')
  return text
}

async function measureStory(storage: StorageApi, words: number): Promise<number[]> {
  const { id } = await storage.callInternal('import:article', sampleStory(words))
  const { update } = await storage.call('document:open', { id })
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  const text = lastParagraph(document)
  let latest: Uint8Array<ArrayBuffer> = new Uint8Array()
  document.on('update', (made: Uint8Array) => {
    latest = new Uint8Array(made)
  })
  const times: number[] = []
  for (let edit = 0; edit < edits + warmUp; edit++) {
    text.insert(text.length, 'x')
    const started = performance.now()
    await storage.call('document:append', { id, updates: [latest] })
    if (edit >= warmUp) times.push(performance.now() - started)
  }
  return times
}

function measureDisk(folder: string): number[] {
  const file = openSync(join(folder, 'control'), 'w')
  const bytes = Buffer.alloc(4096, 1)
  const times: number[] = []
  for (let write = 0; write < edits; write++) {
    const started = performance.now()
    writeSync(file, bytes)
    fdatasyncSync(file)
    times.push(performance.now() - started)
  }
  closeSync(file)
  return times
}

/** What a busy window asks for, one after the other, until it is stopped. Answers how often it was answered. */
function askAllTheTime(storage: StorageApi): { stop(): Promise<number> } {
  let stopped = false
  const asking = (async () => {
    let answers = 0
    for (; !stopped; answers++) {
      await storage.call('article:list', { limit: 100, offset: 0 })
      await storage.call('article:list', { limit: 100, offset: 0, states: ['published'], order: 'headline' })
      await storage.call('workspace:summary', {})
    }
    return answers
  })()
  return {
    stop() {
      stopped = true
      return asking
    },
  }
}

async function measureBusy(workers: StorageWorkerFiles, folder: string) {
  mkdirSync(folder)
  createWorkspace(folder, { name: 'Busy bench' })
  addManyStories(folder, busyStories)
  const running = await startStorage(workers, folder)
  const asking = askAllTheTime(running.storage)
  const times = await measureStory(running.storage, 1_000)
  const rounds = await asking.stop()
  await running.close()
  return { ...spread(times), max: rounded(Math.max(...times), 3), rounds }
}

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-save-'))
const workspace = join(folder, 'workspace')
mkdirSync(workspace)
createWorkspace(workspace, { name: 'Bench' })
const project = process.env.GALLEY_PROJECT ?? process.cwd()
const built = join(project, 'out', 'main')
const workers = { storage: join(built, 'storageWorker.js'), previews: join(built, 'previewWorker.js') }
const running = await startStorage(workers, workspace)
const stories: Record<string, ReturnType<typeof spread>> = {}
for (const words of [100, 5_000, 50_000, 100_000]) {
  stories[`words${words}`] = spread(await measureStory(running.storage, words))
  process.stdout.write(`${words} words: ${JSON.stringify(stories[`words${words}`])} ms\n`)
}
await running.close()
const busy = await measureBusy(workers, join(folder, 'busy'))
process.stdout.write(`busy, ${busyStories} stories: ${JSON.stringify(busy)} ms\n`)
const disk = spread(measureDisk(folder))
rmSync(folder, { recursive: true, force: true })
process.stdout.write(
  `${JSON.stringify({ bench: 'save', unit: 'ms', edits, ...stories, busy, busyStories, disk })}\n`,
)
