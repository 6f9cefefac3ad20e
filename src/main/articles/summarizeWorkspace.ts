import { articleStates } from '../../shared/article/articleState'
import type { ChannelOutput } from '../../shared/ipc/contract'
import { found, type Workspace } from './workspace'

/** Tags in a summary: the most used ones. A desk of years has tens of thousands. */
const summarizedTags = 50

/** What the sidebar and the status bar show. */
export function summarizeWorkspace(workspace: Workspace): ChannelOutput<'workspace:summary'> {
  const { queries } = workspace
  const { workspaceId, name } = found(queries.workspace.get(), 'workspace')
  const counts = new Map(queries.articles.countsByState().map((row) => [row.state, row.count]))
  const states = Object.fromEntries(articleStates.map((state) => [state, counts.get(state) ?? 0]))
  return {
    workspaceId,
    name,
    states: states as ChannelOutput<'workspace:summary'>['states'],
    sections: queries.terms.list('section'),
    topics: queries.terms.list('topic'),
    tags: queries.terms.mostUsed('tag', summarizedTags),
    pages: queries.articles.countPages(),
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    ...queries.outbox.openCounts(),
  }
}
