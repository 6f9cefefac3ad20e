import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { clearLeftovers, draftPath } from '../../src/main/export/outFolder'
import { readSiteMarker, siteMarkerName } from '../../src/main/export/siteMarker'
import { setSpareAside, sparePath } from '../../src/main/export/spareFolder'
import { verifySite } from '../../src/main/export/verifySite'
import { keepRelease, listReleases } from '../../src/main/publish/releases'
import type { Publication } from '../../src/main/site/publication'
import { keptReleases } from '../../src/shared/ipc/outboxRecords'
import { portMaren } from '../page/portMaren'
import { bundleForChild } from '../torture/bundleForChild'
import { sharedVariants } from './sharedVariants'

const bundles = join(import.meta.dirname, '..', '..', 'node_modules', `.galley-spare-${process.pid}`)
afterAll(() => rmSync(bundles, { recursive: true, force: true }))

const variants = sharedVariants()
let folder: string
let publication: Publication
let out: string
let spare: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-spare-'))
  const whole = portMaren(join(folder, 'workspace'), variants)
  // What is looked at here are files and folders, not what is in the pictures.
  publication = { ...whole, site: { ...whole.site, originalsOnly: true } }
  out = join(folder, 'site')
  spare = sparePath(out)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (edition: Publication, place = out) => exportSite(edition, place, { smallestSpare: 1 })

/** The publication with a headline changed: some pages are others then, most are the same. */
function withHeadline(headline: string, index = 1): Publication {
  const articles = publication.articles.map((article, at) =>
    at === index ? { ...article, headline } : article,
  )
  return { ...publication, articles }
}

const without = (index: number): Publication => ({
  ...publication,
  articles: publication.articles.filter((_, at) => at !== index),
})

/** Everything in a folder, folders and links among it, with the content. */
function contentsOf(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name)
        if (entry.isDirectory()) return [path.slice(root.length), 'folder']
        return [
          path.slice(root.length),
          entry.isSymbolicLink() ? `-> ${readlinkSync(path)}` : readFileSync(path, 'latin1'),
        ]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The same site made from nothing. */
async function madeAnew(edition: Publication, name = 'anew'): Promise<Record<string, string>> {
  const fresh = join(folder, 'workspace', name)
  await exportSite(edition, fresh)
  const contents = contentsOf(fresh)
  rmSync(fresh, { recursive: true })
  return contents
}

const litter = () =>
  readdirSync(folder).filter((name) => !['workspace', 'site', '.site.galley-spare'].includes(name))

test('a small site has no spare', async () => {
  await exportSite(publication, out)
  await exportSite(withHeadline('One'), out)
  expect(existsSync(spare)).toBe(false)
})

test('through stories that come, go and change, a site from its spare is what it is from nothing', async () => {
  const editions = [
    publication,
    withHeadline('Another headline altogether'),
    without(1),
    publication,
    without(0),
    withHeadline('A third one', 3),
    withHeadline('A third one', 3),
    publication,
  ]
  for (const [number, edition] of editions.entries()) {
    await write(edition)
    expect(contentsOf(out), `edition ${number}`).toEqual(await madeAnew(edition))
    expect(existsSync(spare), `edition ${number}`).toBe(number > 0)
    expect(litter()).toEqual([])
  }
  await verifySite(publication, out)
}, 120_000)

test('a file that stays the same is neither written nor linked again: it stands in the spare', async () => {
  await write(publication)
  await write(withHeadline('One'))
  const before = statSync(join(spare, '404.html'))
  await write(withHeadline('Two'))
  const after = statSync(join(out, '404.html'))
  expect([after.ino, after.nlink, after.ctimeMs]).toEqual([before.ino, before.nlink, before.ctimeMs])
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Two')))
})

test('a site of which most has changed leaves no spare, which would take its space twice', async () => {
  await write(publication)
  const { site } = publication
  await write({ ...publication, site: { ...site, settings: { ...site.settings, tagline: 'New words' } } })
  expect(existsSync(spare)).toBe(false)
})

