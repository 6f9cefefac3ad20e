import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { newWorkspaceFolder, openTemporaryWorkspace, temporaryFolder } from './temporaryWorkspace'

const lease = 60_000

async function publishedStory(storage: StorageApi, headline: string) {
  const { id } = await storage.call('article:create', { headline })
  return storage.call('article:move', { id, move: 'publish' })
}

async function folderTarget(storage: StorageApi, name = 'Site') {
  return storage.call('target:add', {
    name,
    settings: { kind: 'folder', path: join(temporaryFolder(), 'site') },
  })
}

test('publishing writes a job for each target with the event; a receipt ends it', async () => {
  const { storage } = openTemporaryWorkspace()
  const target = await folderTarget(storage)
  const story = await publishedStory(storage, 'Fog')
  const batch = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  expect(batch?.jobs.map((job) => [job.articleId, job.action, job.state])).toEqual([
    [story.id, 'publish', 'claimed'],
  ])
  expect(await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })).toBeNull()
  const claim = batch?.claim ?? ''
  await storage.callInternal('outbox:intend', { claim, intent: { pages: 1 } })
  expect(await storage.callInternal('outbox:intent', { claim })).toEqual({ pages: 1 })
  await storage.callInternal('outbox:complete', {
    claim,
    receipts: [{ jobId: batch?.jobs[0]?.id ?? '', location: '/site/fog.html', readBackHash: 'a'.repeat(64) }],
  })
  const { jobs, receipts } = await storage.call('outbox:list', {})
  expect(jobs.map((job) => job.state)).toEqual(['done'])
  expect(receipts).toMatchObject([{ targetId: target.id, headline: 'Fog', location: '/site/fog.html' }])
})

test('a claim whose holder was killed is taken over, with what it intended', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'A test' })
  await folderTarget(first.storage)
  await publishedStory(first.storage, 'Fog')
  const batch = await first.storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  await first.storage.callInternal('outbox:intend', { claim: batch?.claim ?? '', intent: 'write' })
  await first.close()

  const second = openWorkspace(folder, { holder: 'A test' })
  const taken = await second.storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  expect(taken?.jobs.map((job) => job.attempts)).toEqual([2])
  expect(await second.storage.callInternal('outbox:intent', { claim: taken?.claim ?? '' })).toBe('write')
  await expect(
    second.storage.callInternal('outbox:complete', { claim: batch?.claim ?? '', receipts: [] }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await second.close()
})

test('a failure says why, waits for its time, and can be tried again at once', async () => {
  const { storage } = openTemporaryWorkspace()
  await folderTarget(storage)
  await publishedStory(storage, 'Fog')
  const batch = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  const jobId = batch?.jobs[0]?.id ?? ''
  await storage.callInternal('outbox:fail', {
    claim: batch?.claim ?? '',
    jobIds: [jobId],
    failure: { code: 'noPermission', message: '', happened: 'No.', safe: 'All.', remedy: 'Ask.' },
    retryAt: Date.now() + 60_000,
  })
  expect(await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })).toBeNull()
  const { jobs } = await storage.call('outbox:list', {})
  expect(jobs[0]).toMatchObject({ state: 'failed', failure: { code: 'noPermission', remedy: 'Ask.' } })
  expect((await storage.call('workspace:summary', {})).failed).toBe(1)
  await storage.call('outbox:retry', { jobId })
  expect((await storage.callInternal('outbox:claim', { leaseMilliseconds: lease }))?.jobs).toHaveLength(1)
})

test('publishing again before the first job ran leaves one job', async () => {
  const { storage } = openTemporaryWorkspace()
  await folderTarget(storage)
  const { id } = await publishedStory(storage, 'Fog')
  await storage.call('article:move', { id, move: 'publish' })
  const batch = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  expect(batch?.jobs).toHaveLength(1)
})

test('a target lies neither in the workspace nor around it, and no two share a folder', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  for (const path of [folder, join(folder, 'site'), join(folder, '..'), 'site']) {
    await expect(
      storage.call('target:add', { name: 'Site', settings: { kind: 'folder', path } }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
  }
  const target = await folderTarget(storage)
  await expect(
    storage.call('target:add', { name: 'Other', settings: target.settings }),
  ).rejects.toMatchObject({
    code: 'conflict',
  })
})
