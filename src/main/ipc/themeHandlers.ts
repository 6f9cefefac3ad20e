import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dialog } from 'electron'
import type { CheckedTheme, InstalledTheme, ShippedTheme } from '../../shared/site/themeManifest'
import { t } from '../texts'
import type { Grants } from './grants'
import type { Handlers } from './handle'

/** @param workspace the folder of the workspace that the window shows */
export type InstallTheme = (theme: CheckedTheme, workspace: string | undefined) => Promise<InstalledTheme>

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
      return install(await readTheme(folder), workspace)
    },
  }
}

/** Every file looked at. Loaded when it is first asked for: the start has no use for it. */
async function readTheme(folder: string): Promise<CheckedTheme> {
  const [{ readThemeFolder }, { checkTheme }] = await Promise.all([
    import('../themes/readThemeFolder'),
    import('../themes/checkTheme'),
  ])
  return checkTheme(await readThemeFolder(folder))
}

async function readShipped(themesFolder: string): Promise<ShippedTheme[]> {
  const folders = (await readdir(themesFolder)).sort()
  return Promise.all(
    folders.map(async (folder) => {
      const { hash, manifest } = await readTheme(join(themesFolder, folder))
      return { folder, hash, manifest }
    }),
  )
}
