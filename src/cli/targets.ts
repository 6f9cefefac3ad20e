import { termKey } from '../shared/article/term'
import type { Target } from '../shared/ipc/outboxRecords'
import { noSuchName } from './noSuchName'
import type { WorkspaceAccess } from './workspaceAccess'

/** The place of a name. @throws GalleyError `notFound` */
export async function findTarget({ workspace }: WorkspaceAccess, name: string): Promise<Target> {
  const targets = await workspace.storage.call('target:list', {})
  const target = targets.find((candidate) => termKey(candidate.name) === termKey(name))
  if (target !== undefined) return target
  const names = targets.map((candidate) => candidate.name)
  throw noSuchName('target', name, names, 'Add one with "galley target add".')
}
