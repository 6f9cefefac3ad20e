import type { Node as DocumentNode } from '@tiptap/pm/model'
import { mostFurther, mostPicked, newestCorrections } from '../../shared/article/relations'
import { readReferences, type StoryReferences } from '../../shared/document/storyReferences'
import { sectionsAbove } from '../../shared/page/pageSections'
import type {
  PageArticleDetails,
  PageCard,
  PageList,
  PageSite,
  PageStoryLine,
  PageTerm,
} from '../../shared/page/pageTypes'
import type { StoryFingerprint } from '../../shared/relations/storyFingerprint'
import { documentFingerprint } from '../articles/fingerprints'
import { archiveLists } from './archiveLists'
import { type ListFeed, listFeed } from './listFeeds'
import { makeCard, paginateList } from './paginateList'
import type { Publication, PublishedArticle } from './publication'
import { createRelatedStories, type RelatedStories } from './relatedStories'

/** A story as its page shows it: live, or one that is not (yet) and has no date of publication. */
export type SiteArticle = Omit<PublishedArticle, 'publishedAt'> & { publishedAt: number | null }

/** How the stories of a publication hang together, worked out once for all of them. */
export interface SiteIndex {
  /**
   * Everything of a story's page but its document; also for a story that is not (yet) in the publication.
   * @param document its text, from which is read where its links lead and what pictures it shows; null for a version that
   * is live, of which that is known
   */
  details(article: SiteArticle, document: DocumentNode | null): PageArticleDetails
  /** Every page of every list: home, sections, topics, tags, authors, the archive. */
  lists(): PageList[]
  /** The feeds of the lists that have any: home, sections, topics, tags, authors. */
  feeds(): ListFeed[]
}

const indexes = new WeakMap<Publication, SiteIndex>()

/** The index of a publication, made when it is first asked for: a publishing plans with it, and then writes. */
export function siteIndexOf(publication: Publication): SiteIndex {
  const known = indexes.get(publication) ?? createSiteIndex(publication)
  indexes.set(publication, known)
  return known
}

