import { createHash } from 'node:crypto'
import { extname } from 'node:path/posix'
import { ZodError } from 'zod'
import { themeStylesheet } from '../../shared/page/theming/pageTheme'
import { partNames } from '../../shared/page/theming/partNames'
import { readTemplates } from '../../shared/page/theming/templates'
import { placeOf, TemplateProblem } from '../../shared/page/theming/themeFailure'
import {
  type CheckedTheme,
  type ThemeManifest,
  type ThemePackageFile,
  themeLimits,
  themeManifestSchema,
} from '../../shared/site/themeManifest'
import { measurePicture } from '../media/measurePicture'
import { drawingProblem } from './checkDrawing'
import { stylesProblem } from './checkStyles'
import { pageThemeOf } from './pageThemeOf'
import { refusedTheme, tooLargeTheme } from './refuseTheme'

/** Names that every system can have, and that no two systems read differently. */
const nameOfFile = /^[a-z0-9][a-z0-9._-]{0,63}$/
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/

const pictureKinds: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/**
 * Looks at every file of a theme: names, kinds, sizes, and what is in templates, stylesheet and drawings.
 * @throws GalleyError `invalidInput`, `tooLarge`; the message names the file, and the line of a template
 */
export function checkTheme(files: readonly ThemePackageFile[]): CheckedTheme {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]))
  if (byPath.size !== files.length) throw refusedTheme('Two of its files have the same name.')
  if (files.length > themeLimits.files) throw refusedTheme(`It has more than ${themeLimits.files} files.`)
  const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (whole > themeLimits.whole) throw tooLargeTheme('The theme', themeLimits.whole)
  for (const { path, bytes } of files) checkFile(path, bytes)
  const manifest = readManifest(byPath.get('theme.json'))
  const hash = hashOf(files)
  const theme = pageThemeOf(hash, manifest, files)
  const styles = byPath.get(themeStylesheet)
  if (styles === undefined) throw refusedTheme(`It has no ${themeStylesheet}; it may be empty.`)
  const problem = stylesProblem(textOf(themeStylesheet, styles), new Set(theme.assets))
  if (problem !== null) throw refusedTheme(`${themeStylesheet}: ${problem}`)
  try {
    readTemplates(theme)
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error
    throw refusedTheme(`${placeOf(error)}: ${error.message}`)
  }
  return { hash, manifest, files }
}

/** @throws GalleyError `invalidInput` for a name that not every system can have */
export function checkName(name: string, path: string): void {
  if (nameOfFile.test(name) && !reservedName.test(name) && !name.includes('..')) return
  throw refusedTheme(`The name “${name}” in ${path} is not one of small letters, digits, “-”, “_” and “.”.`)
}

function checkFile(path: string, bytes: Uint8Array): void {
  const names = path.split('/')
  for (const name of names) checkName(name, path)
  const check = checkOf(path, names)
  if (check === undefined) {
    throw refusedTheme(
      `${path} is no file that a theme has.`,
      'A theme has theme.json, theme.css, templates in parts/ and snippets/, and fonts and pictures in assets/.',
    )
  }
  check(path, bytes)
}

/** How a file is looked at, by where it lies; undefined for one that has no place in a theme. */
function checkOf(
  path: string,
  [folder, ...inside]: readonly string[],
): ((path: string, bytes: Uint8Array) => void) | undefined {
  if (path === 'theme.json') return (its, bytes) => checkSize(its, bytes, themeLimits.manifest)
  if (path === themeStylesheet) return (its, bytes) => checkSize(its, bytes, themeLimits.stylesheet)
  if (folder === 'assets' && inside.length > 0) return checkAsset
  const isTemplate = (folder === 'parts' || folder === 'snippets') && inside.length === 1
  return isTemplate && path.endsWith('.liquid') ? checkTemplate : undefined
}

function checkSize(path: string, bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw tooLargeTheme(path, limit)
}

function checkTemplate(path: string, bytes: Uint8Array): void {
  checkSize(path, bytes, themeLimits.template)
  const name = path.slice('parts/'.length, -'.liquid'.length)
  if (path.startsWith('parts/') && !partNames.some((part) => part === name)) {
    throw refusedTheme(`${path}: there is no part of the page called “${name}”.`)
  }
  textOf(path, bytes)
}

/** Fonts, pictures and licences; what they are is told by their bytes. */
function checkAsset(path: string, bytes: Uint8Array): void {
  checkSize(path, bytes, themeLimits.asset)
  const kind = extname(path)
  if (kind === '.txt') {
    textOf(path, bytes)
  } else if (kind === '.woff2') {
    if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'wOF2')
      throw refusedTheme(`${path} is no WOFF2 font.`)
  } else if (kind === '.svg') {
    const problem = drawingProblem(textOf(path, bytes))
    if (problem !== null) throw refusedTheme(`${path}: ${problem}`)
  } else if (pictureKinds[kind] === undefined) {
    throw refusedTheme(
      `${path} is no kind of file that a site may have from a theme.`,
      'Fonts are .woff2, pictures .png, .jpg, .gif, .webp, .avif or .svg, licences .txt.',
    )
  } else if (measurePicture(bytes)?.mime !== pictureKinds[kind]) {
    throw refusedTheme(`${path} is not the picture that its name says.`)
  }
}

function readManifest(bytes: Uint8Array | undefined): ThemeManifest {
  if (bytes === undefined) throw refusedTheme('It has no theme.json.')
  try {
    return themeManifestSchema.parse(JSON.parse(textOf('theme.json', bytes)))
  } catch (error) {
    if (error instanceof SyntaxError) throw refusedTheme('theme.json is no JSON.')
    if (!(error instanceof ZodError)) throw error
    const [issue] = error.issues
    throw refusedTheme(
      `theme.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is not as it should be'}.`,
    )
  }
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw refusedTheme(`${path} is no text in UTF-8.`)
    throw error
  }
}

function hashOf(files: readonly ThemePackageFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}
