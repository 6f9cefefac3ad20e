import { createSampleWorkspace } from '../../main/sample/createSampleWorkspace'
import type { Command } from '../commandLine'
import { withWorkspace, workspaceFolder, workspaceOptions } from '../workspaceAccess'

/** `galley sample`: a workspace with stories to look around in. */
export const sampleCommand: Command = {
  name: 'sample',
  names: '',
  count: [0, 0],
  summary: 'Makes the sample workspace, in a folder that is empty or not there yet',
  options: { ...workspaceOptions },
  async run({ arguments: given, output }) {
    await createSampleWorkspace(workspaceFolder(given))
    await withWorkspace(given, 'read', async ({ workspace }) => {
      const { total } = await workspace.storage.call('workspace:summary', {})
      await output.json({ name: workspace.name, folder: workspace.folder, articles: total })
    })
  },
}
