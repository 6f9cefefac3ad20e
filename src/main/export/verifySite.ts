import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '../../shared/document/articleDocument'
import { readReferences } from '../../shared/document/storyReferences'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import { type Publication, storiesAndPages } from '../site/publication'
import { type ExportOptions, exportSite } from './exportSite'
import { draftPath } from './outFolder'
import { readSiteMarker, siteMarkerName } from './siteMarker'

/** How many files a message names. */
const namedFiles = 5

/**
 * Makes the whole site again, beside the folder that was exported to, and compares every byte of every file that Galley
 * writes. Files in the folder that are somebody else's are none of its business.
 * @param folder was exported to from the same publication, with the same options
 * @returns how many files are equal
 * @throws GalleyError `conflict` when any file differs, is missing, or is left over; and as `exportSite` does
 */
export async function verifySite(
  publication: Publication,
  folder: string,
  options: ExportOptions = {},
): Promise<{ equalFiles: number }> {
  const whole = draftPath(folder, 'new')
  try {
    await exportSite(readAnew(publication), whole, options)
    const paths = await filesOf(whole)
    const expected = new Set(paths)
    const different: string[] = []
    for (const path of paths) {
      if (options.signal?.aborted === true) throw cancelled()
      if (!(await areEqual(join(folder, path), join(whole, path)))) different.push(path)
    }
    const leftOver = (await filesOf(folder)).filter((path) => !expected.has(path))
    if (different.length + leftOver.length > 0) throw differs(folder, [...leftOver, ...different])
    return { equalFiles: paths.length }
  } catch (error) {
    // The export that it is held against speaks of itself; nobody has asked for one.
    if (error instanceof GalleyError && error.code === 'cancelled') throw cancelled()
    throw explainSystemError(error, `verify ${folder}`)
  } finally {
    await rm(whole, { recursive: true, force: true })
  }
}

/** Nothing that was kept with the versions is believed: it is read from the texts again. */
function readAnew(publication: Publication): Publication {
  const storyOf = new Map(storiesAndPages(publication).map(({ versionId, id }) => [versionId, id]))
  return {
    ...publication,
    references: (versionId) =>
      readReferences(readDocument(publication.document(storyOf.get(versionId) ?? versionId))),
  }
}

/** What Galley wrote there, by its own marker; the marker is one of the files. */
async function filesOf(folder: string): Promise<string[]> {
  const marker = await readSiteMarker(folder)
  return marker === null ? [] : [siteMarkerName, ...Object.keys(marker.files)]
}

async function areEqual(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([readFile(one), readFile(other)])
    return a.equals(b)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'EISDIR') return false
    throw error
  }
}

function differs(folder: string, paths: readonly string[]): GalleyError {
  const more = paths.length - namedFiles
  const named = paths.slice(0, namedFiles).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return new GalleyError('conflict', {
    happened: `The site in ${folder} is not what a full rebuild gives. ${paths.length === 1 ? 'One file differs' : `${paths.length} files differ`}: ${named}.`,
    safe: 'The folder was left as it stands.',
    remedy:
      'See whether something else writes into that folder; if nothing does, please report this. An export into a new folder is whole.',
  })
}

function cancelled(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'Verifying was stopped.',
    safe: 'The site that was exported stands.',
    remedy: 'Run it again whenever you like.',
  })
}
