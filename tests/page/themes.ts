import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication } from '../../src/main/site/publication'
import { checkTheme } from '../../src/main/themes/checkTheme'
import { pageThemeOf } from '../../src/main/themes/pageThemeOf'
import { readThemeFolder } from '../../src/main/themes/readThemeFolder'
import type { PageTheme } from '../../src/shared/page/theming/pageTheme'
import type { ThemePackageFile } from '../../src/shared/site/themeManifest'

export const quartoFolder = join(import.meta.dirname, '..', '..', 'resources', 'themes', 'quarto')

export const quartoStyles = readFileSync(join(quartoFolder, 'theme.css'), 'utf8')

let made = 0

/** A theme of these templates, as if it had been installed. */
export function themeOf(
  parts: Record<string, string>,
  rest: Partial<Pick<PageTheme, 'snippets' | 'assets' | 'styles'>> = {},
): PageTheme {
  made++
  return {
    hash: made.toString(16).padStart(64, '0'),
    name: 'Test',
    version: '1',
    styles: 'after',
    parts,
    snippets: {},
    assets: [],
    ...rest,
  }
}

export function withTheme<Its extends Publication>(
  publication: Its,
  theme: PageTheme,
  files: readonly ThemePackageFile[] = [],
): Its {
  return {
    ...publication,
    site: { ...publication.site, theme },
    themeFile: (path: string) => {
      const file = files.find((its) => its.path === path)
      return file === undefined ? undefined : new Uint8Array(file.bytes)
    },
  }
}

/** The publication with the theme that comes with Galley. */
export async function inQuarto<Its extends Publication>(publication: Its): Promise<Its> {
  const files = await readThemeFolder(quartoFolder)
  const { hash, manifest } = checkTheme(files)
  return withTheme(publication, pageThemeOf(hash, manifest, files), files)
}

/** The smallest theme that can be installed. */
export function themeFilesOf(more: Record<string, string | Uint8Array> = {}): ThemePackageFile[] {
  const manifest = {
    name: 'Test',
    version: '1',
    licence: 'MIT',
    author: 'Tests',
    extends: 'default',
    styles: 'after',
  }
  const files = { 'theme.json': JSON.stringify(manifest), 'theme.css': '', ...more }
  return Object.entries(files)
    .map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
