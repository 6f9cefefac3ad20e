import type { Media } from '../../shared/article/records'
import type { StoryReferences } from '../../shared/document/storyReferences'
import type { PagePicture, PageProfile, PageSection, PageSite, PageTerm } from '../../shared/page/pageTypes'
import type { PageTheme } from '../../shared/page/theming/pageTheme'
import type { AuthorProfile } from '../../shared/site/authorProfile'
import { staticPagePath } from '../../shared/site/permalinks'
import { ancestorsOf, growTree } from '../../shared/site/sectionTree'
import type { SiteSettings } from '../../shared/site/siteSettings'
import { readProfiles } from '../articles/authorProfiles'
import { versionFingerprint, versionReferences } from '../articles/versionFacts'
import { unpackDocument, type VersionDetails, versionDetailsSchema } from '../articles/versions'
import { canMakeVariants } from '../pictures/pictureThreads'
import type { LiveVersion } from '../storage/queries/liveQueries'
import type { Queries } from '../storage/queries/queries'
import { mediaFile, workspaceFiles } from '../storage/workspaceFiles'
import { pageThemeOf } from '../themes/pageThemeOf'
import { readPageMenus } from './pageMenus'
import type { Publication, PublishedArticle } from './publication'
import { readFormerLists, readFormerPaths } from './readFormerPaths'
import { createStoryPaths, type StoryPaths } from './storyPaths'

/** Topics shown in the topic bar. */
const topicBarLength = 8

/** A view of what is live, over queries that stay open for as long as the view is used. */
export function readPublication(
  queries: Queries,
  folder: string,
  versions: readonly LiveVersion[],
  close: () => void,
): Publication {
  const settings = queries.workspace.site()
  const versionOf = new Map(versions.map((version) => [version.articleId, version.versionId]))
  const lookup = createLookup(queries, settings)
  const all = versions.map((version) => publishedArticle(version, lookup))
  const articles = all
    .filter(({ kind }) => kind !== 'page')
    .sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
  const packedDocument = (articleId: string): Uint8Array => {
    const versionId = versionOf.get(articleId)
    const content = versionId === undefined ? undefined : queries.versions.content(versionId)
    if (content === undefined) throw new RangeError(`No live version of ${articleId} in this publication`)
    return content.document
  }
  // Asked for twice for each page: where its links lead, and what pictures it shows.
  const references = new Map<string, StoryReferences>()
  const pages = all.filter(({ kind }) => kind === 'page').sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    site: readSite(queries, { articles, pages }, settings),
    articles,
    pages,
    document: (articleId) => unpackDocument(packedDocument(articleId)),
    packedDocument,
    fingerprint: (versionId) => versionFingerprint(queries, versionId),
    references: (versionId) => {
      const known = references.get(versionId) ?? versionReferences(queries, versionId)
      references.set(versionId, known)
      return known
    },
    formerPaths: () => readFormerPaths(queries, versions, settings),
    formerLists: () => readFormerLists(queries),
    allStories: () => queries.articles.names(),
    media: lookup.media,
    profile: lookup.profile,
    themeFile: (path) => (settings.theme === '' ? undefined : queries.themes.file(settings.theme, path)),
    mediaPath: (hash) => mediaFile(folder, hash),
    variantFolder: workspaceFiles(folder).variants,
    close,
  }
}

/** What a story's details are resolved against. */
export interface PublicationLookup {
  media(hash: string): Media | undefined
  term(id: string): PageTerm | undefined
  /** What is told of an author. */
  profile(id: string): AuthorProfile | undefined
  pathOf: StoryPaths
}

/** The terms, pictures and authors of the workspace as they are now. */
export function createLookup(queries: Queries, settings: SiteSettings): PublicationLookup {
  const media = new Map(queries.workspace.allMedia().map((item) => [item.hash, item]))
  const terms = queries.terms.resolved()
  const profiles = readProfiles(queries)
  return {
    media: (hash) => media.get(hash) ?? queries.workspace.media(hash),
    term: (id) => terms.get(id),
    profile: (id) => profiles.get(terms.get(id)?.id ?? id),
    pathOf: createStoryPaths(settings),
  }
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
  publishedAt = details.publishedAt ?? 0,
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
  const section = sections[0] ?? null
  const isPage = details.kind === 'page'
  return {
    id: version.articleId,
    ...(isPage ? { kind: 'page' } : {}),
    slug: details.slug,
    path: isPage ? staticPagePath(details.slug) : lookup.pathOf({ slug: details.slug, section, publishedAt }),
    versionId: version.versionId,
    language: details.language,
    headline: version.headline,
    standfirst: version.standfirst,
    section,
    sections,
    topics: termsOf(details.topics),
    tags: termsOf(details.tags),
    authors: authorsOf(details.authors, lookup),
    featuredImage: pictureOf(details, lookup),
    contents: details.contentsSettings,
    relations: details.relations,
    words: version.words,
    publishedAt,
    updatedAt: details.updatedAt,
  }
}

