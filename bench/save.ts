import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createWorkspace } from '../src/main/storage/createWorkspace'
import { startStorage } from '../src/main/storage/startStorage'
import type { StorageApi } from '../src/main/storage/storageApi'
import { documentFragmentName } from '../src/shared/document/articleDocument'
import { sampleStory } from './support/sampleStory'
import { spread } from './support/summary'

/**
 * One durable save of one edit, as the window waits for it: append to the journal through the storage worker, answered
 * after the commit, in stories of 100, 5,000 and 50,000 words. The control is what the disk itself takes: one small
 * write, made durable, in the same folder. In milliseconds.
 */

const edits = 400
const warmUp = 40

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

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-save-'))
const workspace = join(folder, 'workspace')
mkdirSync(workspace)
createWorkspace(workspace, { name: 'Bench' })
const project = process.env.GALLEY_PROJECT ?? process.cwd()
const running = await startStorage(join(project, 'out', 'main', 'storageWorker.js'), workspace)
const stories: Record<string, ReturnType<typeof spread>> = {}
for (const words of [100, 5_000, 50_000]) {
  stories[`words${words}`] = spread(await measureStory(running.storage, words))
  process.stdout.write(`${words} words: ${JSON.stringify(stories[`words${words}`])} ms\n`)
}
await running.close()
const disk = spread(measureDisk(folder))
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify({ bench: 'save', unit: 'ms', edits, ...stories, disk })}\n`)
