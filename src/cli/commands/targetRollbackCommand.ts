import { rollBack } from '../../main/publish/rollBack'
import { inEnglish } from '../../shared/texts/saidText'
import type { Command } from '../commandLine'
import { findTarget } from '../targets'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley target rollback`: the site as it stood before. */
export const targetRollbackCommand: Command = {
  name: 'target rollback',
  names: 'NAME',
  count: [1, 1],
  summary: 'Puts a former release of the site at a target back, in one step; prints one JSON line',
  notes: [
    'Only a publisher may. The stories stay as they are: what was published since goes out again when it is published again.',
  ],
  options: {
    ...workspaceOptions,
    to: { type: 'string', value: 'RELEASE', help: 'Which one ("galley target releases" lists them; needed)' },
    ...actorOption,
  },
  async run({ arguments: given, output, signal }) {
    const releaseId = given.required('to')
    await withWorkspace(given, 'write', async (access) => {
      const { id } = await findTarget(access, given.names[0] ?? '')
      const { release, path } = await rollBack({
        storage: access.workspace.storage,
        profileId: access.profile.id,
        targetId: id,
        releaseId,
        signal,
        onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
      })
      await output.json({ release: release.id, pages: release.pages, stories: release.stories, path })
    })
  },
}
