/**
 * Paths of the pages inside the site, without a leading slash. Pages link to each other by relative paths that name
 * the file, so that a site works from any folder of any server, and opened from the disk.
 */
export const homePath = 'index.html'

/** @param page counted from 1 */
export function homePagePath(page = 1): string {
  return page === 1 ? homePath : `page/${page}.html`
}

/** Folders of the site that no section may be called. */
export const reservedSectionSlugs = [
  'tags',
  'topics',
  'authors',
  'media',
  'assets',
  'page',
  'index',
  'stories',
  'archive',
  'search',
]

/** Names that no static page can have: the site's folders, and pages that are there, or may be, already. */
const reservedPageSlugs = new Set([...reservedSectionSlugs, '404', 'search'])

/** True for a name at the site's root that is not for static pages; the folders of years are among them. */
export function isReservedPageSlug(slug: string): boolean {
  return reservedPageSlugs.has(slug) || /^\d{4}$/.test(slug)
}

/** A static page lies at the root, whatever form the addresses of stories have: `about/`. */
export function staticPagePath(slug: string): string {
  return `${slug}/index.html`
}

/** Folder of the stories that have no section. */
const folderWithoutSection = 'stories'

/**
 * What the addresses of stories are made of: the section (`harbour/the-wall.html`), the month of the first publication
 * (`2026/11/the-wall.html`), or nothing else (`the-wall.html`).
 */
export const permalinkForms = ['section', 'month', 'plain'] as const
export type PermalinkForm = (typeof permalinkForms)[number]

/** Pages beside the home page: a story called so lies where those without a section do. */
const namesAtTheRoot = new Set(['index', '404'])

/** @param story.month of the first publication, as in `2026/11` */
export function storyPath(
  form: PermalinkForm,
  { slug, section, month }: { slug: string; section: { slug: string } | null; month: string },
): string {
  if (form === 'month') return `${month}/${slug}.html`
  if (form === 'plain' && !namesAtTheRoot.has(slug)) return `${slug}.html`
  return `${(form === 'section' ? section?.slug : undefined) ?? folderWithoutSection}/${slug}.html`
}

/** @param page counted from 1 */
export function sectionPath(slug: string, page = 1): string {
  return page === 1 ? `${slug}/index.html` : `${slug}/page/${page}.html`
}

/** @param page counted from 1 */
export function termPath(kind: 'tag' | 'topic' | 'author', slug: string, page = 1): string {
  return page === 1 ? `${kind}s/${slug}.html` : `${kind}s/${slug}/${page}.html`
}

/** The list of the archive's months. */
export const archivePath = 'archive/index.html'

/**
 * @param month year and month with a slash between, as in `2026/11`
 * @param page counted from 1
 */
export function monthPath(month: string, page = 1): string {
  return page === 1 ? `archive/${month}.html` : `archive/${month}/${page}.html`
}

/** The page that finds stories; its index lies beside it. */
export const searchPath = 'search/index.html'

export type FeedFormat = 'rss' | 'atom' | 'json'

const feedNames: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  json: 'feed.json',
}

/**
 * A list's feed: in the folder that its further pages are in, as in `rss.xml`, `harbour/atom.xml`,
 * `tags/ferries/feed.json`.
 * @param list path of the list's first page
 */
export function feedPath(list: string, format: FeedFormat): string {
  return list.replace(/index\.html$|\.html$/, (end) => (end === '.html' ? '/' : '')) + feedNames[format]
}

/**
 * A further page of a list.
 * @param list path of the list's first page
 * @param page counted from 1
 */
export function furtherListPath(list: string, page: number): string {
  return list.replace(/(?:\/index)?\.html$/, (end) => `${end === '.html' ? '' : '/page'}/${page}.html`)
}

/**
 * The way from one page to another, as a relative address. Both are paths inside the site. Every link of every page asks
 * for it: nothing is split.
 */
export function relativePath(from: string, to: string): string {
  // Behind the last slash up to which both are the same.
  let shared = 0
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (from.charCodeAt(at) === slash) shared = at + 1
  let up = ''
  for (let at = from.indexOf('/', shared); at !== -1; at = from.indexOf('/', at + 1)) up += '../'
  return up + to.slice(shared)
}

const slash = '/'.charCodeAt(0)
