import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.mjs'
import { connectStorage } from '../../src/main/storage/client'
import { startPreviews } from '../../src/main/storage/startPreviews'
import { type RunningStorage, startStorage } from '../../src/main/storage/startStorage'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { openForEditing } from './editing'
import { addManyStories } from './manyStories'
import { newWorkspaceFolder } from './temporaryWorkspace'

const built = join(import.meta.dirname, '..', '..', 'out', 'main')
const workerFiles = { storage: join(built, 'storageWorker.js'), previews: join(built, 'previewWorker.js') }

beforeAll(() => ensureBuild(), 180_000)

async function open(stories: number): Promise<RunningStorage> {
  const folder = newWorkspaceFolder()
  if (stories > 0) addManyStories(folder, stories, { related: true })
  const running = await startStorage(workerFiles, folder)
  onTestFinished(() => running.close())
  return running
}

/** How long an edit took to be saved that was made right after a page was asked for, in milliseconds. */
async function saveDuringVisit(storage: StorageApi, id: string, path: string): Promise<number> {
  const edited = await openForEditing(storage, id)
  edited.type(0, ' more')
  const visit = storage.call('preview:page', { id, path })
  const start = performance.now()
  await edited.save()
  const took = performance.now() - start
  await visit
  return took
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

test('a save waits for no visit in the preview, however many stories there are', async () => {
  const { storage, openPort } = await open(8_000)
  const { id } = await storage.call('article:create', { headline: 'Ferry late' })
  // The control: the same visit, worked out by the thread that saves, and asked for before the save on one port.
  const sameThread = connectStorage(openPort())
  const { path } = (await storage.call('preview:context', { id })).article
  await sameThread.call('preview:context', { id })
  const apart: number[] = []
  const together: number[] = []
  for (let round = 0; round < 5; round++) {
    apart.push(await saveDuringVisit(storage, id, path))
    together.push(await saveDuringVisit(sameThread, id, path))
  }
  console.info(
    `saved within ${apart.map(Math.round)} ms, in one thread within ${together.map(Math.round)} ms`,
  )
  expect(median(apart)).toBeLessThan(0.5 * median(together))
}, 60_000)

test('previews show what was saved and published a moment before', async () => {
  const { storage } = await open(0)
  await storage.call('site:update', { name: 'Port Maren Courier' })
  const { id } = await storage.call('article:create', { headline: 'Ferry late' })
  const context = () => storage.call('preview:context', { id })
  const titles = async () => {
    const { list } = await storage.call('preview:page', { id, path: 'index.html' })
    return list?.cards.map(({ headline }) => headline)
  }
  expect((await context()).site.settings.name).toBe('Port Maren Courier')
  expect(await titles()).toEqual(['Ferry late'])
  const edited = await openForEditing(storage, id)
  edited.type(0, ' again')
  await edited.save()
  expect(await titles()).toEqual(['Ferry late again'])
  await storage.call('site:update', { name: 'The Lantern' })
  expect((await context()).site.settings.name).toBe('The Lantern')
  await storage.call('article:setTerms', { id, kind: 'topic', names: ['Ferries'] })
  expect((await context()).article.topics.map(({ name }) => name)).toEqual(['Ferries'])
  await expect(storage.call('preview:context', { id: 'none' })).rejects.toMatchObject({ code: 'notFound' })
}, 60_000)

test('the same call made again while it waits for its turn is answered with it', async () => {
  const { storage, info } = await open(2_000)
  const { id } = await storage.call('article:create', { headline: 'Ferry late' })
  const previews = startPreviews(workerFiles.previews, info.folder)
  onTestFinished(() => previews.close())
  const visit = (path: string) => previews.call('preview:page', { id, path })
  const first = visit('index.html')
  const second = visit('archive/index.html')
  expect(visit('archive/index.html')).toBe(second)
  await first
  await second
  // Once it has been worked out it is asked for anew.
  expect(visit('archive/index.html')).not.toBe(second)
}, 60_000)

test('closing a workspace ends what is being worked out, says so, and leaves no log behind', async () => {
  const folder = newWorkspaceFolder()
  addManyStories(folder, 8_000, { related: true })
  const { storage, close } = await startStorage(workerFiles, folder)
  const { id } = await storage.call('article:create', { headline: 'Ferry late' })
  const settled = Promise.allSettled([
    storage.call('preview:context', { id }),
    storage.call('preview:page', { id, path: 'index.html' }),
  ])
  await close()
  const [, waiting] = await settled
  expect(waiting).toMatchObject({ status: 'rejected', reason: { code: 'internal' } })
  expect(existsSync(join(folder, 'galley.db-wal'))).toBe(false)
}, 60_000)
