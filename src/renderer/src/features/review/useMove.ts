import { useMutation } from '@tanstack/react-query'
import type { MoveName } from '../../../../shared/article/moves'
import type { Article } from '../../../../shared/article/records'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { tellMoved } from '../../app/tellMoved'
import { stories } from '../../editor/stories'
import type { Story } from '../../editor/story'
import { WordedFailure } from '../../texts/failureText'
import { t } from '../../texts/t'

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
    onSuccess: (moved, { move }) => tellMoved(moved, move),
    onError: tellFailure,
  })
}

function refuseUnsaved(articleId: string): void {
  if (!stories.isUnsaved(articleId)) return
  throw new WordedFailure('conflict', {
    happened: t('move.unsaved.happened'),
    safe: t('move.unsaved.safe'),
    remedy: t('move.unsaved.remedy'),
  })
}
