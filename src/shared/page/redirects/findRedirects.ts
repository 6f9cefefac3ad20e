import { type FeedFormat, feedPath, furtherListPath } from '../../site/permalinks'

/** An address that a story has been published at. */
export interface FormerPath {
  /** Path inside the site. */
  path: string
  articleId: string
}

/** The first page of a term's list, under a slug that the term had before. Paths inside the site. */
export interface FormerList {
  from: string
  to: string
  name: string
}

/** From an address that a story or a list has left to where it is now. Both are paths inside the site. */
export interface Redirect {
  from: string
  to: string
  /** The story's headline, or the list's name. */
  headline: string
  /** It is a list with feeds, which lead on as it does. */
  withFeeds?: true
}

/** What slugs make: letters that mean nothing to any server, file system or configuration. */
const plainPath = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.html$/

/**
 * Where addresses lead that live stories have left: to where the story is now, however often it has moved. An address
 * belongs to the story that was published there last: when that one is withdrawn, it leads nowhere. One that has a page
 * is never led away.
 * @param former newest first; the addresses of stories that are not live among them
 * @param stories what is live, by id
 * @param taken paths of all pages
 * @param lists those of terms that were renamed; one whose present page is not among `taken` leads nowhere
 */
export function findRedirects(
  former: readonly FormerPath[],
  stories: ReadonlyMap<string, { path: string; headline: string }>,
  taken: ReadonlySet<string>,
  lists: readonly FormerList[] = [],
): Redirect[] {
  const known = new Set(taken)
  const redirects: Redirect[] = []
  for (const { path, articleId } of former) {
    if (known.has(path)) continue
    known.add(path)
    const story = stories.get(articleId)
    if (story === undefined || !plainPath.test(path)) continue
    redirects.push({ from: path, to: story.path, headline: story.headline })
  }
  for (const { from, to, name } of lists) {
    if (known.has(from) || !taken.has(to) || !plainPath.test(from)) continue
    known.add(from)
    redirects.push({ from, to, headline: name, withFeeds: true })
    // A further page leads to the one that has its number now.
    for (let page = 2; taken.has(furtherListPath(to, page)); page++) {
      const further = furtherListPath(from, page)
      if (!known.has(further))
        redirects.push({ from: further, to: furtherListPath(to, page), headline: name })
      known.add(further)
    }
  }
  return redirects
}

const feedFormats = ['rss', 'atom', 'json'] as const satisfies FeedFormat[]

/**
 * Where the feeds lead of lists that lead on. A feed reader takes no page for a feed: at its former address the feed stands
 * itself, for servers that read no rules.
 */
export function feedRedirects(redirects: readonly Redirect[]): Redirect[] {
  return redirects
    .filter(({ withFeeds }) => withFeeds)
    .flatMap(({ from, to, headline }) =>
      feedFormats.map((format) => ({ from: feedPath(from, format), to: feedPath(to, format), headline })),
    )
}
