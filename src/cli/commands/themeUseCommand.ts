import type { Command } from '../commandLine'
import { findTheme, ownTheme, themeLine } from '../themes'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley theme use`: what the site is written with. */
export const themeUseCommand: Command = {
  name: 'theme use',
  names: 'NAME',
  count: [1, 1],
  summary: 'Has the site written with a theme that is installed, or with “default”, Galley’s own',
  notes: ['Every page is another one then: the next export or publishing writes them all.'],
  options: { ...workspaceOptions, ...actorOption },
  async run({ arguments: given, output }) {
    const [named = ''] = given.names
    await withWorkspace(given, 'write', async (access) => {
      const { workspace, context } = access
      const theme = named === ownTheme ? null : await findTheme(access, named)
      await workspace.storage.call('site:update', { theme: theme?.hash ?? '' }, context)
      await output.json(theme === null ? { theme: '', inUse: true } : themeLine(theme, theme.hash))
    })
  },
}
