import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GalleyError } from '../../../shared/errors'
import { findChangedFiles, readSiteMarker } from '../../export/siteMarker'

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

/** @throws GalleyError `targetChanged` when somebody has edited pages of the site since Galley wrote them */
export async function refuseEdited(path: string): Promise<void> {
  const marker = await readSiteMarker(path)
  if (marker === null) return
  // A page that is gone holds nobody's work: it is written again.
  const edited = (await findChangedFiles(path, marker)).filter((name) => existsSync(join(path, name)))
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
