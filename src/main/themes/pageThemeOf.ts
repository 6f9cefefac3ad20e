import type { PageTheme } from '../../shared/page/theming/pageTheme'
import type { ThemeManifest, ThemePackageFile } from '../../shared/site/themeManifest'

/**
 * A theme as pages are written with it.
 * @param files those of a theme that has been checked
 */
export function pageThemeOf(
  hash: string,
  { name, version, styles }: ThemeManifest,
  files: readonly ThemePackageFile[],
): PageTheme {
  const decoder = new TextDecoder()
  const templates = (folder: string) =>
    Object.fromEntries(
      files
        .filter(({ path }) => path.startsWith(folder))
        .map(({ path, bytes }) => [path.slice(folder.length, -'.liquid'.length), decoder.decode(bytes)]),
    )
  return {
    hash,
    name,
    version,
    styles,
    parts: templates('parts/'),
    snippets: templates('snippets/'),
    assets: files
      .filter(({ path }) => path.startsWith('assets/'))
      .map(({ path }) => path.slice('assets/'.length)),
  }
}
