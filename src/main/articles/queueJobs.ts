import type { OutboxJob } from '../../shared/ipc/outboxRecords'
import { refusePublishing } from './refuseMoves'
import { type Actor, found, invalid, type Workspace } from './workspace'

/**
 * Writes jobs to the outbox: one for each story and target. Runs inside the caller's transaction.
 * @throws GalleyError `notFound` for a target that is not there, `invalidInput` for a story that is not live
 */
export function queueJobs(
  workspace: Workspace,
  input: {
    articleIds: readonly string[]
    action: 'publish' | 'withdraw'
    at: number
    targetIds?: readonly string[] | undefined
  },
): OutboxJob[] {
  const { outbox, live, articles } = workspace.queries
  const targets =
    input.targetIds === undefined
      ? outbox.targets()
      : input.targetIds.map((id) => found(outbox.target(id), 'target'))
  const jobs: OutboxJob[] = []
  for (const articleId of input.articleIds) {
    const versionId = live.get(articleId)?.versionId ?? null
    if (input.action === 'publish' && versionId === null) {
      const article = found(articles.get(articleId), 'story or page')
      throw invalid(`“${article.headline}” is not published.`, 'Publish it first.')
    }
    for (const target of targets) {
      const id = workspace.newId()
      outbox.queue({
        id,
        articleId,
        targetId: target.id,
        action: input.action,
        versionId: input.action === 'publish' ? versionId : null,
        at: input.at,
      })
      jobs.push(found(outbox.job(id), 'job'))
    }
  }
  return jobs
}

/**
 * Queues what is live of the stories once more, for one target or all.
 * @param articleIds everything that is live when left out
 * @throws GalleyError `notAllowed` when the actor is not a publisher
 */
export function queueAgain(
  workspace: Workspace,
  actor: Actor,
  articleIds: readonly string[] | undefined,
  targetId: string | undefined,
): OutboxJob[] {
  refusePublishing(actor, 'published')
  const jobs = workspace.database.transaction(() =>
    queueJobs(workspace, {
      articleIds: articleIds ?? workspace.queries.live.ids(),
      action: 'publish',
      at: workspace.now(),
      targetIds: targetId === undefined ? undefined : [targetId],
    }),
  )
  workspace.emit({ name: 'outbox:changed', payload: {} })
  return jobs
}
