import { readFile } from 'node:fs/promises'
import { explainSystemError, systemErrorCode } from '../../shared/errors'
import { stripLocation } from '../media/stripLocation'
import type { Publication } from '../site/publication'
import { missingPictureFile } from './missingPicture'

/**
 * A picture as it leaves the workspace: without the place where it was made. Every exit takes its pictures from here.
 * @returns the same bytes twice when there was nothing to take out
 * @throws GalleyError `notFound` when the file is gone, and as `explainSystemError`
 */
export async function readPublishedPicture(
  publication: Publication,
  hash: string,
): Promise<{ original: Uint8Array; published: Uint8Array }> {
  const path = publication.mediaPath(hash)
  try {
    const original = await readFile(path)
    return { original, published: stripLocation(original, publication.media(hash)?.mime ?? '') }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw missingPictureFile(path)
    throw explainSystemError(error, `read the picture ${path}`)
  }
}
