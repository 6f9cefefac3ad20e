import type { ArticleState } from '../../shared/article/articleState'
import { type MoveName, moves, refuseMove, skippedSteps } from '../../shared/article/moves'
import type { Version } from '../../shared/article/records'
import { publishArticle } from './publishArticle'
import { moveRefused } from './refuseMoves'
import { currentDetails, keepVersion } from './versions'
import { withdrawArticle } from './withdrawArticle'
import { type Actor, found, invalid, type Workspace } from './workspace'

export interface MoveInput {
  id: string
  move: MoveName
  note?: string | undefined
  /** Publish and withdraw: the targets to queue for; all when left out. */
  targetIds?: readonly string[] | undefined
}

/** The moves after which the story as it was then is kept as a version. */
const versionReasons: Partial<Record<MoveName, Version['reason']>> = {
  file: 'filed',
  refile: 'filed',
  approve: 'approved',
}

/**
 * Moves a story from one state to another, as the table of moves allows, with its event, version and outbox jobs in one
 * transaction.
 * @throws GalleyError `notAllowed` when the table refuses, `checksFailed` when a check blocks publishing
 */
export function moveArticle(workspace: Workspace, actor: Actor, input: MoveInput): void {
  const { queries, database } = workspace
  const { id, move } = input
  const note = input.note?.trim() ?? ''
  if (moves[move].note === true && note === '') {
    throw invalid('This needs a note.', 'Say in a sentence why, for the one who wrote it.')
  }
  try {
    database.transaction(() => {
      const article = found(queries.articles.get(id), 'story or page')
      const line = found(queries.lists.one(id), 'story or page')
      const refusal = refuseMove(move, {
        state: article.state,
        live: line.live,
        workingCopy: line.workingCopy,
        claimantId: article.claimantId,
        actor: actor.profile,
      })
      if (refusal !== undefined) throw moveRefused(move, refusal, article.state, actor, line.claimant?.name)
      const at = workspace.now()
      const to = moves[move].to
      queries.desk.addEvent({
        id: workspace.newId(),
        articleId: id,
        move,
        from: article.state,
        to,
        actorId: actor.profile.id,
        at,
        note: note === '' ? null : note,
        skipped: move === 'publish' ? skippedSteps(article.state) : [],
      })
      const filedAt = move === 'file' || move === 'refile' ? at : article.filedAt
      queries.articles.setState(id, to, claimantAfter(to, move, actor, article.claimantId), filedAt)
      if (move === 'publish') {
        publishArticle(workspace, actor, { id, at, targetIds: input.targetIds })
      } else if (move === 'withdraw') {
        withdrawArticle(workspace, { id, at, targetIds: input.targetIds })
      } else {
        keepVersionOf(workspace, actor, id, move, at)
      }
    })
  } catch (error) {
    // Publishing may have changed the document in memory before the transaction was rolled back.
    workspace.documents.forget(id)
    throw error
  }
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
  if (move === 'publish' || move === 'withdraw') workspace.emit({ name: 'outbox:changed', payload: {} })
}

function claimantAfter(
  to: ArticleState,
  move: MoveName,
  actor: Actor,
  claimantId: string | null,
): string | null {
  if (move === 'claim' || move === 'reopen') return actor.profile.id
  return to === 'in_review' ? claimantId : null
}

function keepVersionOf(workspace: Workspace, actor: Actor, id: string, move: MoveName, at: number): void {
  const reason = versionReasons[move]
  const details = currentDetails(workspace.queries, id)
  if (reason === undefined || details === undefined) return
  keepVersion(workspace.queries, {
    id: workspace.newId(),
    articleId: id,
    reason,
    at,
    actorId: actor.profile.id,
    projection: workspace.documents.project(id),
    details,
  })
}