export function createSiteIndex(publication: Publication): SiteIndex {
  const { articles, pages, site } = publication
  const newestFirst = articles.toSorted((a, b) => b.publishedAt - a.publishedAt || compare(a.slug, b.slug))
  const pathBySlug = new Map([...articles, ...pages].map((article) => [article.slug, article.path]))
  const pathById = new Map([...articles, ...pages].map((article) => [article.id, article.path]))
  const bySection = groupBy(newestFirst, (article) => article.sections)
  const listedBySection = groupBy(newestFirst, (article) => withSectionsAbove(article.sections, site))
  const byTopic = groupBy(newestFirst, (article) => article.topics)
  const byTag = groupBy(newestFirst, (article) => article.tags)
  const byAuthor = groupBy(newestFirst, (article) => article.authors)
  const liveVersions = new Set(articles.map((article) => article.versionId))
  let relations: RelatedStories | undefined
  const cards = new Map<PublishedArticle, PageCard>()
  const places = new Map<readonly PublishedArticle[], Map<string, number>>()

  function cardOf(article: PublishedArticle): PageCard {
    let card = cards.get(article)
    if (card === undefined) {
      card = makeCard(article)
      cards.set(article, card)
    }
    return card
  }

  /** The stories that this one stands among: those of its main section, or of the site when it has none. */
  function companions(article: SiteArticle): readonly PublishedArticle[] {
    return article.section === null ? newestFirst : (bySection.get(article.section.slug)?.articles ?? [])
  }

  function neighbours(article: SiteArticle): { previous: PageCard | null; next: PageCard | null } {
    const order = companions(article)
    let place = places.get(order)
    if (place === undefined) {
      place = new Map(order.map((other, index) => [other.id, index]))
      places.set(order, place)
    }
    const own = place.get(article.id)
    // A story that is not in the publication stands where its date puts it: before all others while it has none.
    const date = article.publishedAt ?? Number.POSITIVE_INFINITY
    const older = own === undefined ? order.findIndex((other) => other.publishedAt <= date) : own + 1
    const newer = own === undefined ? (older === -1 ? order.length : older) - 1 : own - 1
    return { previous: optionalCard(order[older]), next: optionalCard(order[newer]) }
  }

  function optionalCard(article: PublishedArticle | undefined): PageCard | null {
    return article === undefined ? null : cardOf(article)
  }

  function relatedStories(): RelatedStories {
    relations ??= createRelatedStories(newestFirst, ({ versionId }) => publication.fingerprint(versionId))
    return relations
  }

  /** A version that is live was read when it was published; a working copy is read now. */
  function fingerprintOf(article: SiteArticle, document: DocumentNode | null): StoryFingerprint {
    if (document === null || liveVersions.has(article.versionId))
      return publication.fingerprint(article.versionId)
    return documentFingerprint(document, article.language)
  }

  function referencesOf(article: SiteArticle, document: DocumentNode | null): StoryReferences {
    return document === null ? publication.references(article.versionId) : readReferences(document)
  }

  const byId = new Map(articles.map((article) => [article.id, article]))
  const published = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])

  /** Parts 20 and 16 of a page, chosen by hand first; no story is in both. */
  function suggested(article: SiteArticle, document: DocumentNode | null) {
    const { related, furtherReading } = article.relations
    const { nearest, earlier } = relatedStories().near(article, () => fingerprintOf(article, document))
    const taken = new Set([article.id])
    const take = (stories: readonly PublishedArticle[], most: number): PublishedArticle[] => {
      const fresh = stories.filter(({ id }) => !taken.has(id)).slice(0, most)
      for (const { id } of fresh) taken.add(id)
      return fresh
    }
    const picked = take(published(related), mostPicked)
    const chosen = furtherReading.shown ? take(published(furtherReading.stories), mostFurther) : []
    const cards = [...picked, ...take(nearest, mostPicked - picked.length)]
    const isWorkedOut = furtherReading.shown && furtherReading.stories.length === 0
    return {
      related: cards.map(cardOf),
      furtherReading: (isWorkedOut ? take(earlier, mostFurther) : chosen).map(storyLine),
    }
  }

  // A section of the navigation has its page from the start; the others when they have a story.
  const withEmpty = (terms: readonly PageTerm[], groups: ReadonlyMap<string, Group>): Group[] => [
    ...new Map([
      ...terms.map(({ name, slug }) => [slug, { term: { name, slug }, articles: noArticles }] as const),
      ...groups,
    ]).values(),
  ]
  const groupsOf = (): readonly [Exclude<PageList['kind'], 'home' | 'month' | 'archive'>, Group[]][] => [
    ['section', withEmpty(site.sections, listedBySection)],
    ['topic', withEmpty(site.topics, byTopic)],
    ['tag', [...byTag.values()]],
    ['author', [...byAuthor.values()]],
  ]

  return {
    details(article, document) {
      const shown = referencesOf(article, document)
      const mediaKnown = shown.media.flatMap((hash) => {
        const media = publication.media(hash)
        return media === undefined ? [] : [[hash, media] as const]
      })
      return {
        id: article.id,
        ...(article.kind === undefined ? {} : { kind: article.kind }),
        slug: article.slug,
        path: article.path,
        language: article.language,
        section: article.section,
        topics: article.topics,
        tags: article.tags,
        authors: article.authors,
        featuredImage: article.featuredImage,
        contents: article.contents,
        publishedAt: article.publishedAt,
        updatedAt: article.updatedAt,
        ...(article.kind === 'page'
          ? standsAlone
          : { ...neighbours(article), ...suggested(article, document) }),
        corrections: newestCorrections(article.relations.corrections),
        correctionsPlace: article.relations.correctionsPlace ?? site.settings.correctionsPlace,
        internalLinks: pathsOf(shown.slugs, pathBySlug),
        storyLinks: pathsOf(shown.stories, pathById),
        media: Object.fromEntries(mediaKnown.map(([hash, { mime }]) => [hash, mime])),
        mediaSizes: Object.fromEntries(
          mediaKnown.map(([hash, { width, height }]) => [hash, { width, height }]),
        ),
        readAlso: Object.fromEntries(
          published(shown.readAlso).map((other) => [
            other.id,
            { path: other.path, headline: other.headline },
          ]),
        ),
      }
    },

    lists() {
      const paginate = (kind: PageList['kind'], term: PageTerm | null, listed: readonly PublishedArticle[]) =>
        paginateList(kind, term, site.settings.name, listed, cardOf)
      return [
        ...paginate('home', null, newestFirst),
        ...groupsOf().flatMap(([kind, groups]) =>
          groups.flatMap(({ term, articles }) => paginate(kind, term, articles)),
        ),
        ...archiveLists(site.settings, newestFirst, cardOf),
      ]
    },

    feeds() {
      return [
        listFeed('home', null, newestFirst),
        ...groupsOf().flatMap(([kind, groups]) =>
          groups.map(({ term, articles }) => listFeed(kind, term, articles)),
        ),
      ]
    },
  }
}

/** Nothing comes before, after or beside a static page. */
const standsAlone = { previous: null, next: null, related: [], furtherReading: [] }

/** A story stands in the lists of its sections, and of those that they stand under. */
function withSectionsAbove(sections: readonly PageTerm[], site: PageSite): PageTerm[] {
  const all = sections.flatMap((section) => [section, ...sectionsAbove(section.slug, site.sections)])
  return [...new Map(all.map((section) => [section.slug, section])).values()]
}

function storyLine({ headline, id, publishedAt, path }: PublishedArticle): PageStoryLine {
  return { id, path, headline, publishedAt }
}

const noArticles: readonly PublishedArticle[] = []

interface Group {
  term: PageTerm
  articles: readonly PublishedArticle[]
}

function groupBy(
  articles: readonly PublishedArticle[],
  termsOf: (article: PublishedArticle) => readonly PageTerm[],
): Map<string, Group> {
  const groups = new Map<string, { term: PageTerm; articles: PublishedArticle[] }>()
  for (const article of articles) {
    for (const term of termsOf(article)) {
      const group = groups.get(term.slug)
      if (group === undefined) groups.set(term.slug, { term, articles: [article] })
      else group.articles.push(article)
    }
  }
  return groups
}

/** Where those that are published are; the others are left out. */
function pathsOf(names: readonly string[], paths: ReadonlyMap<string, string>): Record<string, string> {
  const found = names.flatMap((name) => {
    const path = paths.get(name)
    return path === undefined ? [] : [[name, path] as const]
  })
  return Object.fromEntries(found)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