test('nobody else may read the spare; the site has the permissions that it had', async () => {
  await write(publication)
  chmodSync(out, 0o2755)
  await write(withHeadline('One'))
  expect(statSync(spare).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
  await write(withHeadline('Two'))
  expect(statSync(out).mode & 0o7777).toBe(0o2755)
})

test('what others put into the site is there after each export, and gone once they take it away', async () => {
  await write(publication)
  writeFileSync(join(out, 'CNAME'), 'courier.example')
  mkdirSync(join(out, '.git', 'refs'), { recursive: true })
  writeFileSync(join(out, '.git', 'HEAD'), 'ref: main')
  symlinkSync('CNAME', join(out, 'name'))
  await write(withHeadline('One'))
  await write(withHeadline('Two'))
  const theirs = {
    '/.git': 'folder',
    '/.git/HEAD': 'ref: main',
    '/.git/refs': 'folder',
    '/CNAME': 'courier.example',
  }
  expect(contentsOf(out)).toEqual({
    ...(await madeAnew(withHeadline('Two'))),
    ...theirs,
    '/name': '-> CNAME',
  })
  rmSync(join(out, '.git'), { recursive: true })
  rmSync(join(out, 'name'))
  writeFileSync(join(out, 'CNAME'), 'other.example')
  await write(withHeadline('Three'))
  expect(contentsOf(out)).toEqual({
    ...(await madeAnew(withHeadline('Three'))),
    '/CNAME': 'other.example',
  })
})

test('what somebody has changed, in the site or in the spare, is made anew', async () => {
  await write(publication)
  await write(withHeadline('One'))
  const later = new Date(Date.now() + 5_000)
  // The same file in both, one that only the spare has, and one that is gone.
  for (const page of [join(out, '404.html'), join(spare, 'index.html')]) {
    appendFileSync(page, 'Not ours')
    utimesSync(page, later, later)
  }
  rmSync(join(spare, 'archive', 'index.html'))
  await write(withHeadline('Two'))
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Two')))
})

test('a spare without its marker, a link in its place and links in it are not trusted', async () => {
  const elsewhere = join(folder, 'workspace', 'elsewhere')
  await write(publication)
  await write(withHeadline('One'))
  rmSync(join(spare, siteMarkerName))
  await write(withHeadline('Two'))
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Two')))

  renameSync(spare, elsewhere)
  symlinkSync(elsewhere, spare)
  const before = contentsOf(elsewhere)
  await write(withHeadline('Three'))
  expect(contentsOf(elsewhere)).toEqual(before)
  expect(lstatSync(spare).isSymbolicLink()).toBe(false)

  rmSync(join(spare, 'archive'), { recursive: true })
  symlinkSync(elsewhere, join(spare, 'archive'))
  rmSync(join(spare, 'index.html'))
  symlinkSync(join(elsewhere, 'index.html'), join(spare, 'index.html'))
  await write(withHeadline('Four'))
  expect(contentsOf(elsewhere)).toEqual(before)
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Four')))
})

test('a marker that names files elsewhere removes none of them', async () => {
  const theirs = join(folder, 'workspace', 'thesis.txt')
  writeFileSync(theirs, 'years of work')
  await write(publication)
  await write(withHeadline('One'))
  const file = join(spare, siteMarkerName)
  const marker = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, string> }
  marker.files['../workspace/thesis.txt'] = '0'.repeat(64)
  writeFileSync(file, JSON.stringify(marker))
  await write(withHeadline('Two'))
  expect(readFileSync(theirs, 'utf8')).toBe('years of work')
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Two')))
})

test('of runs at once one takes the spare, the others make their sites from nothing', async () => {
  await write(publication)
  await write(withHeadline('One'))
  const editions = ['Two', 'Three', 'Four'].map((headline) => withHeadline(headline))
  await Promise.all(editions.map((edition) => write(edition)))
  const whole = await Promise.all(editions.map((edition, at) => madeAnew(edition, `anew-${at}`)))
  expect(whole).toContainEqual(contentsOf(out))
  expect(litter()).toEqual([])
})

test('runs that set their spares aside at once leave one of them, whole', async () => {
  await write(publication)
  const current = new Map(Object.entries((await readSiteMarker(out))?.files ?? {}))
  const site = contentsOf(out)
  for (let round = 0; round < 4; round++) {
    const formers = Array.from({ length: 8 }, (_, at) => join(folder, `former-${at}`))
    for (const former of formers) cpSync(out, former, { recursive: true })
    await Promise.all(formers.map((former) => setSpareAside(out, former, current, 1)))
    expect(formers.filter((former) => existsSync(former))).toEqual([])
    expect(contentsOf(spare)).toEqual(site)
    expect(litter()).toEqual([])
  }
})

test('a site that was written long ago and switched just now is not taken for the leftover of a run', async () => {
  await write(publication)
  const switched = draftPath(out, 'old')
  cpSync(out, switched, { recursive: true })
  const longAgo = new Date('2020-01-01T00:00:00Z')
  utimesSync(switched, longAgo, longAgo)
  await clearLeftovers(out)
  expect(existsSync(switched)).toBe(true)
})

test('one that is cancelled leaves the site, and the next one is whole', async () => {
  await write(publication)
  await write(withHeadline('One'))
  const before = contentsOf(out)
  const cancelling = new AbortController()
  const stopped = exportSite(withHeadline('Two'), out, {
    smallestSpare: 1,
    signal: cancelling.signal,
    onProgress: ({ done }) => done === 30 && cancelling.abort(),
  })
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(contentsOf(out)).toEqual(before)
  expect(litter()).toEqual([])
  await write(withHeadline('Three'))
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Three')))
})

test('the release that falls out becomes the spare, and those that are kept stay byte for byte', async () => {
  const kept = new Map<string, Record<string, string>>()
  for (let number = 0; number < keptReleases + 4; number++) {
    const edition = withHeadline(`Headline ${number}`, number % 3)
    await exportSite(edition, out, {
      keepFormer: (former, current) => keepRelease(out, former, new Map([['story', 'version']]), current, 1),
    })
    expect(contentsOf(out)).toEqual(await madeAnew(edition))
    expect(existsSync(spare)).toBe(number > keptReleases)
    for (const { id, folder: release } of await listReleases(out)) {
      const known = kept.get(id) ?? contentsOf(release)
      kept.set(id, known)
      expect(contentsOf(release)).toEqual(known)
    }
  }
  expect(await listReleases(out)).toHaveLength(keptReleases)
}, 120_000)

test('killed at any moment, the site is one of those that were written, whole, and so is the next', async () => {
  const script = await bundleForChild(join(import.meta.dirname, 'exportRepeatedly.ts'), bundles)
  await write(publication)
  for (let kill = 0; kill < 6; kill++) {
    const child = spawn(process.execPath, [script, join(folder, 'workspace'), out, 'headlines'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await pause((kill * 23) % 120)
    child.kill('SIGKILL')
    await once(child, 'close')
    const headline = /Edition \d+/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[0] ?? ''
    expect(contentsOf(out)).toEqual(await madeAnew(withHeadline(headline)))
  }
  await write(withHeadline('Last'))
  await write(withHeadline('Very last'))
  expect(contentsOf(out)).toEqual(await madeAnew(withHeadline('Very last')))
  expect(litter()).toEqual([])
}, 120_000)
