import { GalleyError } from '../../shared/errors'

/** A story or page shows a picture that the workspace knows nothing of. */
export function missingPicture(slug: string): GalleyError {
  return new GalleyError('notFound', {
    happened: `A picture of "${slug}" is not in the workspace.`,
    safe: 'Nothing was written; what was there before stands.',
    remedy: 'Open it, take the picture out or put it in again, and publish it.',
  })
}

/** The workspace knows a picture whose file is gone. */
export function missingPictureFile(path: string): GalleyError {
  return new GalleyError('notFound', {
    happened: `A picture's file is missing from the workspace: ${path}.`,
    safe: 'Nothing was written; what was there before stands.',
    remedy: 'Put the file back from a backup, or put the picture in again where it is shown.',
  })
}
