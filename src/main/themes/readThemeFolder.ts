import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import { type ThemePackageFile, themeLimits } from '../../shared/site/themeManifest'
import { checkName } from './checkTheme'
import { refusedTheme, tooLargeTheme } from './refuseTheme'

/** Folders in folders that are looked into. */
const deepest = 4

/** What systems and editors leave in folders: nobody means it to be in a theme. */
const leftBySystems = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.gitignore|README\.md)$/

/**
 * Everything in a theme's folder. Links are refused, never followed; what it holds is looked at by `checkTheme`.
 * @throws GalleyError `invalidInput`, `tooLarge`, `noPermission`, `notFound`
 */
export async function readThemeFolder(folder: string): Promise<ThemePackageFile[]> {
  const files: ThemePackageFile[] = []
  let whole = 0
  let folders = 0

  async function readFolder(path: string, depth: number): Promise<void> {
    refuseFolders(path, depth, folders++)
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (leftBySystems.test(entry.name)) continue
      // Before it is looked at: one that is no text cannot be.
      checkName(entry.name, inside)
      if (entry.isDirectory()) {
        await readFolder(inside, depth + 1)
        continue
      }
      if (!entry.isFile()) throw refusedTheme(`${inside} is a link or no plain file.`)
      if (files.length >= themeLimits.files)
        throw refusedTheme(`It has more than ${themeLimits.files} files.`)
      // Before reading: a file may be larger than the memory.
      const { size } = await lstat(join(folder, inside))
      whole += size
      if (whole > themeLimits.whole) throw tooLargeTheme('The theme', themeLimits.whole)
      files.push({ path: inside, bytes: new Uint8Array(await readFile(join(folder, inside))) })
    }
  }

  try {
    await readFolder('', 0)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOTDIR')
      throw refusedTheme(`${folder} is no folder.`, 'Choose the folder that the theme lies in.')
    if (code === 'ENOENT') throw noSuchFolder(folder)
    throw explainSystemError(error, `read the theme in ${folder}`)
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function refuseFolders(path: string, depth: number, before: number): void {
  if (depth > deepest) throw refusedTheme(`The folder ${path} lies too deep.`)
  if (before > themeLimits.files) throw refusedTheme(`It has more than ${themeLimits.files} folders.`)
}

function noSuchFolder(folder: string): GalleyError {
  return new GalleyError('notFound', {
    happened: `There is no folder ${folder}, or it is being changed.`,
    safe: 'Nothing was installed; the site looks as it did.',
    remedy: 'Choose the folder that the theme lies in.',
  })
}
