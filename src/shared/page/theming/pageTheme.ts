/** A site's theme as pages are written with it: plain data, so that it crosses process boundaries and counts in keys. */
export interface PageTheme {
  /** SHA-256 (hexadecimal) over everything in the theme: the same hash is the same theme. */
  hash: string
  name: string
  version: string
  /** Whether the theme's stylesheet comes after the default one or stands in its place. */
  styles: 'after' | 'instead'
  /** Templates by the names of the parts that they override. */
  parts: Readonly<Record<string, string>>
  /** Templates that parts call by name. */
  snippets: Readonly<Record<string, string>>
  /** Paths of the files that pages may name, as in `fonts/wide.woff2`. */
  assets: readonly string[]
}

/** The theme's stylesheet among its files. */
export const themeStylesheet = 'theme.css'

/**
 * The asset name of a theme's file. The hash is in it: what lies under a name never changes.
 * @param path inside the theme's folder of assets; `theme.css` for its stylesheet
 */
export function themeAssetName({ hash }: Pick<PageTheme, 'hash'>, path: string): string {
  return `assets/theme-${hash.slice(0, 16)}/${path}`
}

/** Where such a file lies in the folder of the theme. */
export function themeFilePath(path: string): string {
  return path === themeStylesheet ? path : `assets/${path}`
}
