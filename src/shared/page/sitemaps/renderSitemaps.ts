import { internetDate } from '../feeds/feedDates'
import type { FeedSite } from '../feeds/feedSite'
import { xmlDocument } from '../feeds/xmlDocument'
import { type Html, html } from '../html'

/** A page as a sitemap lists it. */
export interface SitemapPage {
  /** Path inside the site. */
  path: string
  /** Milliseconds since 1970 (UTC); null while nothing is on it. */
  changedAt: number | null
}

/** What one sitemap may hold: the protocol's limits, the second in UTF-16 units under its 50 MB of UTF-8. */
const pagesInSitemap = 50_000
const textInSitemap = 16_000_000

export const sitemapPath = 'sitemap.xml'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Sitemaps (https://www.sitemaps.org/protocol.html) as path -> text: `sitemap.xml` alone, or as the index of
 * `sitemap-1.xml`, `sitemap-2.xml` ... where there are too many pages for one.
 * @param pages one at least
 * @param limit pages in one sitemap, 50,000 at most
 */
export function renderSitemaps(
  pages: readonly SitemapPage[],
  site: FeedSite,
  limit = pagesInSitemap,
): Map<string, string> {
  const parts = inParts(pages, site, limit)
  const sitemaps = parts.map((part) => xmlDocument(html`<urlset xmlns="${namespace}">\n${part}</urlset>\n`))
  const [only] = sitemaps
  if (sitemaps.length === 1 && only !== undefined) return new Map([[sitemapPath, only]])
  const named = sitemaps.map((text, index) => [`sitemap-${index + 1}.xml`, text] as const)
  const index = html`<sitemapindex xmlns="${namespace}">
${named.map(([path]) => html`<sitemap><loc>${site.absolute(path)}</loc></sitemap>\n`)}</sitemapindex>
`
  return new Map([[sitemapPath, xmlDocument(index)], ...named])
}

function inParts(pages: readonly SitemapPage[], { absolute }: FeedSite, limit: number): Html[][] {
  const parts: Html[][] = []
  let part: Html[] = []
  let length = 0
  for (const { path, changedAt } of pages) {
    const entry = html`<url><loc>${absolute(path)}</loc>${changedAt !== null && html`<lastmod>${internetDate(changedAt)}</lastmod>`}</url>\n`
    if (part.length === 0 || part.length === limit || length + entry.text.length > textInSitemap) {
      part = []
      parts.push(part)
      length = 0
    }
    part.push(entry)
    length += entry.text.length
  }
  return parts
}
