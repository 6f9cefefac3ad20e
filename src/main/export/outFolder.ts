import { lstatSync, mkdirSync, readdirSync, realpathSync, rmdirSync, type Stats, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import { readSiteMarker, type SiteMarker } from './siteMarker'
import { finishSwitch } from './switchFolder'

/** A place that may be written to. */
export interface OutFolder {
  /** Absolute, with the folder's parents resolved. */
  path: string
  /** `missing` and `empty` hold nothing; `ours` holds what Galley wrote, and maybe what others put beside it. */
  state: 'missing' | 'empty' | 'ours'
  /** What Galley wrote there; null when it holds nothing. */
  marker: SiteMarker | null
  /** Permission bits of the folder as it stands; null when it is missing. */
  mode: number | null
  /** Folders above it that were made for it, the highest first. */
  madeParents: string[]
}

/**
 * Looks whether a folder may be written to, and makes what is missing above it. Completes a switch that was
 * interrupted, and clears away what a killed run left.
 * @throws GalleyError `foreignFolder` for anything that Galley did not make, or that holds a workspace;
 * `noPermission`, `diskFull`
 */
export async function prepareOutFolder(folder: string): Promise<OutFolder> {
  const wanted = resolve(folder)
  let madeParents: string[] = []
  try {
    refuseInsideWorkspace(wanted)
    madeParents = makeParents(dirname(wanted))
    const path = join(realpathSync(dirname(wanted)), basename(wanted))
    refuseInsideWorkspace(path)
    await finishSwitch(path)
    await clearLeftovers(path)
    return { path, madeParents, ...(await inspect(path)) }
  } catch (error) {
    removeMadeParents(madeParents)
    throw explainSystemError(error, `write to ${wanted}`)
  }
}

/** Undoes what `prepareOutFolder` made above the folder, as far as it is still empty. */
export function removeMadeParents(madeParents: readonly string[]): void {
  for (const parent of madeParents.toReversed()) {
    try {
      rmdirSync(parent)
    } catch (error) {
      // Somebody has put something into it, or taken it away: it is no longer ours to remove.
      if (systemErrorCode(error) === undefined) throw error
      return
    }
  }
}

async function inspect(path: string): Promise<Pick<OutFolder, 'state' | 'marker' | 'mode'>> {
  const found = look(path)
  if (found === null) return { state: 'missing', marker: null, mode: null }
  if (found.isSymbolicLink()) {
    throw foreign(
      `${path} is a link to another place.`,
      'Choose the folder that it leads to, or a new folder.',
    )
  }
  if (!found.isDirectory()) throw foreign(`${path} is a file, not a folder.`, 'Choose a folder.')
  if (found.dev !== statSync(dirname(path)).dev) {
    throw foreign(
      `${path} is a disk of its own, which cannot be switched in one step.`,
      'Choose a folder inside it.',
    )
  }
  const mode = found.mode & 0o7777
  const names = readdirSync(path)
  if (names.length === 0) return { state: 'empty', marker: null, mode }
  if (names.includes('galley.db')) throw insideWorkspace(path)
  const marker = await readSiteMarker(path)
  if (marker !== null) return { state: 'ours', marker, mode }
  throw foreign(
    `${path} holds files that Galley did not make.`,
    'Choose a new or empty folder, or one that Galley has exported to before.',
  )
}

/** @throws GalleyError `foreignFolder` for a place in a workspace */
export function refuseInsideWorkspace(path: string): void {
  for (let folder = path; ; folder = dirname(folder)) {
    if (look(join(folder, 'galley.db')) !== null) throw insideWorkspace(folder)
    if (dirname(folder) === folder) return
  }
}

function insideWorkspace(workspace: string): GalleyError {
  return foreign(
    `${workspace} is a Galley workspace, and what is exported must lie outside of it.`,
    'Choose a folder somewhere else.',
  )
}

function foreign(happened: string, remedy: string): GalleyError {
  return new GalleyError('foreignFolder', { happened, safe: 'Nothing was written or changed.', remedy })
}

function look(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT') return null
    if (code === 'ENOTDIR') {
      throw foreign(`${dirname(path)} is a file, so no folder can lie in it.`, 'Choose another place.')
    }
    throw error
  }
}

/** Makes a folder and those above it. @returns the ones that were missing, the highest first */
export function makeParents(folder: string): string[] {
  const missing: string[] = []
  for (let parent = folder; look(parent) === null; parent = dirname(parent)) missing.unshift(parent)
  const made: string[] = []
  try {
    for (const parent of missing) {
      mkdirSync(parent)
      made.push(parent)
    }
  } catch (error) {
    removeMadeParents(made)
    throw error
  }
  return made
}

let drafts = 0

/** Name for what is being made beside `path`, or waits there to be removed; it says by whom. */
export function draftPath(path: string, kind: 'new' | 'old'): string {
  drafts++
  return join(
    dirname(path),
    `.${basename(path)}.galley-${kind}-${process.pid}-${Date.now().toString(36)}${drafts}`,
  )
}

const dayInMilliseconds = 86_400_000

/** Removes the drafts beside `path` that runs which are over have left: killed, or cut off by a power failure. */
export async function clearLeftovers(path: string): Promise<void> {
  const begin = `.${basename(path)}.galley-`
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(begin)
      ? /^(?:new|old)-(\d+)-[0-9a-z]+$/.exec(name.slice(begin.length))?.[1]
      : undefined
    if (pid === undefined) continue
    const leftover = join(dirname(path), name)
    const found = look(leftover)
    if (found === null) continue
    // A process number is used again after a while: what is a day old belongs to nobody any more. A site that was
    // switched a moment ago may have been written long before: that it was renamed counts as well.
    if (isRunning(Number(pid)) && Date.now() - found.ctimeMs < dayInMilliseconds) continue
    await rm(leftover, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemErrorCode(error) === 'EPERM'
  }
}
