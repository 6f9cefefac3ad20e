import type { Node as DocumentNode } from '@tiptap/pm/model'
import { readDocument } from '../../shared/document/articleDocument'
import type { PageContext, PageList, PageSite } from '../../shared/page/pageTypes'
import type { SitePreview, SitePreviewInput, VisitedPage } from '../../shared/page/sitePreview'
import { termPath } from '../../shared/site/permalinks'
import type { SiteSettings } from '../../shared/site/siteSettings'
import type { Projection } from '../articles/projection'
import { currentDetails } from '../articles/versions'
import { found } from '../articles/workspace'
import type { Queries } from '../storage/queries/queries'
import { type Publication, type PublishedArticle, storiesAndPages } from './publication'
import { describeArticle, pageProfile, readPublication, readSite } from './readPublication'
import { createSiteIndex, type SiteIndex } from './siteIndex'
import { withStory } from './siteWithStory'
import { createStoryPaths } from './storyPaths'

/** What previews are made from. */
export interface PreviewSource {
  /** The workspace's folder. */
  folder: string
  queries: Queries
  /** What is derived from a story's document as it stands. @throws GalleyError `unknownContent` */
  project(articleId: string): Projection
}

interface KnownSite {
  generation: number
  publication: Publication
  index: SiteIndex
  /** The first page of every list, once one has been asked for. */
  firstPages?: PageList[]
}

interface VisitedSite {
  publication: Publication
  index: SiteIndex
  lists: () => PageList[]
  site: PageSite
}

/** Pages' surroundings for the preview: the site is worked out once, and again when something live has changed. */
export function createPreviewContexts({ folder, queries, project }: PreviewSource) {
  let known: KnownSite | undefined

  function site(): KnownSite {
    const generation = queries.workspace.publicationGeneration()
    if (known?.generation === generation) return known
    const publication = readPublication(queries, folder, queries.live.versions(), () => undefined)
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

  /** A story as it stands, and as it is live. */
  function describeWorking(id: string) {
    const details = found(currentDetails(queries, id), 'story or page')
    const projection = project(id)
    const { publication } = site()
    const live = storiesAndPages(publication).find((other) => other.id === id)
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
      live?.publishedAt ?? found(queries.articles.get(id), 'story or page').updatedAt,
    )
    return { article, live, projection }
  }

  let visited: { key: string; site: VisitedSite } | undefined

  /** The whole site with the story in it, kept while one goes from page to page. */
  function siteWith(article: PublishedArticle, document: DocumentNode): VisitedSite {
    const key = `${site().generation} ${JSON.stringify(article)}`
    if (visited?.key === key) return visited.site
    const publication = withStory(site().publication, article, document)
    const index = createSiteIndex(publication)
    let all: PageList[] | undefined
    const lists = () => {
      all ??= index.lists()
      return all
    }
    const around = readSite(queries, publication, publication.site.settings)
    visited = { key, site: { publication, index, lists, site: around } }
    return visited.site
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
      const { publication, index } = site()
      const { article, live, projection } = describeWorking(id)
      return {
        article: index.details(
          { ...article, publishedAt: live?.publishedAt ?? null, updatedAt: live?.updatedAt ?? null },
          projection.document,
        ),
        site: publication.site,
      }
    },

    /**
     * A page of the site as it would be were the story published as it stands.
     * @throws GalleyError `notFound` for the story, `unknownContent`
     */
    pageAt(id: string, path: string): VisitedPage {
      const { article, projection } = describeWorking(id)
      const { publication, index, lists, site: around } = siteWith(article, projection.document)
      const shown = storiesAndPages(publication).find((other) => other.path === path)
      if (shown !== undefined) {
        const story = { details: index.details(shown, null), document: publication.document(shown.id) }
        return { site: around, list: null, story, title: shown.headline, isOwn: shown.id === id }
      }
      const list = lists().find((other) => other.path === path) ?? null
      return { site: around, list, story: null, title: list?.title ?? '', isOwn: false }
    },
  }
}
