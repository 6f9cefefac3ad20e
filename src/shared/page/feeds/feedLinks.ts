import { type FeedFormat, feedPath, homePath, sectionPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageSite, PageTerm } from '../pageTypes'

export interface ListWithFeeds {
  title: string
  /** Path of its first page. */
  path: string
}

const formats: readonly { format: FeedFormat; mime: string; name: string }[] = [
  { format: 'rss', mime: 'application/rss+xml', name: 'RSS' },
  { format: 'atom', mime: 'application/atom+xml', name: 'Atom' },
  { format: 'json', mime: 'application/feed+json', name: 'JSON Feed' },
]

/** The site's own, beside those of its sections. */
export function siteFeeds({ settings }: PageSite): ListWithFeeds {
  return { title: settings.name, path: homePath }
}

/**
 * Says in a page's head where its feeds are (`rel="alternate"`, HTML Living Standard 4.6.7.1). While nobody has said
 * where the site will be served there are no feeds, and nothing is said.
 */
export function feedLinks(frame: PageFrame, lists: readonly ListWithFeeds[]): Html {
  if (frame.absolute(homePath) === null) return noHtml
  return html`${lists.map((list) =>
    formats.map(
      ({ format, mime, name }) =>
        html`<link rel="alternate" type="${mime}" title="${list.title} (${name})" href="${frame.addresses.page(feedPath(list.path, format))}">\n`,
    ),
  )}`
}

/** The feeds that a story's reader may want: its section's, and the site's. */
export function storyFeedLinks(frame: PageFrame, section: PageTerm | null): Html {
  const own = section === null ? [] : [{ title: section.name, path: sectionPath(section.slug) }]
  return feedLinks(frame, [...own, siteFeeds(frame.site)])
}
