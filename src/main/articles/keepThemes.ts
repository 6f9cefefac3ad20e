import { type CheckedTheme, type InstalledTheme, themeLimits } from '../../shared/site/themeManifest'
import { found, invalid, type Workspace } from './workspace'

/**
 * Takes a theme into the workspace, whole. One that is there already stays as it is.
 * @throws GalleyError `invalidInput` when the workspace has too many
 */
export function installTheme(workspace: Workspace, { hash, manifest, files }: CheckedTheme): InstalledTheme {
  const { themes } = workspace.queries
  if (themes.get(hash) !== undefined) return { hash, manifest }
  if (themes.list().length >= themeLimits.installed) {
    throw invalid(
      `The workspace keeps ${themeLimits.installed} themes already.`,
      'Remove one that is no longer wanted and install this one again.',
    )
  }
  workspace.database.transaction(() => themes.add(hash, manifest, files, workspace.now()))
  workspace.emit({ name: 'site:changed', payload: {} })
  return { hash, manifest }
}

/** @throws GalleyError `notFound`, `invalidInput` for the theme that the site has */
export function removeTheme(workspace: Workspace, hash: string): void {
  const { themes } = workspace.queries
  const { manifest } = found(themes.get(hash), 'theme')
  if (workspace.queries.workspace.site().theme === hash) {
    throw invalid(`The site is written with the theme “${manifest.name}”.`, 'Choose another theme first.')
  }
  workspace.database.transaction(() => themes.remove(hash))
  workspace.emit({ name: 'site:changed', payload: {} })
}
