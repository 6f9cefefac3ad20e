import { useMutation } from '@tanstack/react-query'
import type { MoveName } from '../../../../shared/article/moves'
import type { Article } from '../../../../shared/article/records'
import { call } from '../../app/ipcClient'
import { rememberArticle } from '../../app/rememberArticle'
import { tellFailure } from '../../app/tellFailure'
import { showToast } from '../../components/toasts'
import { stories } from '../../editor/stories'
import type { Story } from '../../editor/story'
import { WordedFailure } from '../../texts/failureText'
import { t } from '../../texts/t'

/** The move that takes another one back, where there is one: offered with the notice instead of a question before. */
const undoneBy: Partial<Record<MoveName, MoveName>> = {
  file: 'recall',
  claim: 'release',
  approve: 'reopen',
}

export interface MoveRequest {
  move: MoveName
  note?: string
}

/** Makes a move with the story as it stands on the screen: what has been typed is saved first, or nothing moves. */
export function useMove(article: Article, story: Story) {
  return useMutation<Article, Error, MoveRequest>({
    mutationFn: async ({ move, note }) => {
      await story.flush()
      refuseUnsaved(article.id)
      return await call('article:move', { id: article.id, move, ...(note === undefined ? {} : { note }) })
    },
    onSuccess: (moved, { move }) => {
      rememberArticle(moved)
      const undo = undoneBy[move]
      showToast({
        message: t(`moved.${move}`),
        ...(undo !== undefined && moved.allowedMoves.includes(undo)
          ? { action: { label: t('action.undo'), run: () => takeBack(moved.id, undo) } }
          : {}),
      })
    },
    onError: tellFailure,
  })
}

function takeBack(id: string, move: MoveName): void {
  call('article:move', { id, move }).then(rememberArticle).catch(tellFailure)
}

function refuseUnsaved(articleId: string): void {
  if (!stories.isUnsaved(articleId)) return
  throw new WordedFailure('conflict', {
    happened: t('move.unsaved.happened'),
    safe: t('move.unsaved.safe'),
    remedy: t('move.unsaved.remedy'),
  })
}
