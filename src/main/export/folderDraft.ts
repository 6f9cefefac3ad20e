import { constants, existsSync, linkSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { GalleyError, systemErrorCode } from '../../shared/errors'
import { refuseCancelled } from './cancelledExport'
import { isWithoutLinks, linkOrCopy } from './linkOrCopy'
import type { OutFolder } from './outFolder'
import { type SiteMarker, sha256, siteMarkerName } from './siteMarker'
import { foldersOf, isSitePath } from './sitePaths'
import type { Spare } from './spareFolder'
import { textBytes } from './textBytes'

/** A folder being made, out of everybody's sight. Paths have forward slashes and stay inside it. */
export interface FolderDraft {
  /** Absolute path of the folder being made. */
  folder: string
  /** @param key what the file is made from, for `keep` the next time */
  add(path: string, content: string | Uint8Array, key?: string): void
  /**
   * Keeps the file that stands in the folder where it was made from the same and nobody has touched it since: what
   * it is made from need not be read.
   * @returns whether it was kept; if not, it has to be added
   */
  keep(path: string, key: string): boolean
  /** Sets a place aside for a file that is written into `folder` by others, who say so with `written`. */
  reserve(path: string, key: string): void
  /** @param hash SHA-256 of the file, hexadecimal */
  written(path: string, hash: string, bytes: number): void
  /** Adds a file of a name that others use too, as `robots.txt`: one that somebody has put into the folder stays. */
  addUnlessTheirs(path: string, content: string | Uint8Array): void
  /** @param hash SHA-256 of the file, hexadecimal */
  copy(path: string, source: string, hash: string): Promise<void>
  /** As `copy`, but both are the same file where the file system can have that. @param key as in `add` */
  link(path: string, source: string, hash: string, key?: string): Promise<void>
  /** Lets others have a turn, and ends the work when it was cancelled. Cheap: call it after every file. */
  breathe(): Promise<void>
}

/** A draft with what is known of it in the end. */
export interface OpenDraft extends FolderDraft {
  /** SHA-256 of every file, by path. */
  hashes: Map<string, string>
  /** Keys of files, by path. */
  made: Map<string, string>
  /** Files whose content is new on the disk, and files that are old but stand in a new place. */
  fresh: Set<string>
  linked: Set<string>
  bytes(): number
}

/** An earlier state of the site from which files are taken as they are. */
interface Standing {
  folder: string
  marker: SiteMarker
  /** When the last of it was written: whatever is younger was changed by somebody else. */
  writtenAt: number
}

/** How long the thread may be held before others get a turn, in milliseconds. */
const turnLength = 25

/** @param spare what lies in `folder` already; null while it is empty */
export function openDraft(
  folder: string,
  out: OutFolder,
  spare: Spare | null,
  signal: AbortSignal | undefined,
): OpenDraft {
  const hashes = new Map<string, string>()
  const made = new Map<string, string>()
  const fresh = new Set<string>()
  const linked = new Set<string>()
  const site = standingSite(out)
  const own: Standing | null = spare && { folder, ...spare }
  const folders = new Set([folder])
  let bytes = 0
  let turnBegan = performance.now()

  /** Makes room for a file, and for the folder that it lies in. A file of the spare may be a former site's as well. */
  function place(path: string, hash: string): string {
    note(path, hash)
    const file = join(folder, path)
    const parent = dirname(file)
    if (!folders.has(parent)) {
      makeFolder(parent, path)
      folders.add(parent)
    }
    if (spare !== null) rmSync(file, { recursive: true, force: true })
    return file
  }

  function note(path: string, hash: string): void {
    if (!isSitePath(path)) throw new RangeError(`Not a path inside a site: ${path}`)
    if (hashes.has(path)) throw twoPages(path)
    hashes.set(path, hash)
  }

  function makeFolder(parent: string, path: string): void {
    try {
      mkdirSync(parent, { recursive: true })
    } catch (error) {
      if (spare === null || !['EEXIST', 'ENOTDIR'].includes(systemErrorCode(error) ?? '')) throw error
      // A file of the former site has the name of a folder of this one.
      for (const above of foldersOf(path)) {
        const found = lstatSync(join(folder, above), { throwIfNoEntry: false })
        if (found?.isDirectory() === false) rmSync(join(folder, above))
      }
      mkdirSync(parent, { recursive: true })
    }
  }

  /** Takes a file over as it stands: it stays where it is, or it is linked from the site. */
  function takeOver(path: string, hash: string, isSame: (marker: SiteMarker) => boolean): boolean {
    if (hashes.has(path)) return false
    if (own !== null && isSame(own.marker)) {
      const size = sizeOfUntouched(own, path)
      if (size !== null) {
        note(path, hash)
        bytes += size
        return true
      }
    }
    return site !== null && isSame(site.marker) && linkFrom(site, path, hash)
  }

  function linkFrom(standing: Standing, path: string, hash: string): boolean {
    const size = sizeOfUntouched(standing, path)
    if (size === null) return false
    const file = place(path, hash)
    try {
      linkSync(join(standing.folder, path), file)
    } catch (error) {
      if (!isWithoutLinks(error)) throw error
      hashes.delete(path)
      return false
    }
    linked.add(path)
    bytes += size
    return true
  }

  function takeOverSame(path: string, hash: string): boolean {
    return takeOver(path, hash, ({ files }) => files[path] === hash)
  }

  function add(path: string, content: string | Uint8Array, key?: string): void {
    const data = typeof content === 'string' ? textBytes(content) : content
    const hash = sha256(data)
    if (key !== undefined) made.set(path, key)
    // The same again: what keeps the earlier site keeps one file, not two.
    if (takeOverSame(path, hash)) return
    writeFileSync(place(path, hash), data)
    fresh.add(path)
    bytes += data.byteLength
  }

  return {
    folder,
    hashes,
    made,
    fresh,
    linked,
    bytes: () => bytes,
    add,
    keep(path, key) {
      const hash = [own, site].find((standing) => standing?.marker.made?.[path] === key)?.marker.files[path]
      const isSame = ({ files, made: keys }: SiteMarker) => keys?.[path] === key && files[path] === hash
      if (hash === undefined || !takeOver(path, hash, isSame)) return false
      made.set(path, key)
      return true
    },
    reserve(path, key) {
      place(path, '')
      made.set(path, key)
    },
    written(path, hash, size) {
      if (hashes.get(path) !== '') throw new RangeError(`No place was set aside for ${path}`)
      hashes.set(path, hash)
      fresh.add(path)
      bytes += size
    },
    addUnlessTheirs(path, content) {
      const isTheirs =
        out.marker !== null && !Object.hasOwn(out.marker.files, path) && existsSync(join(out.path, path))
      if (!isTheirs) add(path, content)
    },
    async copy(path, source, hash) {
      if (takeOverSame(path, hash)) return
      const file = place(path, hash)
      await copyFile(source, file, constants.COPYFILE_FICLONE)
      fresh.add(path)
      bytes += lstatSync(file).size
    },
    async link(path, source, hash, key) {
      const file = place(path, hash)
      await linkOrCopy(source, file)
      if (key !== undefined) made.set(path, key)
      linked.add(path)
      bytes += lstatSync(file).size
    },
    async breathe() {
      if (performance.now() - turnBegan > turnLength) {
        await nextTurn()
        turnBegan = performance.now()
      }
      refuseCancelled(signal)
    },
  }
}

function standingSite({ path, marker }: OutFolder): Standing | null {
  const written = marker && lstatSync(join(path, siteMarkerName), { throwIfNoEntry: false })
  return marker && written ? { folder: path, marker, writtenAt: written.mtimeMs } : null
}

/** A file's size in bytes; null for one that is not there, or that somebody else has changed. */
function sizeOfUntouched({ folder, writtenAt }: Standing, path: string): number | null {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false })
  return found?.isFile() === true && found.mtimeMs <= writtenAt ? found.size : null
}

function twoPages(path: string): GalleyError {
  return new GalleyError('conflict', {
    happened: `Two pages would both be written to ${path}.`,
    safe: 'Nothing was written; what was there before stands.',
    remedy:
      'Give one of the two, be it a story, a static page or a section, another slug, and publish again.',
  })
}
