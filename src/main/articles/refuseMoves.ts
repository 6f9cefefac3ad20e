import type { ArticleState } from '../../shared/article/articleState'
import { mayPublish } from '../../shared/article/checkArticle'
import { type MoveName, type MoveRefusal, moves, refuseMove } from '../../shared/article/moves'
import { GalleyError } from '../../shared/errors'
import { checkStory } from './checkStory'
import type { Actor, Workspace } from './workspace'

/**
 * Whoever makes something live, in whatever way, must be one who may.
 * @throws GalleyError `notAllowed`
 */
export function refusePublishing(actor: Actor, state: ArticleState): void {
  const situation = { state, live: false, workingCopy: false, claimantId: null, actor: actor.profile }
  const refusal = refuseMove('publish', situation)
  if (refusal !== undefined) throw moveRefused('publish', refusal, state, actor, undefined)
}

/**
 * What else decides on what readers see is for those who may publish, too.
 * @param doing the end of "who alone may ..."
 * @throws GalleyError `notAllowed`
 */
export function refuseUnlessPublisher({ profile }: Actor, doing: string): void {
  if (profile.roles.includes(moves.publish.role)) return
  throw new GalleyError('notAllowed', {
    happened: `${profile.name} is not a publisher, who alone may ${doing}.`,
    safe: 'Nothing was changed.',
    remedy: 'Switch to a profile with that role, or ask somebody who has it.',
  })
}

/** @throws GalleyError `checksFailed` when a check blocks publishing the story as it stands */
export function refuseBlocked(workspace: Workspace, id: string): void {
  const checks = checkStory(workspace, id)
  if (mayPublish(checks)) return
  const isPage = workspace.queries.articles.get(id)?.kind === 'page'
  const blocking = checks.filter((check) => check.severity === 'block').map((check) => check.message)
  throw new GalleyError('checksFailed', {
    happened: `${isPage ? 'The page' : 'The story'} cannot be published yet. ${blocking.join(' ')}`,
    safe: 'Nothing was published; everything is as it was.',
    remedy: 'Settle what blocks it and publish again.',
  })
}

/** Why a move is refused, in words. */
export function moveRefused(
  move: MoveName,
  refusal: MoveRefusal,
  state: ArticleState,
  actor: Actor,
  claimant: string | undefined,
): GalleyError {
  const reasons: Record<MoveRefusal, [happened: string, remedy: string]> = {
    state: [
      `The step “${move}” is not possible from where it stands: ${state.replace('_', ' ')}.`,
      'Somebody may have moved it on; look at its state again.',
    ],
    role: [
      `${actor.profile.name} is not a ${moves[move].role}, who alone may take the step “${move}”.`,
      'Switch to a profile with that role, or ask somebody who has it.',
    ],
    live: ['No version of it is live.', 'There is nothing to take down.'],
    notLive: ['A version of it is live.', 'Withdraw it: that takes it down as well.'],
    workingCopy: ['It has not been edited since it was published.', 'Edit it first.'],
    claimant: [
      `${claimant ?? 'Somebody else'} has claimed it.`,
      'Ask them to release it, or have a publisher take it over.',
    ],
  }
  const [happened, remedy] = reasons[refusal]
  return new GalleyError('notAllowed', { happened, safe: 'Nothing was changed.', remedy })
}
