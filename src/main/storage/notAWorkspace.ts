import { GalleyError } from '../../shared/errors'
import type { ReadableDatabase } from './database'
import { databaseNumber } from './migrate'

/** The folder holds no workspace. */
export function notAWorkspace(folder: string): GalleyError {
  return new GalleyError('notAWorkspace', {
    happened: `There is no Galley workspace in ${folder}.`,
    safe: 'Nothing was changed.',
    remedy: 'Choose the folder that holds “galley.db”, or create a workspace there.',
  })
}

/**
 * A database that has been through no migration is what an interrupted creation left: there is nothing in it.
 * @throws GalleyError `notAWorkspace`
 */
export function refuseUnfinished(database: ReadableDatabase, folder: string): void {
  if (databaseNumber(database) === 0) throw notAWorkspace(folder)
}
