import type { Role } from '../../shared/article/articleState'
import type { Profile } from '../../shared/article/records'
import { cleanTermName, termKey } from '../../shared/article/term'
import { GalleyError } from '../../shared/errors'
import { found, invalid, type Workspace } from './workspace'

/** Adds somebody. @throws GalleyError `conflict` when the name is taken */
export function createProfile(
  workspace: Workspace,
  input: { name: string; roles: readonly Role[] },
): Profile {
  const { name, key } = checkedName(workspace, input.name, '')
  const id = workspace.newId()
  workspace.queries.desk.insertProfile(id, name, key, [...new Set(input.roles)])
  return found(workspace.queries.desk.profile(id), 'profile')
}

/**
 * Changes a profile's name or roles.
 * @throws GalleyError `conflict` when the name is taken or nobody would be left who may publish
 */
export function updateProfile(
  workspace: Workspace,
  input: { id: string; name: string; roles: readonly Role[] },
): Profile {
  const { desk } = workspace.queries
  found(desk.profile(input.id), 'profile')
  const { name, key } = checkedName(workspace, input.name, input.id)
  const others = desk.profiles().filter((profile) => profile.id !== input.id)
  if (![...others, input].some((profile) => profile.roles.includes('publisher'))) {
    throw new GalleyError('conflict', {
      happened: 'Nobody would be left who may publish.',
      safe: 'Nothing was changed.',
      remedy: 'Give somebody else the role of publisher first.',
    })
  }
  desk.updateProfile(input.id, name, key, [...new Set(input.roles)])
  return found(desk.profile(input.id), 'profile')
}

function checkedName(workspace: Workspace, rawName: string, ownId: string): { name: string; key: string } {
  const name = cleanTermName(rawName)
  const key = termKey(name)
  if (key === '') throw invalid('A profile needs a name.', 'Type at least one letter or digit.')
  const holder = workspace.queries.desk.profileByKey(key)
  if (holder === undefined || holder.id === ownId) return { name, key }
  throw new GalleyError('conflict', {
    happened: `There is a profile “${holder.name}” already.`,
    safe: 'Nothing was changed.',
    remedy: 'Choose another name.',
  })
}
