import { listReleases } from '../../main/publish/releases'
import type { Command } from '../commandLine'
import { findTarget } from '../targets'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley target releases`: the states of a site that one can go back to. */
export const targetReleasesCommand: Command = {
  name: 'target releases',
  names: 'NAME',
  count: [1, 1],
  summary:
    'Lists the former releases kept of the site at a target; prints one JSON line each, the newest first',
  options: { ...workspaceOptions },
  async run({ arguments: given, output }) {
    await withWorkspace(given, 'read', async (access) => {
      const target = await findTarget(access, given.names[0] ?? '')
      for (const { id, at, pages, stories } of await listReleases(target.settings.path)) {
        await output.json({ release: id, at: new Date(at).toISOString(), pages, stories })
      }
    })
  },
}
