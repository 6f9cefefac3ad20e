import { queueJobs } from './queueJobs'
import type { Workspace } from './workspace'

/** Takes the live version down and queues its removal where it is, or is on its way to. Runs inside the caller's transaction. */
export function withdrawArticle(
  workspace: Workspace,
  input: { id: string; at: number; targetIds?: readonly string[] | undefined },
): void {
  const { live, outbox } = workspace.queries
  const concerned = live.targetsConcerned(input.id).filter((id) => outbox.target(id) !== undefined)
  live.remove(input.id)
  workspace.publicationChanged()
  queueJobs(workspace, {
    articleIds: [input.id],
    action: 'withdraw',
    at: input.at,
    targetIds: input.targetIds ?? concerned,
  })
}
