import { termKey } from '../shared/article/term'
import { GalleyError } from '../shared/errors'
import type { Target } from '../shared/ipc/outboxRecords'
import type { WorkspaceAccess } from './workspaceAccess'

/** The place of a name. @throws GalleyError `notFound` */
export async function findTarget({ workspace }: WorkspaceAccess, name: string): Promise<Target> {
  const targets = await workspace.storage.call('target:list', {})
  const target = targets.find((candidate) => termKey(candidate.name) === termKey(name))
  if (target !== undefined) return target
  throw new GalleyError('notFound', {
    happened: `There is no target "${name}" in this workspace.`,
    safe: 'Nothing was changed.',
    remedy:
      targets.length === 0
        ? 'Add one with "galley target add".'
        : `It has: ${targets.map((candidate) => candidate.name).join(', ')}.`,
  })
}
