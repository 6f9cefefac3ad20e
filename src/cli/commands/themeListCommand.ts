import type { Command } from '../commandLine'
import { themeLine } from '../themes'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley theme list`: the themes in a workspace. */
export const themeListCommand: Command = {
  name: 'theme list',
  names: '',
  count: [0, 0],
  summary: 'Lists the themes in the workspace; prints one JSON line each',
  notes: ['Galley’s own theme, “default”, is in no list; it is in use where no other is.'],
  options: { ...workspaceOptions },
  async run({ arguments: given, output }) {
    await withWorkspace(given, 'read', async ({ workspace }) => {
      const { theme: used } = await workspace.storage.call('site:get', {})
      for (const theme of await workspace.storage.call('theme:list', {})) {
        await output.json(themeLine(theme, used))
      }
    })
  },
}
