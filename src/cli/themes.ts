import { termKey } from '../shared/article/term'
import { GalleyError } from '../shared/errors'
import type { InstalledTheme } from '../shared/site/themeManifest'
import { noSuchName } from './noSuchName'
import type { WorkspaceAccess } from './workspaceAccess'

/** What stands for Galley's own theme, which is in no workspace. */
export const ownTheme = 'default'

/** A theme as commands print it. */
export function themeLine(
  { hash, manifest: { name, version, licence, author } }: InstalledTheme,
  used: string,
) {
  return { theme: hash, name, version, licence, author, inUse: hash === used }
}

/**
 * The theme of a name, or of a hash or its beginning.
 * @throws GalleyError `notFound`; `invalidInput` where several have the name
 */
export async function findTheme({ workspace }: WorkspaceAccess, named: string): Promise<InstalledTheme> {
  const themes = await workspace.storage.call('theme:list', {})
  const byName = themes.filter(({ manifest }) => termKey(manifest.name) === termKey(named))
  const byHash = /^[0-9a-f]{8,}$/.test(named) ? themes.filter(({ hash }) => hash.startsWith(named)) : []
  const [theme, ...others] = byName.length > 0 ? byName : byHash
  if (theme === undefined) {
    const names = themes.map(({ manifest }) => manifest.name)
    throw noSuchName('theme', named, names, 'Install one with "galley theme install".')
  }
  if (others.length === 0) return theme
  throw new GalleyError('invalidInput', {
    happened: `The workspace has several themes “${named}”.`,
    safe: 'Nothing was changed.',
    remedy: `Name one by its hash: ${[theme, ...others]
      .map(({ hash, manifest }) => `${hash.slice(0, 12)} (${manifest.version})`)
      .join(', ')}.`,
  })
}
