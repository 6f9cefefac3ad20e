import interLatinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline'
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import interLicence from '@fontsource-variable/inter/LICENSE?raw'
import newsreaderLatinExtended from '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2?inline'
import newsreaderLatinExtendedItalic from '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2?inline'
import newsreaderLatin from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?inline'
import newsreaderLatinItalic from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?inline'
import newsreaderLicence from '@fontsource-variable/newsreader/LICENSE?raw'
import naskhArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?inline'
import naskhLicence from '@fontsource-variable/noto-naskh-arabic/LICENSE?raw'
import fontStyles from './fonts.css?raw'
import themeScript from './theme.js?raw'
import { themeStyles } from './themeStyles'

/** A file of the theme. */
export type ThemeFile = string | Uint8Array<ArrayBuffer>

/** Folder of the theme's files in a site. */
export const themeFolder = 'assets'

/** The theme's own files by name. They lie beside each other: the stylesheets name the fonts without a folder. */
export const themeFiles: ReadonlyMap<string, ThemeFile> = new Map<string, ThemeFile>([
  ['theme.css', themeStyles],
  ['theme.js', themeScript],
  ['fonts.css', fontStyles],
  [
    'fonts-licence.txt',
    `Newsreader\n\n${newsreaderLicence}\n\nInter\n\n${interLicence}\n\nNoto Naskh Arabic\n\n${naskhLicence}`,
  ],
  ['newsreader-latin.woff2', bytesOf(newsreaderLatin)],
  ['newsreader-latin-italic.woff2', bytesOf(newsreaderLatinItalic)],
  ['newsreader-latin-ext.woff2', bytesOf(newsreaderLatinExtended)],
  ['newsreader-latin-ext-italic.woff2', bytesOf(newsreaderLatinExtendedItalic)],
  ['inter-latin.woff2', bytesOf(interLatin)],
  ['inter-latin-ext.woff2', bytesOf(interLatinExtended)],
  ['noto-naskh-arabic.woff2', bytesOf(naskhArabic)],
])

function bytesOf(dataAddress: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(dataAddress.slice(dataAddress.indexOf(',') + 1))
}
