import { resolve } from 'node:path'
import { checkTheme } from '../../main/themes/checkTheme'
import { readThemeFolder } from '../../main/themes/readThemeFolder'
import type { Command } from '../commandLine'
import { themeLine } from '../themes'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley theme install`: a theme's folder, copied into a workspace. */
export const themeInstallCommand: Command = {
  name: 'theme install',
  names: 'DIR',
  count: [1, 1],
  summary: 'Checks a theme’s folder and copies it into the workspace; prints one JSON line',
  notes: ['The same folder again is the same theme; one that was changed is another, beside it.'],
  options: {
    ...workspaceOptions,
    use: { type: 'boolean', help: 'Have the site written with it from now on' },
    ...actorOption,
  },
  async run({ arguments: given, output }) {
    const checked = checkTheme(await readThemeFolder(resolve(given.names[0] ?? '')))
    await withWorkspace(given, 'write', async ({ workspace: { storage }, context }) => {
      const theme = await storage.callInternal('theme:install', checked)
      const { theme: used } = given.flag('use')
        ? await storage.call('site:update', { theme: theme.hash }, context)
        : await storage.call('site:get', {})
      await output.json(themeLine(theme, used))
    })
  },
}
