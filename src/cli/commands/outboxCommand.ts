import type { OutboxJob, Receipt } from '../../shared/ipc/outboxRecords'
import type { Command } from '../commandLine'
import { isoTime } from '../output'
import { alignColumns } from '../textTable'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** Most jobs, and most receipts, shown. */
const limit = 1000

/** `galley outbox`: what is queued for the targets, and the receipts of what was done. */
export const outboxCommand: Command = {
  name: 'outbox',
  names: '',
  count: [0, 0],
  summary: 'Shows the queue, the receipts and the failures with their remedy',
  options: {
    ...workspaceOptions,
    json: { type: 'boolean', help: 'Print one JSON object: jobs and receipts' },
  },
  async run({ arguments: given, output }) {
    const { jobs, receipts } = await withWorkspace(given, 'read', ({ workspace }) =>
      workspace.storage.call('outbox:list', { limit }),
    )
    if (given.flag('json'))
      return output.json({ jobs: jobs.map(describeJob), receipts: receipts.map(describeReceipt) })
    const rows = jobs.map((job) => [
      isoTime(job.queuedAt),
      job.action,
      job.slug,
      job.targetName,
      job.state,
      job.failure === null ? '' : `${job.failure.happened} ${job.failure.remedy}`,
    ])
    for (const line of alignColumns(['QUEUED', 'ACTION', 'SLUG', 'TARGET', 'STATE', 'FAILURE'], rows))
      await output.line(line.trimEnd())
  },
}

export function describeJob(job: OutboxJob) {
  return {
    ...job,
    queuedAt: isoTime(job.queuedAt),
    nextAttemptAt: isoTime(job.nextAttemptAt),
  }
}

export function describeReceipt(receipt: Receipt) {
  return { ...receipt, at: isoTime(receipt.at) }
}
