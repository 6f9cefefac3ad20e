import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dialog } from 'electron'
import type { InstalledTheme, ShippedTheme, ThemePackageFile } from '../../shared/site/themeManifest'
import { t } from '../texts'
import type { Grants } from './grants'
import type { Handlers } from './handle'

/** @param workspace the folder of the workspace that the window shows */
export type InstallTheme = (
  files: readonly ThemePackageFile[],
  workspace: string | undefined,
) => Promise<InstalledTheme>

/** Themes: those that come with Galley, and those that are chosen as folders. */
export function createThemeHandlers({
  install,
  grants,
  themesFolder,
}: {
  install: InstallTheme
  grants: Grants
  themesFolder: string
}): Handlers<'themes:shipped' | 'themes:choose' | 'themes:install'> {
  let shipped: Promise<ShippedTheme[]> | undefined
  return {
    'themes:shipped': () => {
      shipped ??= readShipped(themesFolder)
      return shipped
    },
    'themes:choose': async (_input, caller) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(caller, {
        title: t('themes.chooser'),
        buttonLabel: t('themes.chooserButton'),
        properties: ['openDirectory'],
      })
      const [folder] = filePaths
      return canceled || folder === undefined ? null : grants.give('theme', [folder])
    },
    'themes:install': async (from, _caller, workspace) => {
      const folder =
        'shipped' in from ? join(themesFolder, from.shipped) : grants.use(from.folder, 'theme')[0]
      const { readThemeFolder } = await import('../themes/readThemeFolder')
      return install(await readThemeFolder(folder), workspace)
    },
  }
}

/** Loaded when it is first asked for: the start has no use for it. */
async function readShipped(themesFolder: string): Promise<ShippedTheme[]> {
  const [{ readThemeFolder }, { checkTheme }] = await Promise.all([
    import('../themes/readThemeFolder'),
    import('../themes/checkTheme'),
  ])
  const folders = (await readdir(themesFolder)).sort()
  return Promise.all(
    folders.map(async (folder) => ({
      folder,
      ...checkTheme(await readThemeFolder(join(themesFolder, folder))),
    })),
  )
}
