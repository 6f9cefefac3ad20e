import { readdirSync } from 'node:fs'
import { mkdir, readlink, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { GalleyError } from '../../shared/errors'
import { linkOrCopy } from './linkOrCopy'
import { siteMarkerName } from './siteMarker'
import { foldersOfAll } from './sitePaths'

/** Something in a folder that is not Galley's. */
export interface ForeignEntry {
  /** Path with forward slashes inside the folder. */
  path: string
  kind: 'folder' | 'link' | 'file' | 'other'
}

/**
 * What others have put into a site's folder. A folder comes before what is in it.
 * @param written everything that Galley wrote there
 */
export function findForeignFiles(folder: string, written: Iterable<string>): ForeignEntry[] {
  const ours = new Set([siteMarkerName, ...written])
  const ourFolders = foldersOfAll(ours)
  const found: ForeignEntry[] = []
  const look = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) {
        if (!ourFolders.has(path) && !ours.has(path)) found.push({ path, kind: 'folder' })
        look(path)
      } else if (!ours.has(path)) {
        found.push({ path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other' })
      }
    }
  }
  look('')
  return found
}

/**
 * What others have put into the folder (a `.git`, a `CNAME`) goes with it: hard links, which cost nothing.
 * @param earlier what Galley wrote into `folder`
 * @param written what Galley wrote into `fresh`
 * @returns the paths of what was put there
 * @throws GalleyError `foreignFolder` where it cannot stay
 */
export async function keepForeignFiles(
  folder: string,
  earlier: Iterable<string>,
  fresh: string,
  written: ReadonlyMap<string, string>,
): Promise<string[]> {
  const newFolders = foldersOfAll(written.keys())
  const isInTheWay = (path: string, isFolder: boolean) =>
    written.has(path) || (!isFolder && newFolders.has(path)) || basename(path) === 'galley.db'
  const found = findForeignFiles(folder, earlier).sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, kind } of found) {
    if (kind === 'other' || isInTheWay(path, kind === 'folder')) throw inTheWay(folder, path)
    const from = join(folder, path)
    const to = join(fresh, path)
    if (kind === 'folder') await mkdir(to, { recursive: true })
    else if (kind === 'link') await symlink(await readlink(from), to)
    else await linkOrCopy(from, to)
  }
  return found.map(({ path }) => path)
}

function inTheWay(folder: string, path: string): GalleyError {
  return new GalleyError('foreignFolder', {
    happened: `${join(folder, path)} was not made by Galley, and cannot stay where it is beside the new pages.`,
    safe: 'Nothing was written or changed.',
    remedy: 'Move it somewhere else, or choose another folder.',
  })
}
