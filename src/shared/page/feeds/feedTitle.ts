import type { FeedSite } from './feedSite'
import { feedText } from './feedText'
import type { Feed } from './feedTypes'

/** "Europe – Port Maren Courier", or the site's name alone. */
export function titleOfFeed(feed: Feed, { settings }: FeedSite): string {
  const name = feedText(settings.name)
  const title = feedText(feed.title)
  return title === '' ? name : `${title} – ${name}`
}

/** The site's tagline; its title where it has none. */
export function describeFeed(feed: Feed, site: FeedSite): string {
  const tagline = feedText(site.settings.tagline)
  return tagline === '' ? titleOfFeed(feed, site) : tagline
}
