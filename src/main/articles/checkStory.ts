import { checkArticle } from '../../shared/article/checkArticle'
import type { Check } from '../../shared/article/records'
import { found, type Workspace } from './workspace'

/** What would block publishing the story, or should be known before. */
export function checkStory(workspace: Workspace, id: string): Check[] {
  const { queries } = workspace
  const article = found(queries.articles.get(id), 'story')
  const terms = queries.terms.ofArticle(id)
  return checkArticle({
    document: workspace.documents.project(id).document,
    hasSection: terms.some((term) => term.kind === 'section'),
    hasAuthor: terms.some((term) => term.kind === 'author'),
    featuredImage: article.featuredImage,
    linkedStory: (slug) => {
      const linked = queries.articles.find(slug)
      if (linked === undefined) return 'missing'
      return linked.id === id || queries.live.get(linked.id) !== undefined ? 'live' : 'notLive'
    },
  })
}
