import { checkArticle, type LinkedStory } from '../../shared/article/checkArticle'
import type { Check } from '../../shared/article/records'
import type { Correction } from '../../shared/article/relations'
import { storyName } from './storyName'
import { versionDetailsSchema } from './versions'
import { found, type Workspace } from './workspace'

/** What would block publishing the story, or should be known before. */
export function checkStory(workspace: Workspace, id: string): Check[] {
  const { queries } = workspace
  const article = found(queries.articles.get(id), 'story or page')
  const terms = queries.terms.ofArticle(id)
  const standing = (linkedId: string | undefined): LinkedStory => {
    if (linkedId === undefined) return 'missing'
    return linkedId === id || queries.live.get(linkedId) !== undefined ? 'live' : 'notLive'
  }
  const nameOf = (storyId: string) => storyName(queries, storyId)
  const { shown, stories } = article.relations.furtherReading
  const furtherReading = shown ? stories : []
  return checkArticle({
    kind: article.kind,
    document: workspace.documents.project(id).document,
    hasSection: terms.some((term) => term.kind === 'section'),
    hasAuthor: terms.some((term) => term.kind === 'author'),
    featuredImage: article.featuredImage,
    picked: [...new Set([...article.relations.related, ...furtherReading])].map((picked) => ({
      headline: nameOf(picked),
      standing: standing(picked),
    })),
    unpublishedCorrections: unpublishedCorrections(workspace, id, article.relations.corrections),
    storyName: nameOf,
    linkedStory: (slug) => standing(queries.articles.find(slug)?.id),
    linkedStoryById: (linkedId) => standing(queries.articles.get(linkedId)?.id),
  })
}

/** How many corrections of a live story are not on its page yet. */
function unpublishedCorrections(
  { queries }: Workspace,
  id: string,
  corrections: readonly Correction[],
): number {
  const live = queries.live.get(id)
  const content = live === undefined ? undefined : queries.versions.content(live.versionId)
  if (content === undefined) return 0
  const textOf = (correction: Correction) => JSON.stringify(correction)
  const { relations } = versionDetailsSchema.parse(JSON.parse(content.details))
  const shown = new Set(relations.corrections.map(textOf))
  return corrections.filter((correction) => !shown.has(textOf(correction))).length
}
