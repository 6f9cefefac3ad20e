import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GalleyError } from '../../../shared/errors'
import { hashOfFile, readSiteMarker, siteMarkerName } from '../../export/siteMarker'

/** How many changed files a message names. */
const namedFiles = 5

/** @throws GalleyError `targetUnreachable` when the place where the site was is gone, as with a disk taken out */
export function refuseVanished(path: string, wasThere: boolean): void {
  if (!wasThere || existsSync(dirname(path))) return
  throw new GalleyError('targetUnreachable', {
    happened: `The folder ${dirname(path)}, which holds the site, is not there.`,
    safe: 'What was published stays so in the workspace, and waits in the outbox.',
    remedy: 'Connect the disk or put the folder back; Galley tries again by itself.',
  })
}

/**
 * Files of a site that may be others than when Galley wrote them: those with a change noted by the system since the
 * marker was written, last of all. The system notes any change of a file, and nobody can set that back; only when the
 * clock itself was, all are meant. A page that is gone holds nobody's work: it is written again.
 */
export function findTouchedFiles(path: string, files: Iterable<string>): string[] {
  const marked = lstatSync(join(path, siteMarkerName), { throwIfNoEntry: false })?.ctimeMs ?? 0
  const isClockWrong = Date.now() < marked
  return [...files].filter((name) => {
    const found = lstatSync(join(path, name), { throwIfNoEntry: false })
    return found !== undefined && (isClockWrong || !found.isFile() || found.ctimeMs >= marked)
  })
}

/** @throws GalleyError `targetChanged` when somebody has edited pages of the site since Galley wrote them */
export async function refuseEdited(path: string): Promise<void> {
  const marker = await readSiteMarker(path)
  if (marker === null) return
  const touched = findTouchedFiles(path, Object.keys(marker.files))
  const edited: string[] = []
  for (const name of touched)
    if ((await hashOfFile(join(path, name))) !== marker.files[name]) edited.push(name)
  if (edited.length === 0) return
  throw new GalleyError('targetChanged', {
    happened: `Somebody has changed ${edited.length === 1 ? 'a file' : `${edited.length} files`} of the site in ${path} since Galley wrote it: ${listOf(edited)}.`,
    safe: 'Nothing was overwritten; what was to be published waits in the outbox.',
    remedy:
      'Bring what is worth keeping into its story or page in Galley, delete the changed files there, and try again.',
  })
}

/** Some of the names, and how many more there are. */
export function listOf(names: readonly string[]): string {
  const more = names.length - namedFiles
  return names.slice(0, namedFiles).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
