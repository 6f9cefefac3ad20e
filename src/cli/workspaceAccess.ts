import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { createWorkspace } from '../main/storage/createWorkspace'
import { type OpenedWorkspace, openWorkspace } from '../main/storage/openWorkspace'
import type { CallContext } from '../main/storage/storageApi'
import { termKey } from '../shared/article/term'
import { GalleyError } from '../shared/errors'
import type { CommandArguments, CommandOption } from './commandLine'

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
    return await work({ workspace, context: await actingContext(workspace, given.optional('as')) })
  } finally {
    await workspace.close()
  }
}

/** The absolute path of `--workspace`. */
export function workspaceFolder(given: CommandArguments): string {
  return resolve(given.required('workspace'))
}

/** Makes the workspace of `--workspace`, named after its folder, where there is none. */
export function createMissingWorkspace(given: CommandArguments): void {
  const folder = workspaceFolder(given)
  if (existsSync(resolve(folder, 'galley.db'))) return
  createWorkspace(folder, { name: nameFromFolder(folder) })
}

/** "harbour-desk" -> "Harbour desk". */
function nameFromFolder(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim()
    .slice(0, 120)
  return words === '' ? 'Galley' : words.charAt(0).toUpperCase() + words.slice(1)
}

async function actingContext(workspace: OpenedWorkspace, name: string | undefined): Promise<CallContext> {
  if (name === undefined) return {}
  const profiles = await workspace.storage.call('profile:list', {})
  const profile = profiles.find((candidate) => termKey(candidate.name) === termKey(name))
  if (profile !== undefined) return { profileId: profile.id }
  throw new GalleyError('notFound', {
    happened: `There is no profile "${name}" in this workspace.`,
    safe: 'Nothing was changed.',
    remedy: `It has: ${profiles.map((candidate) => candidate.name).join(', ')}.`,
  })
}
