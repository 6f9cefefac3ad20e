import { nameOfStory } from '../../shared/article/nameOfStory'
import type { Queries } from '../storage/queries/queries'

/** What a story is called: its headline, its slug while it has none, nothing when there is no such story. */
export function storyName(queries: Queries, id: string): string {
  const story = queries.articles.get(id)
  return story === undefined ? '' : nameOfStory(story)
}
