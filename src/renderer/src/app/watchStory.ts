import { QueryObserver } from '@tanstack/react-query'
import type { Article } from '../../../shared/article/records'
import { call } from './ipcClient'
import { queryClient } from './queries'

/**
 * Follows what is known of a story, for what is not React's.
 * @param listener gets the story, null when there is none, and undefined while that is not known yet
 * @returns a function that stops it
 */
export function watchStory(id: string, listener: (story: Article | null | undefined) => void): () => void {
  const observer = new QueryObserver<Article>(queryClient, {
    queryKey: ['article:get', { id }],
    queryFn: () => call('article:get', { id }),
  })
  const tell = ({ data, isError }: { data: Article | undefined; isError: boolean }) =>
    listener(data ?? (isError ? null : undefined))
  tell(observer.getCurrentResult())
  return observer.subscribe(tell)
}
