import { reportTargets } from '../../main/publish/reportTargets'
import { runSync } from '../../main/publish/runSync'
import { inEnglish } from '../../shared/texts/saidText'
import { printChanges } from '../changeReport'
import { type Command, wrongUsage } from '../commandLine'
import { reportSync } from '../syncReport'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley sync`: empties the outbox once. */
export const syncCommand: Command = {
  name: 'sync',
  names: '',
  count: [0, 0],
  summary: 'Does what waits in the outbox; prints one JSON line a job',
  notes: ['What has failed before is tried again, whenever its next attempt would have been.'],
  options: {
    ...workspaceOptions,
    once: { type: 'boolean', help: 'Run once and end (needed: there is no other way yet)' },
    'dry-run': { type: 'boolean', help: 'Say what would change at each target, and do nothing' },
    ...actorOption,
  },
  async run({ arguments: given, output, signal }) {
    if (!given.flag('once')) throw wrongUsage('--once is missing.', 'sync')
    if (given.flag('dry-run')) {
      const reports = await withWorkspace(given, 'write', ({ workspace }) =>
        reportTargets({ storage: workspace.storage, folder: workspace.folder, signal }),
      )
      for (const { targetName, counts, changes } of reports) {
        await printChanges({ counts, changes }, output, { target: targetName })
      }
      return
    }
    const outcome = await withWorkspace(given, 'write', ({ workspace }) =>
      runSync({
        storage: workspace.storage,
        folder: workspace.folder,
        now: true,
        signal,
        onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
      }),
    )
    await reportSync(outcome, output)
  },
}
