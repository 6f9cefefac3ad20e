import type { SyncOutcome } from '../main/publish/runSync'
import { GalleyError } from '../shared/errors'
import { inEnglish } from '../shared/texts/saidText'
import type { Output } from './output'
import { forTerminal } from './output'

/**
 * Prints one JSON line a job, and the reasons of those that failed.
 * @throws GalleyError when a job failed, once all is printed
 */
export async function reportSync({ done, failed, warnings }: SyncOutcome, output: Output): Promise<void> {
  for (const { job, receipt } of done) {
    await output.json({
      id: job.articleId,
      slug: job.slug,
      target: job.targetName,
      action: job.action,
      state: 'done',
      location: receipt.location,
      readBackHash: receipt.readBackHash,
    })
  }
  for (const warning of warnings) output.note(inEnglish(warning))
  for (const { job, failure } of failed) {
    await output.json({
      id: job.articleId,
      slug: job.slug,
      target: job.targetName,
      action: job.action,
      state: 'failed',
      failure: { code: failure.code, happened: failure.happened, remedy: failure.remedy },
    })
    output.note(forTerminal(`${job.slug} at ${job.targetName}: ${failure.happened} ${failure.remedy}`))
  }
  const [first] = failed
  if (first === undefined) return
  throw new GalleyError(first.failure.code, {
    happened: `${failed.length === 1 ? 'One job' : `${failed.length} jobs`} could not be done.`,
    safe: 'The stories are published in the workspace, and what failed waits in the outbox.',
    remedy: 'Do what the reason says, then run "galley sync --once".',
  })
}
