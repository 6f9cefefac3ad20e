import { queueJobs } from './queueJobs'
import type { Workspace } from './workspace'

/** Takes the live version down and queues its removal where it is. Runs inside the caller's transaction. */
export function withdrawArticle(
  workspace: Workspace,
  input: { id: string; at: number; targetIds?: readonly string[] | undefined },
): void {
  workspace.queries.live.remove(input.id)
  queueJobs(workspace, {
    articleIds: [input.id],
    action: 'withdraw',
    at: input.at,
    targetIds: input.targetIds,
  })
}
