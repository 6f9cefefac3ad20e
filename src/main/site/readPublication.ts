import type { Media } from '../../shared/article/records'
import type { PagePicture, PageSite, PageTerm } from '../../shared/page/pageTypes'
import { versionFingerprint } from '../articles/fingerprints'
import { type VersionDetails, versionDetailsSchema, versionDocument } from '../articles/versions'
import type { LiveVersion } from '../storage/queries/liveQueries'
import type { Queries } from '../storage/queries/queries'
import { mediaFile } from '../storage/workspaceFiles'
import type { Publication, PublishedArticle } from './publication'
import { readFormerPaths } from './readFormerPaths'

/** Topics shown in the topic bar. */
const topicBarLength = 8

/** A view of what is live, over queries that stay open for as long as the view is used. */
export function readPublication(
  queries: Queries,
  folder: string,
  versions: readonly LiveVersion[],
  close: () => void,
): Publication {
  const media = new Map(queries.workspace.allMedia().map((item) => [item.hash, item]))
  const terms = queries.terms.resolved()
  const versionOf = new Map(versions.map((version) => [version.articleId, version.versionId]))
  const lookup: PublicationLookup = {
    media: (hash) => media.get(hash) ?? queries.workspace.media(hash),
    term: (id) => terms.get(id),
  }
  const articles = versions
    .map((version) => publishedArticle(version, lookup))
    .sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
  return {
    site: readSite(queries, articles),
    articles,
    document: (articleId) => {
      const versionId = versionOf.get(articleId)
      const document = versionId === undefined ? undefined : versionDocument(queries, versionId)
      if (document === undefined) throw new RangeError(`No live version of ${articleId} in this publication`)
      return document
    },
    fingerprint: (versionId) => versionFingerprint(queries, versionId),
    formerPaths: () => readFormerPaths(queries, versions),
    media: lookup.media,
    mediaPath: (hash) => mediaFile(folder, hash),
    close,
  }
}

/** What a story's details are resolved against. */
export interface PublicationLookup {
  media(hash: string): Media | undefined
  term(id: string): PageTerm | undefined
}

/** A version as a page shows it: terms by their present names, pictures with their measures. */
export function publishedArticle(version: LiveVersion, lookup: PublicationLookup): PublishedArticle {
  const details = versionDetailsSchema.parse(JSON.parse(version.details))
  return describeArticle(version, details, lookup)
}

export function describeArticle(
  version: Omit<LiveVersion, 'details'>,
  details: VersionDetails,
  lookup: PublicationLookup,
): PublishedArticle {
  const termsOf = (ids: readonly string[]): PageTerm[] => {
    const named = new Map<string, PageTerm>()
    for (const id of ids) {
      const term = lookup.term(id)
      if (term !== undefined) named.set(term.slug, { name: term.name, slug: term.slug })
    }
    return [...named.values()]
  }
  const sections = termsOf(details.sections)
  return {
    id: version.articleId,
    slug: details.slug,
    versionId: version.versionId,
    language: details.language,
    headline: version.headline,
    standfirst: version.standfirst,
    section: sections[0] ?? null,
    sections,
    topics: termsOf(details.topics),
    tags: termsOf(details.tags),
    authors: termsOf(details.authors),
    featuredImage: pictureOf(details, lookup),
    contents: details.contentsSettings,
    relations: details.relations,
    words: version.words,
    publishedAt: details.publishedAt ?? 0,
    updatedAt: details.updatedAt,
  }
}

function pictureOf(details: VersionDetails, lookup: PublicationLookup): PagePicture | null {
  const image = details.featuredImage
  const file = image === null ? undefined : lookup.media(image.media)
  if (image === null || file === undefined) return null
  return { ...image, mime: file.mime, width: file.width, height: file.height }
}

/** The navigation lists the sections that have something live; the topic bar the topics with most. */
function readSite(queries: Queries, articles: readonly PublishedArticle[]): PageSite {
  const sectionsInUse = new Set(
    articles.flatMap((article) => article.sections.map((section) => section.slug)),
  )
  const topicCounts = new Map<string, number>()
  for (const topic of articles.flatMap((article) => article.topics)) {
    topicCounts.set(topic.slug, (topicCounts.get(topic.slug) ?? 0) + 1)
  }
  const plain = ({ name, slug }: PageTerm): PageTerm => ({ name, slug })
  return {
    settings: queries.workspace.site(),
    sections: queries.terms
      .list('section')
      .filter((section) => sectionsInUse.has(section.slug))
      .map(plain),
    topics: queries.terms
      .list('topic')
      .filter((topic) => topicCounts.has(topic.slug))
      .sort((a, b) => (topicCounts.get(b.slug) ?? 0) - (topicCounts.get(a.slug) ?? 0))
      .slice(0, topicBarLength)
      .map(plain),
  }
}
