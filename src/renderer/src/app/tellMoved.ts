import type { MoveName } from '../../../shared/article/moves'
import type { Article } from '../../../shared/article/records'
import { dismissToast, showToast } from '../components/toasts'
import { t } from '../texts/t'
import { showDialog } from './deskStore'
import { call } from './ipcClient'
import { rememberArticle } from './rememberArticle'
import { tellFailure } from './tellFailure'
import { watchStory } from './watchStory'

/** The move that takes another one back, where there is one: offered with the notice instead of a question before. */
const undoneBy: Partial<Record<MoveName, MoveName>> = {
  file: 'recall',
  claim: 'release',
  approve: 'reopen',
  discard: 'revive',
}

/**
 * Says that a story has moved, and offers to take it back where that can be done: for as long as it stands where it
 * moved to, so that nobody takes back what is past.
 */
export function tellMoved(moved: Article, move: MoveName): void {
  rememberArticle(moved)
  if (move === 'publish') {
    call('target:list', {})
      .then((targets) => tellPublished(targets.length > 0))
      .catch(tellFailure)
    return
  }
  const undo = undoneBy[move]
  const takeBack = (back: MoveName) => {
    call('article:move', { id: moved.id, move: back }).then(rememberArticle).catch(tellFailure)
  }
  showToast({
    message: t(`moved.${move}`),
    ...(undo !== undefined && moved.allowedMoves.includes(undo)
      ? { action: { label: t('action.undo'), run: () => takeBack(undo) } }
      : {}),
    watch: (isPast) =>
      watchStory(moved.id, (story) => {
        if (story === null || (story !== undefined && story.state !== moved.state)) isPast()
      }),
  })
}

/** The notice that there is no place to publish to: said once for all stories. */
let nowhereNotice = 0

function tellPublished(hasPlace: boolean): void {
  dismissToast(nowhereNotice)
  if (hasPlace) showToast({ message: t('moved.publish') })
  else {
    nowhereNotice = showToast({
      message: t('moved.publish.nowhere'),
      action: { label: t('outbox.addFolder'), run: () => showDialog('addPlace') },
    })
  }
}
