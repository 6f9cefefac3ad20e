import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { explainSystemError } from '../../shared/errors'
import { type ThemePackageFile, themeLimits } from '../../shared/site/themeManifest'
import { refusedTheme, tooLargeTheme } from './refuseTheme'

/** Folders in folders that are looked into. */
const deepest = 4

/** What systems and editors leave in folders: nobody means it to be in a theme. */
const leftBySystems = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.gitignore|README\.md)$/

/**
 * Everything in a theme's folder. Links are refused, never followed; what it holds is looked at by `checkTheme`.
 * @throws GalleyError `invalidInput`, `tooLarge`, `noPermission`
 */
export async function readThemeFolder(folder: string): Promise<ThemePackageFile[]> {
  const files: ThemePackageFile[] = []
  let whole = 0

  async function readFolder(path: string, depth: number): Promise<void> {
    if (depth > deepest) throw refusedTheme(`The folder ${path} lies too deep.`)
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (leftBySystems.test(entry.name)) continue
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
    throw explainSystemError(error, `read the theme in ${folder}`)
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
