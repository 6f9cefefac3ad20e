import { isAbsolute, relative, resolve } from 'node:path'
import { cleanTermName, termKey } from '../../shared/article/term'
import { GalleyError } from '../../shared/errors'
import type { Target, TargetSettings } from '../../shared/ipc/outboxRecords'
import { found, invalid, type Workspace } from './workspace'

/**
 * Adds a place to publish to.
 * @throws GalleyError `conflict` when the name is taken, `invalidInput` for a folder that cannot be one
 */
export function addTarget(workspace: Workspace, rawName: string, settings: TargetSettings): Target {
  const { outbox } = workspace.queries
  const name = cleanTermName(rawName)
  const key = termKey(name)
  if (key === '') throw invalid('A target needs a name.', 'Type at least one letter or digit.')
  if (outbox.targetByKey(key) !== undefined) {
    throw new GalleyError('conflict', {
      happened: `There is a target “${name}” already.`,
      safe: 'Nothing was changed.',
      remedy: 'Choose another name, or remove the other one first.',
    })
  }
  const checked = { ...settings, path: checkedFolder(workspace, settings.path) }
  const twin = outbox.targets().find((target) => target.settings.path === checked.path)
  if (twin !== undefined) {
    throw new GalleyError('conflict', {
      happened: `The target “${twin.name}” writes to that folder already.`,
      safe: 'Nothing was changed.',
      remedy: 'Choose another folder: two targets would overwrite each other.',
    })
  }
  const target: Target = { id: workspace.newId(), name, settings: checked, createdAt: workspace.now() }
  outbox.insertTarget(target, key)
  workspace.emit({ name: 'outbox:changed', payload: {} })
  return target
}

/** Takes a target away with what waits for it. What it holds stays there. */
export function removeTarget(workspace: Workspace, id: string): void {
  const { outbox } = workspace.queries
  found(outbox.target(id), 'target')
  workspace.database.transaction(() => {
    outbox.removeTarget(id, workspace.now())
  })
  workspace.emit({ name: 'outbox:changed', payload: {} })
}

function checkedFolder(workspace: Workspace, path: string): string {
  if (!isAbsolute(path)) throw invalid(`“${path}” is not a whole path.`, 'Name the folder from the root on.')
  const folder = resolve(path)
  const inside = relative(workspace.folder, folder)
  const around = relative(folder, workspace.folder)
  if (isInside(inside) || isInside(around)) {
    throw invalid('A target cannot lie inside the workspace, nor around it.', 'Choose a folder elsewhere.')
  }
  return folder
}

function isInside(relativePath: string): boolean {
  return relativePath === '' || !(relativePath.startsWith('..') || isAbsolute(relativePath))
}
