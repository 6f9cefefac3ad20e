import { type InstalledTheme, type ThemePackageFile, themeLimits } from '../../shared/site/themeManifest'
import { checkTheme } from '../themes/checkTheme'
import { found, invalid, type Workspace } from './workspace'

/**
 * Takes a theme into the workspace, whole. One that is there already stays as it is.
 * @throws GalleyError `invalidInput`, `tooLarge` with the file at fault in the message
 */
export function installTheme(workspace: Workspace, files: readonly ThemePackageFile[]): InstalledTheme {
  const { hash, manifest } = checkTheme(files)
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
