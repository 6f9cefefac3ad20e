import { randomUUID } from 'node:crypto'
import { GalleyError } from '../../shared/errors'

export type GrantPurpose =
  | 'createWorkspace'
  | 'openWorkspace'
  | 'exportSite'
  | 'exportArticle'
  | 'target'
  | 'import'
  | 'dictionary'
  | 'theme'

export interface Grants {
  /** Notes what the user chose in a system dialog. `path` is for showing. */
  give(purpose: GrantPurpose, paths: readonly [string, ...string[]]): { grant: string; path: string }
  /** The paths of a grant. @throws GalleyError `notAllowed` when it was not given for this */
  use(grant: string, purpose: GrantPurpose): readonly [string, ...string[]]
  /** Whether the user chose this very path for this purpose. */
  covers(path: string, purpose: GrantPurpose): boolean
}

/**
 * Paths reach Galley through the system's dialogs only: a window gets a grant to hand back and can name no path of
 * its own.
 */
export function createGrants(): Grants {
  const grants = new Map<string, { purpose: GrantPurpose; paths: readonly [string, ...string[]] }>()
  return {
    give(purpose, paths) {
      const grant = randomUUID()
      grants.set(grant, { purpose, paths })
      return { grant, path: paths[0] }
    },
    use(grant, purpose) {
      const found = grants.get(grant)
      if (found?.purpose === purpose) return found.paths
      throw new GalleyError('notAllowed', {
        happened: 'That place was not chosen in a dialog of the system for this purpose.',
        safe: 'Nothing was read or written.',
        remedy: 'Choose it again.',
      })
    },
    covers(path, purpose) {
      return [...grants.values()].some((grant) => grant.purpose === purpose && grant.paths.includes(path))
    },
  }
}
