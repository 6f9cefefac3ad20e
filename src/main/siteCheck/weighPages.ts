import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { themeFiles, themeFolder } from '../../shared/page/theme/themeFiles'
import { themeAssetName, themeFilePath, themeStylesheet } from '../../shared/page/theming/pageTheme'
import { readPageLoad } from '../../shared/siteCheck/pageWeight'
import { fontsNamed, readStyles } from '../../shared/siteCheck/stylesLoad'
import type { Publication } from '../site/publication'

export interface PageWeight {
  /** Bytes, all together. */
  all: number
  html: number
  pictures: number
  /** Stylesheets with what they load, and scripts. */
  files: number
  /** The heaviest picture: its hash, and its bytes. */
  heaviest: { hash: string; bytes: number } | null
}

/** Weighs pages whose assets are named as in `PageAddresses`. Sizes of files are asked for once each. */
export function createPageScales(publication: Publication): (page: string) => PageWeight {
  const sizes = new Map<string, number>()
  const assetSize = createAssetScales(publication)
  const sizeOf = (name: string): number => {
    let size = sizes.get(name)
    if (size === undefined) {
      size = name.startsWith(`${themeFolder}/`) ? assetSize(name) : pictureSize(publication, name)
      sizes.set(name, size)
    }
    return size
  }
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + sizeOf(name), 0)
  const named = stylesWeight(publication)
  return (page) => {
    const load = readPageLoad(page)
    const html = Buffer.byteLength(page)
    const pictures = sum(load.pictures)
    let heaviest: PageWeight['heaviest'] = null
    for (const name of load.pictures) {
      const bytes = sizeOf(name)
      if (bytes > (heaviest?.bytes ?? 0)) heaviest = { hash: hashIn(name), bytes }
    }
    const files = sum(load.files) + named
    return { all: html + files + pictures, html, pictures, files, heaviest }
  }
}

const hashIn = (name: string): string => /^media\/([0-9a-f]{64})/.exec(name)?.[1] ?? ''

const bytesOf = (file: string | Uint8Array | undefined): number =>
  file === undefined ? 0 : typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength

/** Sizes of Galley's own files and of those of the site's theme, by their asset names. */
function createAssetScales({ site: { theme }, themeFile }: Publication): (name: string) => number {
  const ofTheme = theme === undefined ? null : themeAssetName(theme, '')
  return (name) =>
    ofTheme !== null && name.startsWith(ofTheme)
      ? bytesOf(themeFile(themeFilePath(name.slice(ofTheme.length))))
      : bytesOf(themeFiles.get(basename(name)))
}

/**
 * What the stylesheets load for a text in Latin letters: Galley's fonts where a stylesheet of the page names their families,
 * and the fonts and pictures that the theme's names. Fonts for other letters are loaded for letters that few texts have.
 */
function stylesWeight({ site: { theme }, themeFile }: Publication): number {
  const own = String(themeFiles.get('theme.css'))
  const { fonts } = readStyles(String(themeFiles.get('fonts.css')))
  const weigh = (names: readonly string[], fileOf: (name: string) => string | Uint8Array | undefined) =>
    names.reduce((total, name) => total + bytesOf(fileOf(name)), 0)
  if (theme === undefined) return weigh(fontsNamed(fonts, [own]), (name) => themeFiles.get(name))
  const its = new TextDecoder().decode(themeFile(themeFilePath(themeStylesheet)))
  const sheets = theme.styles === 'instead' ? [its] : [own, its]
  const { fonts: itsFonts, pictures } = readStyles(its)
  return (
    weigh(fontsNamed(fonts, sheets), (name) => themeFiles.get(name)) +
    weigh([...fontsNamed(itsFonts, sheets), ...pictures], (name) => themeFile(themeFilePath(name)))
  )
}

/**
 * Bytes of a picture's file as it is published. A smaller file that no export has made yet is reckoned by its share of the
 * original's pixels: WebP is no heavier a pixel than what it was made from.
 */
function pictureSize(publication: Publication, name: string): number {
  const original = publication.media(hashIn(name))
  if (original === undefined) return 0
  const [, width, height] = /-r\d+-(\d+)(?:x(\d+))?/.exec(name) ?? []
  if (width === undefined) return original.size
  const file = basename(name)
  const made = statSync(join(publication.variantFolder, file.slice(0, 2), file), { throwIfNoEntry: false })
  if (made !== undefined && made.size > 0) return made.size
  const pixels =
    Number(width) *
    (height === undefined ? (original.height * Number(width)) / original.width : Number(height))
  return Math.round(original.size * Math.min(1, pixels / (original.width * original.height)))
}
