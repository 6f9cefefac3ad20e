import { checkArticle, type LinkedStory } from '../../shared/article/checkArticle'
import type { Check } from '../../shared/article/records'
import { found, type Workspace } from './workspace'

/** What would block publishing the story, or should be known before. */
export function checkStory(workspace: Workspace, id: string): Check[] {
  const { queries } = workspace
  const article = found(queries.articles.get(id), 'story')
  const terms = queries.terms.ofArticle(id)
  const standing = (linkedId: string | undefined): LinkedStory => {
    if (linkedId === undefined) return 'missing'
    return linkedId === id || queries.live.get(linkedId) !== undefined ? 'live' : 'notLive'
  }
  return checkArticle({
    document: workspace.documents.project(id).document,
    hasSection: terms.some((term) => term.kind === 'section'),
    hasAuthor: terms.some((term) => term.kind === 'author'),
    featuredImage: article.featuredImage,
    linkedStory: (slug) => standing(queries.articles.find(slug)?.id),
    linkedStoryById: (linkedId) => standing(queries.articles.get(linkedId)?.id),
  })
}
