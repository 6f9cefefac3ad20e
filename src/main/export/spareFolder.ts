import { chmodSync, lstatSync, rmdirSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemErrorCode } from '../../shared/errors'
import { findForeignFiles } from './foreignFiles'
import { draftPath } from './outFolder'
import { readSiteMarker, type SiteMarker, siteMarkerName } from './siteMarker'
import { foldersOfAll, isSitePath } from './sitePaths'
import { syncFolder } from './switchFolder'

/** From this number of files on, bringing an earlier folder up to date costs clearly less than linking all of them. */
const filesWorthASpare = 500

/** Of a spare's files, the share that has to stand in the site as well: the others cost their space twice. */
const sharedFiles = 0.5

/** An earlier state of a site that is being brought up to date, in place of one that is made from nothing. */
export interface Spare {
  /** What Galley had written there. */
  marker: SiteMarker
  /** When the last of it was written; milliseconds since 1970. */
  writtenAt: number
}

/**
 * Where an earlier state of the site in `path` is kept, to be brought up to date by the next export. What has this name
 * is as it was when it was the site: whoever changes it renames it first.
 */
export function sparePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.galley-spare`)
}

/**
 * Keeps a former state of the site as the spare, in the place of the one before, or removes it: a small one, and one that
 * has little in common with the site.
 * @param former where its files lie; nothing stands there afterwards
 * @param current what the site holds now: SHA-256 by path
 * @param smallest a site of fewer files has no spare
 */
export async function setSpareAside(
  path: string,
  former: string,
  current: ReadonlyMap<string, string>,
  smallest = filesWorthASpare,
): Promise<void> {
  const marker = await readSiteMarker(former)
  const files = Object.entries(marker?.files ?? {})
  const shared = files.filter(([name, hash]) => current.get(name) === hash).length
  if (marker === null || files.length < smallest || shared < files.length * sharedFiles) {
    await rm(former, { recursive: true, force: true })
    return
  }
  const spare = sparePath(path)
  await removeSpare(path)
  // It may hold what has been taken back since: nobody else is to read it.
  chmodSync(former, 0o700)
  // Another run may have set one aside in the meantime: one is enough.
  if (!(await moved(former, spare, ['ENOTEMPTY', 'EEXIST', 'EPERM'])))
    await rm(former, { recursive: true, force: true })
}

/**
 * Takes the spare of a site to be brought up to date: moves it to `fresh`, without its marker, and with nothing in it
 * that the marker does not name. Cut off at any moment, there is the spare, or a draft that is cleared away.
 * @returns null when there is none; what cannot be trusted is removed
 */
export async function takeSpare(path: string, fresh: string): Promise<Spare | null> {
  const spare = sparePath(path)
  const found = lstatSync(spare, { throwIfNoEntry: false })
  if (found === undefined) return null
  const markerFile = found.isDirectory()
    ? lstatSync(join(spare, siteMarkerName), { throwIfNoEntry: false })
    : undefined
  const marker = markerFile?.isFile() === true ? await readSiteMarker(spare) : null
  // Files are removed by their names in it.
  if (markerFile === undefined || marker === null || !Object.keys(marker.files).every(isSitePath)) {
    await removeSpare(path)
    return null
  }
  // Another run may have taken it in the meantime.
  if (!(await moved(spare, fresh, ['ENOENT']))) return null
  rmSync(join(fresh, siteMarkerName))
  // Whatever is changed in it reaches the disk after this: never is it taken for what it was.
  await syncFolder(fresh)
  for (const { path: foreign } of findForeignFiles(fresh, Object.keys(marker.files)))
    rmSync(join(fresh, foreign), { recursive: true, force: true })
  return { marker, writtenAt: markerFile.mtimeMs }
}

/**
 * Removes from a spare what the new site does not have.
 * @param written everything that Galley has written of the new site
 * @returns the paths of the files removed
 */
export function clearSpare(fresh: string, { marker }: Spare, written: ReadonlyMap<string, string>): string[] {
  const former = Object.keys(marker.files)
  const gone = former.filter((name) => !written.has(name))
  for (const name of gone) rmSync(join(fresh, name), { recursive: true, force: true })
  const kept = foldersOfAll(written.keys())
  const empty = [...foldersOfAll(gone)].filter((name) => !kept.has(name))
  for (const name of empty.sort().reverse()) removeEmptyFolder(join(fresh, name))
  return gone
}

/** It gets a name of its own first: another run may put its own spare there while this one is still being removed. */
async function removeSpare(path: string): Promise<void> {
  const removed = draftPath(path, 'old')
  if (await moved(sparePath(path), removed, ['ENOENT'])) await rm(removed, { recursive: true, force: true })
}

/** Moves a folder. @param lost codes of the system for what another run did first @returns false then */
async function moved(from: string, to: string, lost: readonly string[]): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (lost.includes(systemErrorCode(error) ?? '')) return false
    throw error
  }
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
  }
}
