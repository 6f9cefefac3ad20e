import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { findChangedFiles, readSiteMarker } from '../../src/main/export/siteMarker'
import { buildGalley, finishGalley, runGalley, startGalley } from '../cli/runGalley'
import { temporaryFolder } from '../storage/temporaryWorkspace'

beforeAll(buildGalley, 120_000)

const stories = 60

interface Outbox {
  jobs: { id: string; state: string }[]
  receipts: { jobId: string; location: string }[]
}

async function readOutbox(folder: string): Promise<Outbox> {
  return JSON.parse((await runGalley(['outbox', '--json', '--workspace', 'ws'], { cwd: folder })).stdout)
}

/** A workspace with stories that wait for a folder: a file stood in its place when they were published. */
async function deskWithQueue(): Promise<string> {
  const folder = temporaryFolder()
  const galley = (...words: string[]) => runGalley([...words, '--workspace', 'ws'], { cwd: folder })
  const names = Array.from({ length: stories }, (_, index) => `story-${index}.md`)
  for (const name of names)
    writeFileSync(join(folder, name), `# ${name}\n\n${'The tide came in. '.repeat(300)}`)
  await galley('import', ...names, '--create', '--section', 'Harbour', '--state', 'published')
  writeFileSync(join(folder, 'site'), '')
  await galley('target', 'add', 'Live', '--kind', 'folder', '--path', 'site')
  const slugs = names.map((name) => name.replace('.', '-'))
  expect((await galley('publish', ...slugs, '--target', 'Live')).code).toBe(1)
  rmSync(join(folder, 'site'))
  const { jobs, receipts } = await readOutbox(folder)
  expect(jobs).toHaveLength(stories)
  expect(receipts).toEqual([])
  return folder
}

/** The folders beside the site that are being made, or wait to be removed. */
const drafts = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.site.galley-'))

/** Moments that can be seen from outside, and some that cannot. */
const moments: ((folder: string) => boolean)[] = [
  (folder) => drafts(folder).length > 0,
  (folder) => drafts(folder).some((draft) => existsSync(join(folder, draft, 'harbour'))),
  (folder) => drafts(folder).some((draft) => existsSync(join(folder, draft, 'index.html'))),
  (folder) => drafts(folder).some((draft) => existsSync(join(folder, draft, '.galley-site.json'))),
  (folder) => existsSync(join(folder, 'site')),
]

async function waitFor(holds: () => boolean, isOver: () => boolean): Promise<void> {
  while (!holds() && !isOver()) await wait(1)
}

/** Every file that Galley says it wrote is there, as it wrote it. @returns true when there is a site */
async function isWhole(site: string): Promise<boolean> {
  if (!existsSync(site)) return false
  const marker = await readSiteMarker(site)
  if (marker === null) throw new Error('A site without its marker')
  expect(await findChangedFiles(site, marker)).toEqual([])
  expect(Object.keys(marker.files).filter((path) => path.startsWith('harbour/story-'))).toHaveLength(stories)
  return true
}

test('killed at any moment, the site is whole or not there, and each job ends with one receipt', async () => {
  const folder = await deskWithQueue()
  const site = join(folder, 'site')
  const delays = Array.from({ length: 5 }, () => 100 + Math.random() * 600)
  const tries = [
    ...moments.map((moment) => ({ moment, delay: 0 })),
    ...delays.map((delay) => ({ moment: () => true, delay })),
  ]
  let killed = 0
  for (const { moment, delay } of tries) {
    const child = startGalley(['sync', '--once', '--workspace', 'ws'], { cwd: folder })
    const finished = finishGalley(child)
    await waitFor(
      () => moment(folder),
      () => child.exitCode !== null,
    )
    await wait(delay)
    child.kill('SIGKILL')
    if ((await finished).signal === 'SIGKILL') killed++
    await isWhole(site)
  }
  expect(killed).toBeGreaterThanOrEqual(moments.length - 1)

  const last = await runGalley(['sync', '--once', '--workspace', 'ws'], { cwd: folder })
  expect(last).toMatchObject({ code: 0, stderr: '' })
  expect(await isWhole(site)).toBe(true)
  const { jobs, receipts } = await readOutbox(folder)
  expect(jobs.every(({ state }) => state === 'done')).toBe(true)
  expect(receipts.map(({ jobId }) => jobId).sort()).toEqual(jobs.map(({ id }) => id).sort())
}, 120_000)
