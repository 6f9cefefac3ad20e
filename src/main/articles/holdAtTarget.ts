import { GalleyError } from '../../shared/errors'
import { refuseUnlessPublisher } from './refuseMoves'
import { type Actor, found, type Workspace } from './workspace'

/** A story and the version of it that a target holds. */
export type HeldVersion = [articleId: string, versionId: string]

/**
 * Writes down what a target holds from now on, in place of what it held.
 * @returns what it held
 * @throws GalleyError `notFound` for a target or a version that the workspace does not have, `conflict` while something
 * is being sent to the target, `notAllowed` when the actor is not a publisher
 */
export function holdAtTarget(
  workspace: Workspace,
  actor: Actor,
  targetId: string,
  held: readonly (readonly [articleId: string, versionId: string])[],
): HeldVersion[] {
  refuseUnlessPublisher(actor, 'put a former release back')
  const { live, outbox } = workspace.queries
  const before = workspace.database.transaction(() => {
    found(outbox.target(targetId), 'target')
    if (outbox.isBusy(targetId, workspace.now())) throw busy()
    const former = live
      .versionsAtTarget(targetId)
      .map((version): HeldVersion => [version.articleId, version.versionId])
    for (const [articleId] of former) live.removeAtTarget(targetId, articleId)
    for (const [articleId, versionId] of held) {
      if (found(live.version(versionId), 'version').articleId !== articleId) throw found(undefined, 'version')
      live.putAtTarget(targetId, articleId, versionId)
    }
    return former
  })
  workspace.emit({ name: 'outbox:changed', payload: {} })
  return before
}

function busy(): GalleyError {
  return new GalleyError('conflict', {
    happened: 'Something is being sent to this place just now.',
    safe: 'Nothing was changed there.',
    remedy: 'Wait until it is done, and try again.',
  })
}
