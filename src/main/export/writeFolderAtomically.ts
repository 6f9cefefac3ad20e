import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { refuseCancelled } from './cancelledExport'
import { type FolderDraft, openDraft } from './folderDraft'
import { keepForeignFiles } from './foreignFiles'
import { makeDurable } from './makeDurable'
import { draftPath, prepareOutFolder, removeMadeParents } from './outFolder'
import { siteMarkerName, writeSiteMarker } from './siteMarker'
import { clearSpare, setSpareAside, takeSpare } from './spareFolder'
import { switchFolder } from './switchFolder'

export interface WrittenFolder {
  /** Absolute path of the folder. */
  path: string
  files: number
  bytes: number
}

export interface FolderOptions {
  signal?: AbortSignal
  /** Gets what stood there, once it is switched; what it leaves is kept as the spare, or removed. */
  keepFormer?: (former: string, current: ReadonlyMap<string, string>) => Promise<void>
  /** Makes the folder from nothing; a spare is left as it is. */
  fromNothing?: boolean
  /** Number of files from which on a site has a spare. */
  smallestSpare?: number
}

/**
 * Makes a folder anew, or makes it for the first time: everything is written beside it, into an earlier state of it where
 * one was kept, and the two change places at the end. Whoever reads it meanwhile, however it is cut off, finds the old
 * content or the new one, whole. What others have put into the folder stays in it.
 * @throws GalleyError `foreignFolder` for a folder that Galley did not make, `cancelled`, `noPermission`, `diskFull`,
 * `conflict` when two files would have one name
 */
export async function writeFolderAtomically(
  folder: string,
  build: (draft: FolderDraft) => Promise<void>,
  options: FolderOptions = {},
): Promise<WrittenFolder> {
  const { signal, keepFormer, fromNothing, smallestSpare } = options
  refuseCancelled(signal)
  const out = await prepareOutFolder(folder)
  const fresh = draftPath(out.path, 'new')
  try {
    const spare = fromNothing === true || out.marker === null ? null : await takeSpare(out.path, fresh)
    if (spare === null) mkdirSync(fresh)
    const draft = openDraft(fresh, out, spare, signal)
    await build(draft)
    const gone = spare === null ? [] : clearSpare(fresh, spare, draft.hashes)
    const foreign =
      out.marker === null
        ? []
        : await keepForeignFiles(out.path, Object.keys(out.marker.files), fresh, draft.hashes)
    writeFileSync(join(fresh, siteMarkerName), writeSiteMarker(draft.hashes, draft.made))
    refuseCancelled(signal)
    await makeDurable(fresh, [...draft.fresh, siteMarkerName], [...draft.linked, ...gone, ...foreign])
    refuseCancelled(signal)
    // Somebody may have opened the folder to a web server's group: that stays as it is.
    if (out.mode !== null) chmodSync(fresh, out.mode)
    const old = draftPath(out.path, 'old')
    await switchFolder(out.path, fresh, old)
    if (keepFormer !== undefined && existsSync(old)) await keepFormer(old, draft.hashes)
    if (existsSync(old)) await setSpareAside(out.path, old, draft.hashes, smallestSpare)
    return { path: out.path, files: draft.hashes.size, bytes: draft.bytes() }
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    removeMadeParents(out.madeParents)
    throw explainFolderError(error, out.path)
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