/** Authors with what is told of them. */
function authorsOf(ids: readonly string[], lookup: PublicationLookup): PageTerm[] {
  const named = new Map<string, PageTerm>()
  for (const id of ids) {
    const term = lookup.term(id)
    if (term === undefined) continue
    const author = { name: term.name, slug: term.slug }
    const profile = lookup.profile(id)
    named.set(
      term.slug,
      profile === undefined ? author : { ...author, profile: pageProfile(profile, lookup) },
    )
  }
  return [...named.values()]
}

/** What is told of an author, with the measures of the picture. */
export function pageProfile(
  { avatar, biography, links }: AuthorProfile,
  { media }: Pick<PublicationLookup, 'media'>,
): PageProfile {
  return { avatar: avatar === null ? null : barePicture(avatar, media), biography, links }
}

/** A picture that what stands beside it describes; null when the workspace does not have it. */
function barePicture(hash: string, media: PublicationLookup['media']): PagePicture | null {
  const file = media(hash)
  if (file === undefined) return null
  return {
    media: hash,
    mime: file.mime,
    width: file.width,
    height: file.height,
    alt: '',
    caption: '',
    credit: '',
  }
}

function pictureOf({ featuredImage }: VersionDetails, { media }: PublicationLookup): PagePicture | null {
  const bare = featuredImage === null ? null : barePicture(featuredImage.media, media)
  return bare === null ? null : { ...bare, ...featuredImage }
}

/**
 * The navigation lists the sections that have something live, and those above them; the topic bar the topics chosen for
 * it, or while none are the topics with most stories; the menus the static pages chosen for them.
 */
export function readSite(
  queries: Queries,
  { articles, pages }: Pick<Publication, 'articles' | 'pages'>,
  settings: SiteSettings,
): PageSite {
  const picture = (hash: string) => (hash === '' ? null : barePicture(hash, queries.workspace.media))
  const logo = picture(settings.logo)
  const theme = readTheme(queries, settings)
  const icons = settings.icons.flatMap((hash) => picture(hash) ?? []).sort((a, b) => a.width - b.width)
  return {
    settings,
    ...(logo === null ? {} : { logo: { light: logo, dark: picture(settings.logoDark) } }),
    ...(icons.length === 0 ? {} : { icons }),
    ...(theme === undefined ? {} : { theme }),
    sections: readSections(queries, articles),
    topics: chosenTopics(queries, settings.topicBar) ?? busiestTopics(queries, articles),
    ...readPageMenus(settings, pages),
    ...(canMakeVariants() ? {} : { originalsOnly: true }),
  }
}

function readTheme({ themes }: Queries, { theme }: SiteSettings): PageTheme | undefined {
  const installed = theme === '' ? undefined : themes.get(theme)
  return installed && pageThemeOf(installed.hash, installed.manifest, themes.files(installed.hash))
}

function readSections(queries: Queries, articles: readonly PublishedArticle[]): PageSection[] {
  const terms = new Map(queries.terms.list('section').map((term) => [term.id, term]))
  const placed = queries.siteTerms.sectionParents().map(({ id, parent }) => ({ key: id, parent }))
  const inUse = new Set(articles.flatMap((article) => article.sections.map((section) => section.slug)))
  const shown = new Set(
    [...terms.values()]
      .filter((section) => inUse.has(section.slug))
      .flatMap(({ id }) => [id, ...ancestorsOf(id, placed)]),
  )
  return growTree(placed).flatMap(({ key, parent }) => {
    const term = shown.has(key) ? terms.get(key) : undefined
    if (term === undefined) return []
    const above = parent === null ? undefined : terms.get(parent)
    const { name, slug } = term
    return above === undefined ? [{ name, slug }] : [{ name, slug, parent: above.slug }]
  })
}

/** Those chosen, as they are called now; undefined when none of them stands. */
function chosenTopics(queries: Queries, ids: readonly string[]): PageTerm[] | undefined {
  if (ids.length === 0) return undefined
  const terms = queries.terms.resolved()
  const chosen = new Map<string, PageTerm>()
  for (const id of ids) {
    const term = terms.get(id)
    if (term?.kind === 'topic') chosen.set(term.slug, { name: term.name, slug: term.slug })
  }
  return chosen.size === 0 ? undefined : [...chosen.values()]
}

function busiestTopics(queries: Queries, articles: readonly PublishedArticle[]): PageTerm[] {
  const counts = new Map<string, number>()
  for (const topic of articles.flatMap((article) => article.topics)) {
    counts.set(topic.slug, (counts.get(topic.slug) ?? 0) + 1)
  }
  return queries.terms
    .list('topic')
    .filter((topic) => counts.has(topic.slug))
    .sort((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0))
    .slice(0, topicBarLength)
    .map(({ name, slug }) => ({ name, slug }))
}
