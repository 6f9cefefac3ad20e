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

test('what is live and missing at a place that came later, or there in an older version, is counted as unsent', async () => {
  const { storage } = openTemporaryWorkspace()
  const unsent = async () => (await storage.call('outbox:unsent', {})).count
  const send = async () => {
    const batch = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
    const receipts = (batch?.jobs ?? []).map(({ id }) => ({
      jobId: id,
      location: `/site/${id}.html`,
      readBackHash: 'a'.repeat(64),
    }))
    await storage.callInternal('outbox:complete', { claim: batch?.claim ?? '', receipts })
  }
  const story = await publishedStory(storage, 'Fog')
  await storage.call('article:create', { headline: 'Only a draft' })
  // With no place to publish to there is nowhere to send it.
  expect(await unsent()).toBe(0)

  const target = await folderTarget(storage)
  expect(await unsent()).toBe(1)
  await storage.call('outbox:queue', { targetId: target.id })
  await send()
  expect(await unsent()).toBe(0)

  await storage.call('article:updateDetails', { id: story.id, patch: { slug: 'fog-again' } })
  await storage.call('article:move', { id: story.id, move: 'publish' })
  const { jobs } = await storage.call('outbox:list', {})
  await storage.call('outbox:cancel', { jobId: jobs.find(({ state }) => state === 'queued')?.id ?? '' })
  expect(await unsent()).toBe(1)
  await storage.call('outbox:queue', { targetId: target.id })
  await send()
  expect(await unsent()).toBe(0)

  await folderTarget(storage, 'Mirror')
  expect(await unsent()).toBe(1)
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

const failure = {
  code: 'diskFull' as const,
  message: '',
  happened: 'Full.',
  safe: 'All.',
  remedy: 'Free some.',
}

test('an older job that fails never follows a newer one', async () => {
  const { storage } = openTemporaryWorkspace()
  await folderTarget(storage)
  const { id } = await publishedStory(storage, 'Secret')
  const older = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  await storage.call('article:move', { id, move: 'withdraw', note: 'Legal.' })
  // One run at a time works on a target: the newer job waits for the older one's end.
  expect(await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })).toBeNull()
  const jobIds = older?.jobs.map((job) => job.id) ?? []
  await storage.callInternal('outbox:fail', {
    claim: older?.claim ?? '',
    jobIds,
    failure,
    retryAt: Date.now(),
  })
  const { jobs } = await storage.call('outbox:list', {})
  expect(jobs.map((job) => [job.action, job.state])).toEqual([
    ['withdraw', 'queued'],
    ['publish', 'cancelled'],
  ])
  await expect(storage.call('outbox:retry', { jobId: jobIds[0] ?? '' })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  const newer = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease, now: true })
  expect(newer?.jobs.map((job) => job.action)).toEqual(['withdraw'])
})

test('an abandoned older job is not taken over once there is a newer one', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'A test' })
  await folderTarget(first.storage)
  const { id } = await publishedStory(first.storage, 'Secret')
  await first.storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  await first.storage.call('article:move', { id, move: 'withdraw', note: 'Legal.' })
  await first.close()
  const second = openWorkspace(folder, { holder: 'A test' })
  const batch = await second.storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  expect(batch?.jobs.map((job) => job.action)).toEqual(['withdraw'])
  await second.close()
})

test('what is open is listed however much has ended since', async () => {
  const { storage } = openTemporaryWorkspace()
  await folderTarget(storage)
  await publishedStory(storage, 'Stuck')
  const stuck = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  const jobIds = stuck?.jobs.map((job) => job.id) ?? []
  await storage.callInternal('outbox:fail', { claim: stuck?.claim ?? '', jobIds, failure, retryAt: null })
  await publishedStory(storage, 'One')
  await publishedStory(storage, 'Two')
  const batch = await storage.callInternal('outbox:claim', { leaseMilliseconds: lease })
  const receipts = (batch?.jobs ?? []).map((job) => ({ jobId: job.id, location: '/', readBackHash: 'a' }))
  await storage.callInternal('outbox:complete', { claim: batch?.claim ?? '', receipts })
  const { jobs } = await storage.call('outbox:list', { limit: 1 })
  expect(jobs.map((job) => [job.headline, job.state])).toEqual([
    ['Stuck', 'failed'],
    ['Two', 'done'],
  ])
})

test('everything that is live goes to a new place when asked, and a withdrawal only where the story is', async () => {
  const { storage } = openTemporaryWorkspace()
  const one = await publishedStory(storage, 'One')
  await publishedStory(storage, 'Two')
  await storage.call('article:create', { headline: 'A draft' })
  const late = await folderTarget(storage, 'Late')
  expect((await storage.call('outbox:list', {})).jobs).toEqual([])
  const { jobs } = await storage.call('outbox:queue', { targetId: late.id })
  expect(jobs.map((job) => job.headline)).toEqual(['One', 'Two'])
  await folderTarget(storage, 'Later')
  await storage.call('article:move', { id: one.id, move: 'withdraw', note: 'Wrong.' })
  const open = (await storage.call('outbox:list', {})).jobs.filter((job) => job.state === 'queued')
  expect(open.map((job) => [job.action, job.headline, job.targetName])).toEqual([
    ['withdraw', 'One', 'Late'],
    ['publish', 'Two', 'Late'],
  ])
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
