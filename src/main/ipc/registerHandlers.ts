import { GalleyError, type SerializedError } from '../../shared/errors'
import {
  type StorageChannelName,
  storageChannelNames,
  type WindowChannelName,
  windowChannelNames,
} from '../../shared/ipc/channelNames'
import type { ChannelInput, ParsedInput } from '../../shared/ipc/contract'
import type { JobRunner } from '../jobs/jobRunner'
import type { PreferencesStore } from '../preferences'
import type { Spelling } from '../spelling/createSpelling'
import { originOf, type Windows } from '../windows'
import type { RecentWorkspaces } from '../workspaces/recentWorkspaces'
import type { WorkspaceHolder } from '../workspaces/workspaceHolder'
import { createAppHandlers } from './appHandlers'
import { createDialogHandlers } from './dialogHandlers'
import { createEmbedHandlers } from './embedHandlers'
import type { Grants } from './grants'
import { type Handler, type Handlers, handle, readContract } from './handle'
import { createJobHandlers } from './jobHandlers'
import { createMediaHandlers } from './mediaHandlers'
import { createSpellingHandlers } from './spellingHandlers'
import { createThemeHandlers, type InstallTheme } from './themeHandlers'
import { createWindowHandlers } from './windowHandlers'
import { createWorkspaceHandlers } from './workspaceHandlers'

export interface HandlerParts {
  preferences: PreferencesStore
  windows: Windows
  holder: WorkspaceHolder
  recent: RecentWorkspaces
  grants: Grants
  jobs: JobRunner
  spelling: Spelling
  createWorkerFile: string
  /** The themes that come with Galley, a folder each. */
  themesFolder: string
  /** Fetches from this computer too: for tests. */
  fetchesPrivate: boolean
  takeStartFailure(): SerializedError | undefined
}

/** A target's folder is a place to be written to: it must have been chosen in a dialog, like any other. */
function refuseUnchosenTarget(input: ParsedInput<'target:add'>, grants: Grants): void {
  if (grants.covers(input.settings.path, 'target')) return
  throw new GalleyError('notAllowed', {
    happened: 'The folder of the target was not chosen in a dialog of the system.',
    safe: 'No target was added.',
    remedy: 'Choose the folder again.',
  })
}

/** A copied workspace has stories with the same ids: what was typed in the one must never reach the other. */
function workspaceWasLeft(): GalleyError {
  return new GalleyError('conflict', {
    happened: 'The workspace that this belongs to was closed, and another one is open.',
    safe: 'Neither of them was changed.',
    remedy: 'Copy the text, or open the workspace again: what this window still holds is saved there then.',
  })
}

function isTargetAdd(
  name: StorageChannelName,
  input: ParsedInput<StorageChannelName>,
): input is ParsedInput<'target:add'> {
  return name === 'target:add' && 'settings' in input
}

/** Passes a call on to the storage worker, with the acting profile that main knows. */
function forward<Name extends StorageChannelName>(
  name: Name,
  { holder, grants }: HandlerParts,
): Handler<Name> {
  return async (input, caller, workspace) => {
    if (isTargetAdd(name, input)) refuseUnchosenTarget(input, grants)
    const { folder, running } = await holder.required()
    if (workspace !== undefined && workspace !== folder) throw workspaceWasLeft()
    const profileId = holder.profileId() ?? (await holder.profile()).id
    return running.storage.call(name, input as ChannelInput<Name>, { profileId, origin: originOf(caller) })
  }
}

/** Hands a theme that was looked at to the workspace that the calling window shows. */
function installIn({ holder }: HandlerParts): InstallTheme {
  return async (theme, workspace) => {
    const { folder, running } = await holder.required()
    if (workspace !== undefined && workspace !== folder) throw workspaceWasLeft()
    return running.storage.callInternal('theme:install', theme)
  }
}

function registerOne<Name extends WindowChannelName>(
  name: Name,
  handlers: Handlers<WindowChannelName>,
): void {
  handle(name, handlers[name])
}

/** Registers every channel of the contract: the only place that does. A missing handler does not compile. */
export function registerHandlers(parts: HandlerParts): void {
  const handlers: Handlers<WindowChannelName> = {
    ...createAppHandlers(parts.preferences),
    ...createWorkspaceHandlers({
      ...parts,
      tell: (window, error) => parts.windows.send(window, 'storage:failed', { error, opening: true }),
    }),
    ...createWindowHandlers(parts.windows),
    ...createDialogHandlers(parts.grants),
    ...createMediaHandlers(parts.holder),
    ...createEmbedHandlers(forward('media:add', parts), { allowPrivate: parts.fetchesPrivate }),
    ...createJobHandlers(parts),
    ...createSpellingHandlers(parts),
    ...createThemeHandlers({ ...parts, install: installIn(parts) }),
  }
  for (const name of windowChannelNames) registerOne(name, handlers)
  for (const name of storageChannelNames) handle(name, forward(name, parts))
  void readContract()
}
