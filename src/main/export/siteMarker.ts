import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemErrorCode } from '../../shared/errors'

/** Lies in every folder that Galley made. */
export const siteMarkerName = '.galley-site.json'

/** What Galley wrote into a folder. No date and no place: the same site has the same marker. */
export interface SiteMarker {
  madeBy: 'Galley'
  format: 1
  /** SHA-256 (hexadecimal) of each file that Galley wrote, by its path with forward slashes. */
  files: Record<string, string>
  /** The keys of what files were made from (`pageKeys`), by their paths; left out where none are told apart. */
  made?: Record<string, string> | undefined
}

/** The marker of a folder, or null when it has none that this build understands: then Galley did not make it. */
export async function readSiteMarker(folder: string): Promise<SiteMarker | null> {
  try {
    const marker: unknown = JSON.parse(await readFile(join(folder, siteMarkerName), 'utf8'))
    return isSiteMarker(marker) ? marker : null
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** By hand: a marker names each file of a site. */
function isSiteMarker(value: unknown): value is SiteMarker {
  if (typeof value !== 'object' || value === null) return false
  const { madeBy, format, files, made }: Partial<Record<keyof SiteMarker, unknown>> = value
  return (
    madeBy === 'Galley' &&
    format === 1 &&
    areTexts(files, (hash) => /^[0-9a-f]{64}$/.test(hash)) &&
    (made === undefined || areTexts(made, () => true))
  )
}

function areTexts(value: unknown, holds: (text: string) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string' && holds(text))
  )
}

export function writeSiteMarker(
  files: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
): string {
  const sorted = (entries: ReadonlyMap<string, string>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
  const marker: SiteMarker = {
    madeBy: 'Galley',
    format: 1,
    files: sorted(files),
    ...(made.size === 0 ? {} : { made: sorted(made) }),
  }
  return `${JSON.stringify(marker, null, 1)}\n`
}

/** Paths of the files that somebody else changed or removed since Galley wrote them, in order. */
export async function findChangedFiles(folder: string, marker: SiteMarker): Promise<string[]> {
  const changed: string[] = []
  for (const [path, hash] of Object.entries(marker.files)) {
    if ((await hashOfFile(join(folder, path))) !== hash) changed.push(path)
  }
  return changed
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 (hexadecimal) of a file, or null when there is none. @throws the file system's own errors */
export async function hashOfFile(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path))
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR') return null
    throw error
  }
}
