import { GalleyError } from '../../shared/errors'

/** The folder holds no workspace. */
export function notAWorkspace(folder: string): GalleyError {
  return new GalleyError('notAWorkspace', {
    happened: `There is no Galley workspace in ${folder}.`,
    safe: 'Nothing was changed.',
    remedy: 'Choose the folder that holds “galley.db”, or create a workspace there.',
  })
}
