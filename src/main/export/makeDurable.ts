import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { folderCalls } from './exchangeFolders'
import { foldersOfAll } from './sitePaths'
import { syncFolder } from './switchFolder'

/** Over this number of files and folders one call for the whole file system is cheaper than one for each. */
const syncedOneByOne = 96

/**
 * Brings what has changed in a folder to the disk.
 * @param written paths of the files with new content
 * @param placed paths of files that are new, moved or gone: their names are what has changed
 */
export async function makeDurable(
  folder: string,
  written: Iterable<string>,
  placed: Iterable<string>,
): Promise<void> {
  const files = new Set(written)
  const folders = foldersOfAll([...files, ...placed])
  if (files.size + folders.size > syncedOneByOne && (await syncWholeFileSystem(folder))) return
  await Promise.all([...files].map((path) => syncFile(join(folder, path))))
  // A folder that is gone is one name less in the one above it.
  const standing = [...folders].map((path) => join(folder, path)).filter((path) => existsSync(path))
  await Promise.all([folder, ...standing].map(syncFolder))
}

async function syncFile(path: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncWholeFileSystem(folder: string): Promise<boolean> {
  const { syncFileSystem } = await folderCalls()
  const handle = await open(folder, 'r')
  try {
    return syncFileSystem(handle.fd)
  } finally {
    await handle.close()
  }
}
