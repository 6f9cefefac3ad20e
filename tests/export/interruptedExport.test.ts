import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { findChangedFiles, readSiteMarker, siteMarkerName } from '../../src/main/export/siteMarker'
import { switchFolder, switchNotePath } from '../../src/main/export/switchFolder'
import { GalleyError } from '../../src/shared/errors'
import { portMaren } from '../page/portMaren'
import { bundleForChild } from '../torture/bundleForChild'
import { sharedVariants } from './sharedVariants'

/** Inside the project: what a bundle needs from its packages is found from there. */
const bundles = join(import.meta.dirname, '..', '..', 'node_modules', `.galley-export-${process.pid}`)
afterAll(() => rmSync(bundles, { recursive: true, force: true }))

const variants = sharedVariants()
let folder: string
let publication: ReturnType<typeof portMaren>
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-export-'))
  publication = portMaren(join(folder, 'workspace'), variants)
  out = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const edition = (name: string) => ({
  ...publication,
  site: { ...publication.site, settings: { ...publication.site.settings, name } },
})

/** The edition that every file of a folder belongs to, after checking that each is there and as it was written. */
async function wholeEdition(site: string): Promise<string> {
  const marker = await readSiteMarker(site)
  if (marker === null) throw new RangeError('no marker')
  expect(await findChangedFiles(site, marker)).toEqual([])
  expect(Object.keys(marker.files)).toHaveLength(196)
  return /<title>([^<]*)</.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? ''
}

const litter = () => readdirSync(folder).filter((name) => name !== 'workspace' && name !== 'site')

/** Reads every page over and over; answers what was missing, cut short or of no edition at all. */
const crawler = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { readFileSync, readdirSync } = require('node:fs')
  const { join } = require('node:path')
  const { out, pages } = workerData
  const wrong = []
  let read = 0, stop = false
  parentPort.on('message', () => { stop = true })
  const turn = () => {
    for (const page of pages) {
      try {
        const text = readFileSync(join(out, page), 'utf8')
        read++
        if (!text.endsWith('</html>\\n') || !/ – Edition \\d+<|<title>Edition \\d+</.test(text)) wrong.push(page)
      } catch (error) { wrong.push(page + ' ' + error.code) }
    }
    if (stop) { parentPort.postMessage({ read, wrong }); parentPort.close() }
    else setImmediate(turn)
  }
  turn()
`

describe('a site that is read while it is exported', () => {
  it('is never seen with a page missing, cut short or mixed, through 30 switches', async () => {
    await exportSite(edition('Edition 0'), out)
    const pages = Object.keys((await readSiteMarker(out))?.files ?? {}).filter((path) =>
      path.endsWith('.html'),
    )
    const worker = new Worker(crawler, { eval: true, workerData: { out, pages } })
    for (let number = 1; number <= 30; number++) await exportSite(edition(`Edition ${number}`), out)
    worker.postMessage('stop')
    const [{ read, wrong }] = (await once(worker, 'message')) as [{ read: number; wrong: string[] }]
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(pages.length * 30)
    expect(await wholeEdition(out)).toBe('Edition 30')
    expect(litter()).toEqual([])
  }, 60_000)
})

describe('an export that is killed', () => {
  it('leaves a whole site behind, and no litter after the next run', async () => {
    const script = await bundleForChild(join(import.meta.dirname, 'exportRepeatedly.ts'), bundles)
    await exportSite(edition('Edition 0'), out)
    let interrupted = 0
    for (let kill = 0; kill < 12; kill++) {
      const child = spawn(process.execPath, [script, join(folder, 'workspace'), out], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      // A different moment of the work each time.
      await pause((kill * 17) % 120)
      child.kill('SIGKILL')
      await once(child, 'close')
      if (litter().length > 0) interrupted++
      expect(await wholeEdition(out)).toMatch(/^Edition \d+$/)
    }
    expect(interrupted).toBeGreaterThan(0)
    await exportSite(edition('Edition last'), out)
    expect(await wholeEdition(out)).toBe('Edition last')
    expect(litter()).toEqual([])
  }, 120_000)
})

describe('a switch by two renames', () => {
  it('changes the content and leaves no note', async () => {
    await exportSite(edition('Old'), out)
    await exportSite(edition('New'), join(folder, 'fresh'))
    await switchFolder(out, join(folder, 'fresh'), join(folder, 'old'), { stepwise: true })
    expect(await wholeEdition(out)).toBe('New')
    expect(await wholeEdition(join(folder, 'old'))).toBe('Old')
    expect(existsSync(switchNotePath(out))).toBe(false)
  })

  it.each(['before the first rename', 'between the two', 'after the second'])(
    'is finished by the next run when it was interrupted %s',
    async (moment) => {
      await exportSite(edition('Old'), out)
      const deadProcess = spawnSync(process.execPath, ['-e', ''], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      }).pid
      const fresh = `.site.galley-new-${deadProcess}-a1`
      const old = `.site.galley-old-${deadProcess}-a2`
      await exportSite(edition('New'), join(folder, 'built'))
      renameSync(join(folder, 'built'), join(folder, fresh))
      writeFileSync(switchNotePath(out), JSON.stringify({ fresh, old }))
      if (moment !== 'before the first rename') renameSync(out, join(folder, old))
      if (moment === 'after the second') renameSync(join(folder, fresh), out)

      const cancelling = new AbortController()
      const stopped = exportSite(edition('Newer'), out, {
        signal: cancelling.signal,
        onProgress: () => cancelling.abort(),
      })
      await expect(stopped).rejects.toThrow(/cancelled/)
      expect(await wholeEdition(out)).toBe(moment === 'before the first rename' ? 'Old' : 'New')
      expect(litter()).toEqual([])
    },
  )
})

/** What only root can set up is tried where the tests run as root, as they do in the build. */
const asRoot = process.platform === 'linux' && process.getuid?.() === 0

function mount(place: string, options: string): boolean {
  mkdirSync(place, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'galley', place]).status === 0
}

describe.runIf(asRoot)('a disk that does not do its part', () => {
  it.each([
    ['is full', 'size=900k', 'diskFull'],
    ['may not be written to', 'size=8m', 'noPermission'],
  ])('%s: says so and keeps the old site whole', async (_what, options, code) => {
    const disk = join(folder, 'workspace-disk')
    if (!mount(disk, options)) return
    try {
      const site = join(disk, 'site')
      if (code === 'noPermission') {
        await exportSite(edition('Old'), site)
        spawnSync('mount', ['-o', 'remount,ro', disk])
      } else {
        mkdirSync(site)
        writeFileSync(join(site, siteMarkerName), '{"madeBy":"Galley","format":1,"files":{}}')
      }
      const before = readdirSync(site, { recursive: true }).sort()
      const error: unknown = await exportSite(edition('New'), site).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(GalleyError)
      expect(error).toMatchObject({ code })
      expect(readdirSync(site, { recursive: true }).sort()).toEqual(before)
      expect(readdirSync(disk)).toEqual(['site'])
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('is the folder itself: refuses, since two disks cannot change places', async () => {
    if (!mount(out, 'size=8m')) return
    try {
      await expect(exportSite(edition('New'), out)).rejects.toMatchObject({ code: 'foreignFolder' })
    } finally {
      spawnSync('umount', [out])
    }
  })
})
