import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { GalleyError, systemErrorCode } from '../../shared/errors'
import { keptReleases, type Release } from '../../shared/ipc/outboxRecords'
import { readSiteMarker, siteMarkerName } from '../export/siteMarker'
import { setSpareAside } from '../export/spareFolder'

const recordSchema = z.object({
  /** What the target held: story -> version, by their ids. */
  held: z.record(z.string(), z.string()),
  pages: z.number().int(),
})

/** A former release, with all that is needed to go back to it. */
export interface KeptRelease extends Release {
  /** Absolute path of its files. */
  folder: string
  held: ReadonlyMap<string, string>
}

/** Where the former releases of the site in `path` are kept: beside it, so that files can be shared. */
export function releasesFolder(path: string): string {
  return join(dirname(path), `.${basename(path)}.galley-releases`)
}

/**
 * Keeps the files of a site that has been replaced. Of those beyond the number kept, the newest becomes the spare that the
 * next publishing brings up to date; others are removed.
 * @param former where its files lie; they are moved
 * @param held what the target held while they stood there
 * @param current what the site holds now: SHA-256 by path
 * @param smallestSpare as in `writeFolderAtomically`
 */
export async function keepRelease(
  path: string,
  former: string,
  held: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, string>,
  smallestSpare?: number,
): Promise<void> {
  const folder = releasesFolder(path)
  const marker = await readSiteMarker(former)
  if (marker === null || held.size === 0) {
    await rm(former, { recursive: true, force: true })
    return
  }
  await mkdir(folder, { recursive: true })
  const id = await freeName(folder, (await stat(join(former, siteMarkerName))).mtimeMs)
  const pages = Object.keys(marker.files).filter((name) => name.endsWith('.html')).length
  const record: z.infer<typeof recordSchema> = { held: Object.fromEntries(held), pages }
  // The record first: files without one would be nobody's.
  await writeFile(join(folder, `${id}.json`), JSON.stringify(record))
  await rename(former, join(folder, id))
  const beyond = await removeBeyond(folder)
  if (beyond !== undefined) await setSpareAside(path, beyond, current, smallestSpare)
}

/** By the moment at which it was written, which is also the order. */
async function freeName(folder: string, writtenAt: number): Promise<string> {
  const name = new Date(writtenAt).toISOString().replaceAll(':', '-').replace('.', '-')
  for (let number = 0; ; number++) {
    const id = number === 0 ? name : `${name}-${number}`
    if (!existsSync(join(folder, id))) return id
  }
}

const namePattern = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z(?:-\d+)?$/

function momentOf(id: string): number | undefined {
  const parts = namePattern.exec(id)
  return parts === null ? undefined : Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}Z`)
}

/** The former releases of the site in `path`, the newest first. @throws the file system's own errors */
export async function listReleases(path: string): Promise<KeptRelease[]> {
  const folder = releasesFolder(path)
  const releases: KeptRelease[] = []
  for (const id of await namesIn(folder)) {
    const at = momentOf(id)
    const record = at === undefined ? null : await readRecord(join(folder, `${id}.json`))
    if (at === undefined || record === null) continue
    const held = new Map(Object.entries(record.held))
    releases.push({ id, at, pages: record.pages, stories: held.size, folder: join(folder, id), held })
  }
  return releases.sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** @throws GalleyError `notFound` */
export async function findRelease(path: string, id: string): Promise<KeptRelease> {
  const release = (await listReleases(path)).find((kept) => kept.id === id)
  if (release !== undefined) return release
  throw new GalleyError('notFound', {
    happened: `This release of the site in ${path} is no longer kept.`,
    safe: 'The site stands as it is.',
    remedy: `Choose one of those that are: the last ${keptReleases} are kept.`,
  })
}

/** Removes a release that stands as the site again. */
export async function removeRelease(path: string, id: string): Promise<void> {
  const folder = releasesFolder(path)
  await rm(join(folder, id), { recursive: true, force: true })
  await rm(join(folder, `${id}.json`), { force: true })
}

/** @returns where the newest of those beyond lies; it is no release any more, but its files are there */
async function removeBeyond(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => momentOf(name.replace(/\.json$/, '')) !== undefined)
  const ids = [...new Set(names.map((name) => name.replace(/\.json$/, '')))].sort().reverse()
  const whole = ids.filter((id) => names.includes(id) && names.includes(`${id}.json`))
  const kept = new Set(whole.slice(0, keptReleases))
  const [beyond] = whole.slice(keptReleases)
  for (const name of names) {
    if (name === beyond || kept.has(name.replace(/\.json$/, ''))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
  return beyond === undefined ? undefined : join(folder, beyond)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

async function readRecord(file: string): Promise<z.infer<typeof recordSchema> | null> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
