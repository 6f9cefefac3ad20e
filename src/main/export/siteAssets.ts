import { type ThemeFile, themeFiles, themeFolder } from '../../shared/page/theme/themeFiles'
import { searchAssets } from './searchAssets'
import { sha256 } from './siteMarker'

/** Characters of the hash in a name: 40 bits, to tell versions of one file apart. */
const hashLength = 10

/** Kinds that browsers fetch for a page; others, as licences, keep their plain names. */
const hashedKinds = /\.(?:css|js|woff2)$/

/** Asset name, as pages say it (`assets/theme.css`) -> path in a site (`assets/theme.1a2b3c4d5e.css`). */
const names = new Map<string, string>()
const files = new Map<string, ThemeFile>()

// Fonts before the stylesheets that name them.
const inOrder = [...themeFiles, ...searchAssets].sort(
  ([a], [b]) => Number(b.endsWith('.woff2')) - Number(a.endsWith('.woff2')),
)
for (const [name, content] of inOrder) {
  const file = name.endsWith('.css') ? withHashedFonts(String(content)) : content
  const path = `${themeFolder}/${hashedName(name, file)}`
  names.set(`${themeFolder}/${name}`, path)
  files.set(path, file)
}

function withHashedFonts(styles: string): string {
  return styles.replace(/url\(([^)]+\.woff2)\)/g, (whole, name: string) => {
    const path = names.get(`${themeFolder}/${name}`)
    return path === undefined ? whole : `url(${path.slice(themeFolder.length + 1)})`
  })
}

function hashedName(name: string, content: ThemeFile): string {
  if (!hashedKinds.test(name)) return name
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${sha256(content).slice(0, hashLength)}${name.slice(dot)}`
}

/**
 * The files of the default theme and the search by their paths in a site. A name holds its content's hash, so that
 * browsers may keep the file for good.
 */
export const siteAssets: ReadonlyMap<string, ThemeFile> = files

/** Where a file lies in a site. @param name as pages say it: `assets/<name>`; any other name stands for itself */
export function siteAssetPath(name: string): string {
  return names.get(name) ?? name
}
