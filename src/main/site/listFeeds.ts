import { storiesInFeed } from '../../shared/page/feeds/feedTypes'
import type { PageList, PageTerm } from '../../shared/page/pageTypes'
import { listPath } from '../../shared/page/renderListPage'
import type { PublishedArticle } from './publication'

/** The stories of a list's feeds. */
export interface ListFeed {
  /** Empty for the site's own. */
  title: string
  /** Path of the list's first page. */
  path: string
  /** The newest of the list, newest first. */
  articles: readonly PublishedArticle[]
  /** The whole copy goes with them, as in the site's feed and the sections'; in others the standfirst alone. */
  withCopy: boolean
}

/** @param newestFirst all stories of the list */
export function listFeed(
  kind: PageList['kind'],
  term: PageTerm | null,
  newestFirst: readonly PublishedArticle[],
): ListFeed {
  return {
    title: term?.name ?? '',
    path: listPath({ kind, term }, 1),
    articles: newestFirst.slice(0, storiesInFeed),
    withCopy: kind === 'home' || kind === 'section',
  }
}
