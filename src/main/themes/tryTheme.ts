import type { Publication } from '../site/publication'
import { checkTheme } from './checkTheme'
import { pageThemeOf } from './pageThemeOf'
import { readThemeFolder } from './readThemeFolder'

/**
 * The publication with a theme as it lies in a folder, installed nowhere: for whoever is making one.
 * @throws GalleyError `invalidInput`, `tooLarge`, `noPermission`
 */
export async function tryTheme(publication: Publication, folder: string): Promise<Publication> {
  const files = await readThemeFolder(folder)
  const { hash, manifest } = checkTheme(files)
  const contents = new Map(files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]))
  return {
    ...publication,
    site: { ...publication.site, theme: pageThemeOf(hash, manifest, files) },
    themeFile: (path) => contents.get(path),
  }
}
