import type { Article } from '../../../shared/article/records'
import { queryClient } from './queries'

/** Shows what a call answered about a story at once, before the event about it arrives. */
export function rememberArticle(article: Article): void {
  queryClient.setQueryData(['article:get', { id: article.id }], article)
}
