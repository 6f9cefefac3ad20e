import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { explainSystemError, GalleyError, type SerializedError } from '../../shared/errors'
import { copyLanguages } from '../../shared/texts/languages'
import { spokenLanguage, t } from '../texts'
import { createInWorker } from '../workspaces/createInWorker'
import { folderName } from '../workspaces/folderName'
import type { RecentWorkspaces } from '../workspaces/recentWorkspaces'
import type { WorkspaceHolder } from '../workspaces/workspaceHolder'
import type { Grants } from './grants'
import type { Handlers } from './handle'

export interface WorkspaceHandlerParts {
  holder: WorkspaceHolder
  recent: RecentWorkspaces
  grants: Grants
  createWorkerFile: string
  /** Why the workspace of last time could not be opened at the start; told once. */
  takeStartFailure(): SerializedError | undefined
  tell(window: BrowserWindow, error: SerializedError): void
}

function refuseTaken(folder: string): void {
  let taken: boolean
  try {
    taken = existsSync(folder) && readdirSync(folder).length > 0
  } catch (error) {
    throw explainSystemError(error, 'create the workspace')
  }
  if (!taken) return
  throw new GalleyError('conflict', {
    happened: `There is already something in ${folder}.`,
    safe: 'It was not touched.',
    remedy: 'Give the workspace another name, or choose another folder.',
  })
}

/** Creating, opening and leaving workspaces, and who works in one. */
export function createWorkspaceHandlers({
  holder,
  recent,
  grants,
  createWorkerFile,
  takeStartFailure,
  tell,
}: WorkspaceHandlerParts): Handlers<
  | 'workspace:current'
  | 'workspace:recent'
  | 'workspace:create'
  | 'workspace:open'
  | 'workspace:forget'
  | 'workspace:close'
  | 'profile:current'
  | 'profile:use'
> {
  return {
    'workspace:current': async (_input, caller) => {
      const info = await holder.info()
      const failure = takeStartFailure()
      // The window that asks is there to listen; when the opening failed there may have been none.
      if (failure !== undefined) tell(caller, failure)
      return info
    },
    'workspace:recent': () => recent.list(),
    'workspace:create': async ({ name, inside, sample, person }) => {
      const [parent] = grants.use(inside, 'createWorkspace')
      const folder = join(parent, folderName(name))
      refuseTaken(folder)
      await createInWorker(createWorkerFile, {
        folder,
        name,
        sample,
        profileName: person || t('firstProfile.name'),
        language: copyLanguages[spokenLanguage()],
      })
      return holder.open(folder)
    },
    'workspace:open': (input) => {
      if ('grant' in input) return holder.open(grants.use(input.grant, 'openWorkspace')[0])
      if (recent.knows(input.recent)) return holder.open(input.recent)
      throw new GalleyError('notAllowed', {
        happened: 'That folder is not among the recent workspaces.',
        safe: 'Nothing was read.',
        remedy: 'Open it through the dialog.',
      })
    },
    'workspace:forget': ({ folder }) => {
      recent.forget(folder)
      return {}
    },
    'workspace:close': async () => {
      await holder.close(true)
      return {}
    },
    'profile:current': () => holder.profile(),
    'profile:use': ({ id }) => holder.useProfile(id),
  }
}
