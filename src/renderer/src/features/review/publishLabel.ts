import type { Article } from '../../../../shared/article/records'
import { t } from '../../texts/t'

/** What publishing is called: a live story is published again, not for the first time. */
export function publishLabel({ live, workingCopy }: Pick<Article, 'live' | 'workingCopy'>): string {
  if (!live) return t('move.publish')
  return t(workingCopy ? 'move.publishChanges' : 'move.publishAgain')
}
