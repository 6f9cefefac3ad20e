import { readDocument } from '../../shared/document/articleDocument'
import type { PageContext, PageList } from '../../shared/page/pageTypes'
import type { SitePreview, SitePreviewInput } from '../../shared/page/sitePreview'
import { termPath } from '../../shared/site/permalinks'
import type { SiteSettings } from '../../shared/site/siteSettings'
import { currentDetails } from '../articles/versions'
import { found, type Workspace } from '../articles/workspace'
import type { Publication } from './publication'
import { describeArticle, pageProfile, readPublication, readSite } from './readPublication'
import { createSiteIndex, type SiteIndex } from './siteIndex'
import { createStoryPaths } from './storyPaths'

interface KnownSite {
  generation: number
  publication: Publication
  index: SiteIndex
  /** The first page of every list, once one has been asked for. */
  firstPages?: PageList[]
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

  /** The first page of every list. */
  function firstPages(): PageList[] {
    const at = site()
    at.firstPages ??= at.index.lists().filter(({ pageNumber }) => pageNumber === 1)
    return at.firstPages
  }

  /** An author's page as it would read. */
  function authorList(author: SitePreviewInput['author']): PageList | null {
    if (author === undefined) return null
    const term = queries.terms.get(author.id)
    if (term === undefined) return null
    const profile = pageProfile(author.profile, queries.workspace)
    const own = firstPages().find(({ kind, term: of }) => kind === 'author' && of?.slug === term.slug)
    const described = { name: term.name, slug: term.slug, profile }
    if (own !== undefined) return { ...own, term: described }
    return {
      kind: 'author',
      path: termPath('author', term.slug),
      title: term.name,
      term: described,
      cards: [],
      pageNumber: 1,
      pageCount: 1,
    }
  }

  return {
    /** A page of what is live, in a site with settings that are not saved. */
    previewSite({ settings, show, author }: SitePreviewInput): SitePreview {
      const { publication, index } = site()
      const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
      const asked: SiteSettings = { ...publication.site.settings, ...given }
      const around = readSite(queries, publication, asked)
      const [newest] = publication.articles
      if (show === 'story' && newest !== undefined) {
        const document = publication.document(newest.id)
        const details = index.details(newest, readDocument(document))
        return { site: around, list: null, story: { details, document } }
      }
      const list =
        show === 'author' ? authorList(author) : (firstPages().find(({ kind }) => kind === 'home') ?? null)
      return { site: around, list, story: null }
    },

    /**
     * Everything of a story's page but its document, from the details as they stand.
     * @throws GalleyError `notFound`, `unknownContent`
     */
    contextOf(id: string): PageContext {
      const details = found(currentDetails(queries, id), 'story')
      const projection = documents.project(id)
      const { publication, index } = site()
      const live = [...publication.articles, ...publication.pages].find((other) => other.id === id)
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
