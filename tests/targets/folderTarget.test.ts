import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSiteMarker, siteMarkerName } from '../../src/main/export/siteMarker'
import { runSync } from '../../src/main/publish/runSync'
import { findTouchedFiles } from '../../src/main/publish/targets/folderState'
import { openTarget } from '../../src/main/publish/targets/openTarget'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { fill, smallDisk } from '../storage/smallDisk'
import { newWorkspaceFolder, temporaryFolder } from '../storage/temporaryWorkspace'
import { openPublishDesk } from './publishDesk'

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8')

test('a job is done when its page has been read back, and not again', async () => {
  const desk = await openPublishDesk()
  await desk.publish('Night trains return')
  const { done, failed } = await desk.sync()
  expect(failed).toEqual([])
  const page = join(desk.site, 'harbour', 'night-trains-return.html')
  expect(read(page)).toContain('Text of Night trains return.')
  expect(done).toMatchObject([{ job: { slug: 'night-trains-return' }, receipt: { location: page } }])
  expect(done[0]?.receipt.readBackHash).toBe(createHash('sha256').update(read(page)).digest('hex'))
  expect(await desk.receipts()).toEqual(['publish Night trains return'])
  expect(await desk.sync({ now: true })).toEqual({ done: [], failed: [], warnings: [] })
})

test('a target holds what was sent to it, not what is live elsewhere', async () => {
  const desk = await openPublishDesk()
  await desk.publish('One')
  await desk.sync()
  const { id } = await desk.workspace.storage.call('article:create', { headline: 'Two', section: 'Harbour' })
  await desk.workspace.storage.call('article:move', { id, move: 'publish', targetIds: [] })
  await desk.publish('Three')
  await desk.sync()
  expect(existsSync(join(desk.site, 'harbour', 'one.html'))).toBe(true)
  expect(existsSync(join(desk.site, 'harbour', 'two.html'))).toBe(false)
  expect(existsSync(join(desk.site, 'harbour', 'three.html'))).toBe(true)
  expect(read(desk.site, 'index.html')).not.toContain('>Two<')
})

test('a story that is withdrawn is read back as gone', async () => {
  const desk = await openPublishDesk()
  const id = await desk.publish('One')
  await desk.publish('Two')
  await desk.sync()
  const page = join(desk.site, 'harbour', 'one.html')
  expect(existsSync(page)).toBe(true)
  await desk.workspace.storage.call('article:move', { id, move: 'withdraw', note: 'Wrong.' })
  const { done } = await desk.sync()
  expect(done).toMatchObject([{ job: { action: 'withdraw' }, receipt: { location: page } }])
  expect(existsSync(page)).toBe(false)
  expect(read(desk.site, 'harbour', 'index.html')).not.toContain('one.html')
  expect(await desk.receipts()).toEqual(['withdraw One', 'publish Two', 'publish One'])
})

test('a page that somebody has edited is never overwritten; once it is gone, the next try succeeds', async () => {
  const desk = await openPublishDesk()
  await desk.publish('One')
  await desk.sync()
  const page = join(desk.site, 'harbour', 'one.html')
  writeFileSync(page, read(page).replace('Text of One.', 'Corrected by hand.'))
  await desk.publish('Two')
  const { failed } = await desk.sync()
  expect(failed).toMatchObject([{ failure: { code: 'targetChanged' } }])
  expect(failed[0]?.failure.happened).toContain('harbour/one.html')
  expect(read(page)).toContain('Corrected by hand.')
  expect(existsSync(join(desk.site, 'harbour', 'two.html'))).toBe(false)
  // Only a person can help: it is not tried again by itself.
  expect(await desk.jobs()).toMatchObject([
    { slug: 'two', state: 'failed', nextAttemptAt: null },
    { slug: 'one' },
  ])
  expect(await desk.sync()).toEqual({ done: [], failed: [], warnings: [] })
  rmSync(page)
  expect(await desk.sync({ now: true })).toMatchObject({ done: [{ job: { slug: 'two' } }], failed: [] })
  expect(read(page)).toContain('Text of One.')
})

test('an edit that keeps the time of the file is found; an untouched site is not read for it', async () => {
  const desk = await openPublishDesk()
  await desk.publish('One')
  await desk.sync()
  const { files = {} } = (await readSiteMarker(desk.site)) ?? {}
  await expect.poll(() => Date.now() > statSync(join(desk.site, siteMarkerName)).ctimeMs + 10).toBe(true)
  expect(findTouchedFiles(desk.site, Object.keys(files)).length).toBeLessThan(Object.keys(files).length)
  const page = join(desk.site, 'harbour', 'one.html')
  const { atime, mtime } = statSync(page)
  writeFileSync(page, read(page).replace('Text of One.', 'Corrected in time.'))
  utimesSync(page, atime, mtime)
  expect(findTouchedFiles(desk.site, Object.keys(files))).toContain('harbour/one.html')
  await desk.publish('Two')
  expect((await desk.sync()).failed).toMatchObject([{ failure: { code: 'targetChanged' } }])
  expect(read(page)).toContain('Corrected in time.')
})

test("what others keep in the folder stays; somebody else's folder is refused", async () => {
  const desk = await openPublishDesk()
  await desk.publish('One')
  await desk.sync()
  writeFileSync(join(desk.site, 'CNAME'), 'courier.example')
  await desk.publish('Two')
  expect(await desk.sync()).toMatchObject({ failed: [] })
  expect(read(desk.site, 'CNAME')).toBe('courier.example')

  const foreign = join(temporaryFolder(), 'thesis')
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'chapter.txt'), 'ten years')
  const other = await openPublishDesk(foreign)
  await other.publish('One')
  expect(await other.sync()).toMatchObject({ done: [], failed: [{ failure: { code: 'foreignFolder' } }] })
  expect(await other.jobs()).toMatchObject([{ state: 'failed', nextAttemptAt: null }])
  expect(read(foreign, 'chapter.txt')).toBe('ten years')
})

