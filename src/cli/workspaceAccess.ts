import { basename, resolve } from 'node:path'
import { createWorkspace } from '../main/storage/createWorkspace'
import { type OpenedWorkspace, openWorkspace } from '../main/storage/openWorkspace'
import type { CallContext } from '../main/storage/storageApi'
import { holdsDatabase } from '../main/storage/unfinishedWorkspace'
import type { Profile } from '../shared/article/records'
import { cleanTermName, termKey } from '../shared/article/term'
import { GalleyError } from '../shared/errors'
import { type CommandArguments, type CommandOption, wrongUsage } from './commandLine'

/** The options of every command that works on a workspace. */
export const workspaceOptions = {
  workspace: { type: 'string', value: 'DIR', help: "The workspace's folder (needed)" },
} as const satisfies Record<string, CommandOption>

/** The option of every command that does something in somebody's name. */
export const actorOption = {
  as: {
    type: 'string',
    value: 'NAME',
    help: 'The profile that acts; the first one of the workspace when left out',
  },
} as const satisfies Record<string, CommandOption>

export interface WorkspaceAccess {
  workspace: OpenedWorkspace
  /** Who acts. */
  profile: Profile
  /** The same, as calls take it. */
  context: CallContext
}

/**
 * Opens the workspace of `--workspace` for the length of some work. `read` may run beside the app; `write` may not.
 * @throws GalleyError what opening it refuses; `notFound` for a profile that is not there
 */
export async function withWorkspace<Answer>(
  given: CommandArguments,
  mode: 'read' | 'write',
  work: (access: WorkspaceAccess) => Promise<Answer>,
): Promise<Answer> {
  const workspace = openWorkspace(workspaceFolder(given), { holder: 'The galley command', mode })
  try {
    const profile = await actingProfile(workspace, given.optional('as'))
    return await work({ workspace, profile, context: { profileId: profile.id } })
  } finally {
    await workspace.close()
  }
}

/** The absolute path of `--workspace`. */
export function workspaceFolder(given: CommandArguments): string {
  return resolve(given.required('workspace'))
}

/**
 * Makes the workspace of `--workspace`, named after its folder, where there is none. Whoever `--as` names is its first
 * profile.
 * @returns true when it was made now
 * @throws GalleyError `wrongUsage` for a name without a letter or digit, and what making it refuses
 */
export function createMissingWorkspace(given: CommandArguments): boolean {
  const folder = workspaceFolder(given)
  if (holdsDatabase(folder)) return false
  const profileName = given.optional('as')
  if (profileName !== undefined && termKey(cleanTermName(profileName)) === '')
    throw wrongUsage(
      '--as names the first profile of the new workspace: it needs a letter or digit.',
      'import',
    )
  createWorkspace(folder, {
    name: nameFromFolder(folder),
    ...(profileName === undefined ? {} : { profileName }),
  })
  return true
}

/** "harbour-desk" -> "Harbour desk". */
function nameFromFolder(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim()
    .slice(0, 120)
  return words === '' ? 'Galley' : words.charAt(0).toUpperCase() + words.slice(1)
}

async function actingProfile(workspace: OpenedWorkspace, name: string | undefined): Promise<Profile> {
  const profiles = await workspace.storage.call('profile:list', {})
  const profile =
    name === undefined
      ? profiles[0]
      : profiles.find((candidate) => termKey(candidate.name) === termKey(cleanTermName(name)))
  if (profile !== undefined) return profile
  throw new GalleyError('notFound', {
    happened: `There is no profile "${name ?? ''}" in this workspace.`,
    safe: 'Nothing was changed.',
    remedy: `It has: ${profiles.map((candidate) => candidate.name).join(', ')}.`,
  })
}
