import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { themeFiles, themeFolder } from '../../shared/page/theme/themeFiles'
import { readPageLoad } from '../../shared/siteCheck/pageWeight'
import type { Publication } from '../site/publication'

export interface PageWeight {
  /** Bytes, all together. */
  all: number
  html: number
  pictures: number
  /** The heaviest picture: its hash, and its bytes. */
  heaviest: { hash: string; bytes: number } | null
}

/** Weighs pages whose assets are named as in `PageAddresses`. Sizes of files are asked for once each. */
export function createPageScales(publication: Publication): (page: string) => PageWeight {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string): number => {
    let size = sizes.get(name)
    if (size === undefined) {
      size = name.startsWith(`${themeFolder}/`) ? themeFileSize(name) : pictureSize(publication, name)
      sizes.set(name, size)
    }
    return size
  }
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + sizeOf(name), 0)
  const fonts = fontsWeight()
  return (page) => {
    const load = readPageLoad(page)
    const html = Buffer.byteLength(page)
    const pictures = sum(load.pictures)
    let heaviest: PageWeight['heaviest'] = null
    for (const name of load.pictures) {
      const bytes = sizeOf(name)
      if (bytes > (heaviest?.bytes ?? 0)) heaviest = { hash: hashIn(name), bytes }
    }
    return { all: html + sum(load.files) + fonts + pictures, html, pictures, heaviest }
  }
}

const hashIn = (name: string): string => /^media\/([0-9a-f]{64})/.exec(name)?.[1] ?? ''

function themeFileSize(name: string): number {
  const file = themeFiles.get(basename(name))
  if (file === undefined) return 0
  return typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength
}

/** The fonts that a text in Latin letters needs; the others are loaded for letters that few texts have. */
function fontsWeight(): number {
  return [...themeFiles.keys()]
    .filter((name) => name.endsWith('.woff2') && !name.includes('-ext'))
    .reduce((total, name) => total + themeFileSize(name), 0)
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