test('a disk that was taken out is waited for, longer each time, and found again', async () => {
  const disk = temporaryFolder()
  const desk = await openPublishDesk(join(disk, 'mounted', 'site'))
  await desk.publish('One')
  await desk.sync()
  renameSync(join(disk, 'mounted'), join(disk, 'drawer'))
  await desk.publish('Two')
  for (const wait of [30_000, 60_000, 120_000]) {
    const before = Date.now()
    const { failed } = await desk.sync({ now: true })
    expect(failed).toMatchObject([{ failure: { code: 'targetUnreachable' } }])
    const [job] = await desk.jobs()
    expect(job?.nextAttemptAt).toBeGreaterThanOrEqual(before + wait)
    expect(job?.nextAttemptAt).toBeLessThan(before + wait + 10_000)
    expect(existsSync(join(disk, 'mounted'))).toBe(false)
  }
  expect(await desk.sync()).toEqual({ done: [], failed: [], warnings: [] })
  renameSync(join(disk, 'drawer'), join(disk, 'mounted'))
  expect(await desk.sync({ now: true })).toMatchObject({ done: [{ job: { slug: 'two', attempts: 4 } }] })
})

test('a full disk leaves the site as it was, and the job for later', async () => {
  const disk = smallDisk(8)
  if (disk === null) return
  const desk = await openPublishDesk(join(disk, 'site'))
  await desk.publish('One')
  await desk.sync()
  const before = read(desk.site, 'index.html')
  const filler = fill(disk)
  await desk.publish('Two')
  expect(await desk.sync()).toMatchObject({ done: [], failed: [{ failure: { code: 'diskFull' } }] })
  expect(read(desk.site, 'index.html')).toBe(before)
  expect((await desk.jobs())[0]?.nextAttemptAt).toBeGreaterThan(Date.now())
  rmSync(filler)
  expect(await desk.sync({ now: true })).toMatchObject({ done: [{ job: { slug: 'two' } }], failed: [] })
})

test('two syncs at once do each job once', async () => {
  const desk = await openPublishDesk()
  for (const headline of ['One', 'Two', 'Three']) await desk.publish(headline)
  const outcomes = await Promise.all([desk.sync({ now: true }), desk.sync({ now: true })])
  expect(outcomes.flatMap(({ failed }) => failed)).toEqual([])
  expect(outcomes.flatMap(({ done }) => done.map(({ job }) => job.slug)).sort()).toEqual([
    'one',
    'three',
    'two',
  ])
  expect(await desk.receipts()).toHaveLength(3)
})

test('a sync that is stopped leaves the site as it was, and the jobs for later', async () => {
  const desk = await openPublishDesk()
  for (let number = 1; number <= 12; number++) await desk.publish(`Story ${number}`)
  const stop = new AbortController()
  const run = desk.sync({ signal: stop.signal, onProgress: () => stop.abort() })
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(desk.site)).toBe(false)
  const jobs = await desk.jobs()
  expect(jobs.every(({ state, code }) => state === 'failed' && code === 'cancelled')).toBe(true)
  expect(jobs.every(({ nextAttemptAt }) => nextAttemptAt !== null)).toBe(true)
  expect((await desk.sync({ now: true })).done).toHaveLength(12)
})

/** Runs the first steps of a sync and leaves it there, as a killed process does. */
async function beginAndDie(folder: string, carryOut: boolean): Promise<void> {
  const workspace = openWorkspace(folder, { holder: 'A run that dies' })
  const batch = await workspace.storage.callInternal('outbox:claim', { leaseMilliseconds: 600_000 })
  if (batch === null) throw new RangeError('Nothing was due')
  const target = openTarget(folder, batch)
  const plan = await target.plan(batch.jobs)
  await workspace.storage.callInternal('outbox:intend', { claim: batch.claim, intent: plan })
  const run = {
    onProgress: () => undefined,
    onWarnings: () => undefined,
    signal: new AbortController().signal,
  }
  if (carryOut) await target.carryOut(plan, run)
  target.close()
  await workspace.close()
}

test.each([
  ['before the switch', false],
  ['after the switch, before the receipt', true],
])('a run that dies %s is taken over', async (_, carriedOut) => {
  const folder = newWorkspaceFolder()
  const site = join(temporaryFolder(), 'site')
  const first = openWorkspace(folder, { holder: 'A test' })
  await first.storage.call('target:add', { name: 'Live', settings: { kind: 'folder', path: site } })
  const { id } = await first.storage.call('article:create', { headline: 'One', section: 'Harbour' })
  await first.storage.call('article:move', { id, move: 'publish' })
  await first.close()
  await beginAndDie(folder, carriedOut)
  const page = join(site, 'harbour', 'one.html')
  const written = carriedOut ? statSync(page).ino : undefined

  const workspace = openWorkspace(folder, { holder: 'A test' })
  const { done, failed } = await runSync({ storage: workspace.storage, folder })
  expect(failed).toEqual([])
  expect(done).toMatchObject([{ job: { slug: 'one', attempts: 2 }, receipt: { location: page } }])
  // What was done is found, not done again.
  if (written !== undefined) expect(statSync(page).ino).toBe(written)
  expect((await workspace.storage.call('outbox:list', {})).receipts).toHaveLength(1)
  await workspace.close()
})
