import type { Command } from '../commandLine'
import { findTheme, themeLine } from '../themes'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley theme remove`: takes a theme out of a workspace. */
export const themeRemoveCommand: Command = {
  name: 'theme remove',
  names: 'NAME',
  count: [1, 1],
  summary: 'Takes a theme out of the workspace; the one that the site is written with is refused',
  options: { ...workspaceOptions, ...actorOption },
  async run({ arguments: given, output }) {
    await withWorkspace(given, 'write', async (access) => {
      const theme = await findTheme(access, given.names[0] ?? '')
      await access.workspace.storage.call('theme:remove', { hash: theme.hash }, access.context)
      await output.json(themeLine(theme, ''))
    })
  },
}
