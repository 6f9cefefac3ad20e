import type { FeedSite } from '../feeds/feedSite'

export const robotsPath = 'robots.txt'

/**
 * A `robots.txt` (RFC 9309) that keeps nobody out, and says where the sitemaps are.
 * @param site null while nobody knows where it will be served: there are no sitemaps then
 * @param sitemaps their paths
 */
export function renderRobots(site: FeedSite | null, sitemaps: readonly string[]): string {
  const lines = site === null ? [] : sitemaps.map((path) => `Sitemap: ${site.absolute(path)}`)
  return ['User-agent: *', 'Allow: /', ...(lines.length > 0 ? ['', ...lines] : []), ''].join('\n')
}
