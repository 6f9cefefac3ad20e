import type { PageContext } from '../../shared/page/pageTypes'
import { currentDetails } from '../articles/versions'
import { found, type Workspace } from '../articles/workspace'
import type { Publication } from './publication'
import { describeArticle, readPublication } from './readPublication'
import { createSiteIndex, type SiteIndex } from './siteIndex'
import { createStoryPaths } from './storyPaths'

interface KnownSite {
  generation: number
  publication: Publication
  index: SiteIndex
}

/** Pages' surroundings for the preview: the site is worked out once, and again when something live has changed. */
export function createPreviewContexts(workspace: Workspace) {
  const { queries, documents } = workspace
  let known: KnownSite | undefined

  function site(): KnownSite {
    const generation = workspace.publicationGeneration()
    if (known?.generation === generation) return known
    const publication = readPublication(queries, workspace.folder, queries.live.versions(), () => undefined)
    known = { generation, publication, index: createSiteIndex(publication) }
    return known
  }

  return {
    /**
     * Everything of a story's page but its document, from the details as they stand.
     * @throws GalleyError `notFound`, `unknownContent`
     */
    contextOf(id: string): PageContext {
      const details = found(currentDetails(queries, id), 'story')
      const projection = documents.project(id)
      const { publication, index } = site()
      const live = publication.articles.find((other) => other.id === id)
      const article = describeArticle(
        {
          articleId: id,
          versionId: `working-${projection.seq}`,
          headline: projection.headline,
          standfirst: projection.standfirst,
          words: projection.words,
        },
        details,
        {
          media: publication.media,
          term: queries.terms.get,
          profile: publication.profile,
          pathOf: createStoryPaths(publication.site.settings),
        },
        // What was never published lies where it would if it were published when it was last edited.
        live?.publishedAt ?? found(queries.articles.get(id), 'story').updatedAt,
      )
      return {
        article: index.details(
          { ...article, publishedAt: live?.publishedAt ?? null, updatedAt: live?.updatedAt ?? null },
          projection.document,
        ),
        site: publication.site,
      }
    },
  }
}
