import { chmodSync, constants, existsSync, linkSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readlink, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import { cancelledExport } from './cancelledExport'
import { folderCalls } from './exchangeFolders'
import { draftPath, type OutFolder, prepareOutFolder, removeMadeParents } from './outFolder'
import { sha256, siteMarkerName, writeSiteMarker } from './siteMarker'
import { switchFolder, syncFolder } from './switchFolder'

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

export interface WrittenFolder {
  /** Absolute path of the folder. */
  path: string
  files: number
  bytes: number
}

/**
 * Makes a folder anew, or makes it for the first time: everything is written beside it, and the two change places at
 * the end. Whoever reads it meanwhile, however it is cut off, finds the old content or the new one, whole. What others
 * have put into the folder stays in it.
 * @param options.keepFormer gets what stood there, once it is switched; what it leaves is removed
 * @throws GalleyError `foreignFolder` for a folder that Galley did not make, `cancelled`, `noPermission`, `diskFull`,
 * `conflict` when two files would have one name
 */
export async function writeFolderAtomically(
  folder: string,
  build: (draft: FolderDraft) => Promise<void>,
  options: { signal?: AbortSignal; keepFormer?: (former: string) => Promise<void> } = {},
): Promise<WrittenFolder> {
  const { signal, keepFormer } = options
  refuseCancelled(signal)
  const out = await prepareOutFolder(folder)
  const fresh = draftPath(out.path, 'new')
  try {
    mkdirSync(fresh)
    const draft = createDraft(fresh, out, signal)
    await build(draft)
    await keepForeignFiles(out, fresh, draft.hashes)
    writeFileSync(join(fresh, siteMarkerName), writeSiteMarker(draft.hashes, draft.made))
    refuseCancelled(signal)
    await makeDurable(fresh, draft.hashes)
    refuseCancelled(signal)
    // Somebody may have opened the folder to a web server's group: that stays as it is.
    if (out.mode !== null) chmodSync(fresh, out.mode)
    const old = draftPath(out.path, 'old')
    await switchFolder(out.path, fresh, old)
    if (keepFormer !== undefined && existsSync(old)) await keepFormer(old)
    await rm(old, { recursive: true, force: true })
    return { path: out.path, files: draft.hashes.size, bytes: draft.bytes() }
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    removeMadeParents(out.madeParents)
    throw explainFolderError(error, out.path)
  }
}

function createDraft(
  fresh: string,
  out: OutFolder,
  signal: AbortSignal | undefined,
): FolderDraft & { hashes: Map<string, string>; made: Map<string, string>; bytes(): number } {
  const hashes = new Map<string, string>()
  const made = new Map<string, string>()
  const markerWritten = lstatSync(join(out.path, siteMarkerName), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const folders = new Set([fresh])
  let bytes = 0
  let turnBegan = performance.now()

  function place(path: string, hash: string): string {
    if (
      !/^(?:[^/\\:\0]+\/)*[^/\\:\0]+$/.test(path) ||
      path.split('/').some((part) => part === '.' || part === '..')
    ) {
      throw new RangeError(`Not a path inside a site: ${path}`)
    }
    if (hashes.has(path)) {
      throw new GalleyError('conflict', {
        happened: `Two pages would both be written to ${path}.`,
        safe: 'Nothing was written; what was there before stands.',
        remedy: 'Give one of the two stories, or of the two sections, another slug.',
      })
    }
    hashes.set(path, hash)
    const file = join(fresh, path)
    if (!folders.has(dirname(file))) {
      mkdirSync(dirname(file), { recursive: true })
      folders.add(dirname(file))
    }
    return file
  }

  /** Links the file that stands in the folder into the new one: both are the same file. */
  function link(path: string, hash: string): boolean {
    const standing = join(out.path, path)
    const found = lstatSync(standing, { throwIfNoEntry: false })
    // The marker was written last: whatever is younger was changed by somebody else.
    if (found?.isFile() !== true || found.mtimeMs > markerWritten) return false
    const file = place(path, hash)
    try {
      linkSync(standing, file)
    } catch (error) {
      if (!isWithoutLinks(error)) throw error
      hashes.delete(path)
      return false
    }
    bytes += found.size
    return true
  }

  function add(path: string, content: string | Uint8Array, key?: string): void {
    const data = typeof content === 'string' ? Buffer.from(content) : content
    const hash = sha256(data)
    if (key !== undefined) made.set(path, key)
    // The same again: what keeps the earlier site keeps one file, not two.
    if (out.marker?.files[path] === hash && !hashes.has(path) && link(path, hash)) return
    writeFileSync(place(path, hash), data)
    bytes += data.byteLength
  }

  return {
    folder: fresh,
    hashes,
    made,
    bytes: () => bytes,
    add,
    keep(path, key) {
      const hash = out.marker?.made?.[path] === key ? out.marker.files[path] : undefined
      if (hash === undefined || hashes.has(path) || !link(path, hash)) return false
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
      bytes += size
    },
    addUnlessTheirs(path, content) {
      const isTheirs =
        out.marker !== null && !Object.hasOwn(out.marker.files, path) && existsSync(join(out.path, path))
      if (!isTheirs) add(path, content)
    },
    async copy(path, source, hash) {
      if (out.marker?.files[path] === hash && !hashes.has(path) && link(path, hash)) return
      const file = place(path, hash)
      await copyFile(source, file, constants.COPYFILE_FICLONE)
      const handle = await open(file, 'r')
      bytes += (await handle.stat()).size
      await handle.close()
    },
    async link(path, source, hash, key) {
      const file = place(path, hash)
      await linkOrCopy(source, file)
      if (key !== undefined) made.set(path, key)
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

/** How long the thread may be held before others get a turn, in milliseconds. */
const turnLength = 25

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelledExport()
}

/** What others have put into the folder (a `.git`, a `CNAME`) goes with it: hard links, which cost nothing. */
async function keepForeignFiles(
  out: OutFolder,
  fresh: string,
  written: ReadonlyMap<string, string>,
): Promise<void> {
  if (out.marker === null) return
  const ours = new Set([siteMarkerName, ...Object.keys(out.marker.files)])
  const ourFolders = new Set([...ours].flatMap(foldersOf))
  const newFolders = new Set([...written.keys()].flatMap(foldersOf))
  const isInTheWay = (path: string, isFolder: boolean) =>
    written.has(path) || (!isFolder && newFolders.has(path)) || basename(path) === 'galley.db'
  const entries = await readdir(out.path, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => ({
    entry,
    path: relative(out.path, join(entry.parentPath, entry.name)).split(sep).join('/'),
  }))
  for (const { entry, path } of paths.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (ours.has(path) || (entry.isDirectory() && ourFolders.has(path))) continue
    if (isInTheWay(path, entry.isDirectory())) throw inTheWay(out.path, path)
    const from = join(out.path, path)
    const to = join(fresh, path)
    if (entry.isDirectory()) await mkdir(to, { recursive: true })
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to)
    else if (entry.isFile()) await linkOrCopy(from, to)
    else throw inTheWay(out.path, path)
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch (error) {
    if (!isWithoutLinks(error)) throw error
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  }
}

/** Not every file system has hard links, and some have too few of them. */
function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemErrorCode(error) ?? '')
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function inTheWay(folder: string, path: string): GalleyError {
  return new GalleyError('foreignFolder', {
    happened: `${join(folder, path)} was not made by Galley, and cannot stay where it is beside the new pages.`,
    safe: 'Nothing was written or changed.',
    remedy: 'Move it somewhere else, or choose another folder.',
  })
}

/** Over this number of files one call for the whole file system is cheaper than one for each. */
const filesSyncedOneByOne = 64

async function makeDurable(fresh: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (files.size > filesSyncedOneByOne && (await syncWholeFileSystem(fresh))) return
  const folders = new Set([fresh])
  for (const path of [...files.keys(), siteMarkerName]) {
    // Windows syncs only what is open for writing.
    const handle = await open(join(fresh, path), 'r+')
    await handle.sync()
    await handle.close()
    folders.add(dirname(join(fresh, path)))
  }
  for (const folder of folders) await syncFolder(folder)
}

async function syncWholeFileSystem(fresh: string): Promise<boolean> {
  const { syncFileSystem } = await folderCalls()
  const handle = await open(fresh, 'r')
  try {
    return syncFileSystem(handle.fd)
  } finally {
    await handle.close()
  }
}

function explainFolderError(error: unknown, folder: string): GalleyError {
  const explained = explainSystemError(error, `write to ${folder}`)
  if (explained.code !== 'noPermission' && explained.code !== 'diskFull') return explained
  if (explained === error) return explained
  return new GalleyError(
    explained.code,
    {
      happened: explained.happened,
      safe: 'What was there before stands untouched, and nothing was left behind.',
      remedy:
        explained.code === 'diskFull'
          ? 'Free some space on the disk and export again: the new site is written beside the old one first.'
          : 'Choose another folder, or allow writing in the folder and in the one that it lies in: the new site is written beside the old one first.',
    },
    { cause: error },
  )
}
