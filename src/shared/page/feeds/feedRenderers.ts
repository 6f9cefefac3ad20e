import type { FeedFormat } from '../../site/permalinks'
import type { FeedSite } from './feedSite'
import type { Feed } from './feedTypes'
import { renderAtom } from './renderAtom'
import { renderJsonFeed } from './renderJsonFeed'
import { renderRss } from './renderRss'

/** Every format that a list's feed is written in. */
export const feedRenderers: readonly {
  format: FeedFormat
  render: (feed: Feed, site: FeedSite) => string
}[] = [
  { format: 'rss', render: renderRss },
  { format: 'atom', render: renderAtom },
  { format: 'json', render: renderJsonFeed },
]
