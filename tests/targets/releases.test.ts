import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findRelease, keepRelease, listReleases, releasesFolder } from '../../src/main/publish/releases'
import { rollBack } from '../../src/main/publish/rollBack'
import { keptReleases } from '../../src/shared/ipc/outboxRecords'
import { openPublishDesk } from './publishDesk'

type Desk = Awaited<ReturnType<typeof openPublishDesk>>

/** Every file of a folder with its content. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length), readFileSync(path, 'latin1')]
    }),
  )
}

async function publishAll(desk: Desk, ...headlines: string[]): Promise<void> {
  for (const headline of headlines) {
    await desk.publish(headline)
    expect((await desk.sync()).failed).toEqual([])
  }
}

async function newestRelease(desk: Desk) {
  const [release] = await listReleases(desk.site)
  if (release === undefined) throw new RangeError('no release is kept')
  return release
}

async function goBack(desk: Desk, releaseId: string, profileId?: string) {
  const { storage } = desk.workspace
  const [first] = await storage.call('profile:list', {})
  return rollBack({ storage, targetId: desk.target.id, releaseId, profileId: profileId ?? first?.id ?? '' })
}

test('going back and cancelling are for publishers; sending is for whoever is there', async () => {
  const desk = await openPublishDesk()
  const { storage } = desk.workspace
  await publishAll(desk, 'One', 'Two')
  const before = contentsOf(desk.site)
  const { id } = await storage.call('profile:create', { name: 'Bo Crane', roles: ['journalist', 'editor'] })
  const release = await newestRelease(desk)
  const refused = { code: 'notAllowed', message: expect.stringContaining('Bo Crane is not a publisher') }
  await expect(goBack(desk, release.id, id)).rejects.toMatchObject(refused)
  expect(contentsOf(desk.site)).toEqual(before)
  expect(await listReleases(desk.site)).toEqual([release])
  await desk.publish('Three')
  const waiting = (await storage.call('outbox:list', {})).jobs.find(({ state }) => state === 'queued')
  const jobId = waiting?.id ?? ''
  await expect(storage.call('outbox:cancel', { jobId }, { profileId: id })).rejects.toMatchObject(refused)
  expect((await desk.sync()).done).toHaveLength(1)
})

test('what stood at a target is kept, files that are the same but once, and can be put back byte for byte', async () => {
  const desk = await openPublishDesk()
  await publishAll(desk, 'One')
  expect(await listReleases(desk.site)).toEqual([])
  const first = contentsOf(desk.site)
  await publishAll(desk, 'Two')
  const second = contentsOf(desk.site)
  const release = await newestRelease(desk)
  expect(release).toMatchObject({
    stories: 1,
    pages: [...first.keys()].filter((name) => name.endsWith('.html')).length,
  })
  expect(contentsOf(release.folder)).toEqual(first)
  const script = join(
    'assets',
    readdirSync(join(desk.site, 'assets')).find((name) => name.endsWith('.js')) ?? '',
  )
  expect(statSync(join(release.folder, script)).ino).toBe(statSync(join(desk.site, script)).ino)

  await goBack(desk, release.id)
  expect(contentsOf(desk.site)).toEqual(first)
  // And forward again: what was taken back is kept in its place.
  const kept = await listReleases(desk.site)
  expect(kept).toMatchObject([{ stories: 2 }])
  await goBack(desk, kept[0]?.id ?? '')
  expect(contentsOf(desk.site)).toEqual(second)
})

test('after going back, a later story goes out without those that were taken back', async () => {
  const desk = await openPublishDesk()
  await publishAll(desk, 'One', 'Two')
  await goBack(desk, (await newestRelease(desk)).id)
  await publishAll(desk, 'Three')
  const pages = readdirSync(join(desk.site, 'harbour')).filter((name) => name.endsWith('.html'))
  expect(pages.sort()).toEqual(['index.html', 'one.html', 'three.html'])
  await desk.workspace.storage.call('outbox:queue', {})
  await desk.sync({ now: true })
  expect(readdirSync(join(desk.site, 'harbour'))).toContain('two.html')
})

test('what others have put into the folder stays, and five releases are kept', async () => {
  const desk = await openPublishDesk()
  await publishAll(desk, 'One')
  writeFileSync(join(desk.site, 'CNAME'), 'courier.example')
  await publishAll(desk, 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven')
  const releases = await listReleases(desk.site)
  expect(releases.map(({ stories }) => stories)).toEqual([6, 5, 4, 3, 2])
  expect(releases).toHaveLength(keptReleases)
  expect(readdirSync(releasesFolder(desk.site))).toHaveLength(2 * keptReleases)
  writeFileSync(join(desk.site, 'CNAME'), 'changed.example')
  await goBack(desk, releases[3]?.id ?? '')
  expect(readFileSync(join(desk.site, 'CNAME'), 'utf8')).toBe('changed.example')
})

test('a site that somebody has edited, a release that was damaged and one that is gone are refused', async () => {
  const desk = await openPublishDesk()
  await publishAll(desk, 'One', 'Two')
  const release = await newestRelease(desk)
  const page = join(desk.site, 'harbour', 'two.html')
  const whole = readFileSync(page, 'utf8')
  appendFileSync(page, 'By hand')
  await expect(goBack(desk, release.id)).rejects.toMatchObject({ code: 'targetChanged' })
  writeFileSync(page, whole)
  const before = contentsOf(desk.site)
  const own = join(release.folder, 'harbour', 'index.html')
  rmSync(own)
  writeFileSync(own, 'Something else')
  await expect(goBack(desk, release.id)).rejects.toMatchObject({ code: 'targetChanged' })
  await expect(goBack(desk, '../..')).rejects.toMatchObject({ code: 'notFound' })
  await expect(findRelease(desk.site, 'none')).rejects.toMatchObject({ code: 'notFound' })
  expect(contentsOf(desk.site)).toEqual(before)
  // What the target holds is as it was, too: the next publishing takes nothing back.
  await publishAll(desk, 'Three')
  expect(readdirSync(join(desk.site, 'harbour'))).toContain('two.html')
})

test('files that are no site of ours are not kept as a release', async () => {
  const desk = await openPublishDesk()
  await publishAll(desk, 'One')
  const former = join(desk.site, '..', 'former')
  writeFileSync(former, 'a file')
  await keepRelease(desk.site, former, new Map([['a', 'b']]), new Map())
  expect(await listReleases(desk.site)).toEqual([])
})
