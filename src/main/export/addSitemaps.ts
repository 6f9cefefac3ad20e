import { lastChange } from '../../shared/page/feeds/feedDates'
import { createFeedSite } from '../../shared/page/feeds/feedSite'
import type { PageList, PageSite } from '../../shared/page/pageTypes'
import { newsSitemapPath, renderNewsSitemap } from '../../shared/page/sitemaps/renderNewsSitemap'
import { renderRobots, robotsPath } from '../../shared/page/sitemaps/renderRobots'
import { renderSitemaps, type SitemapPage, sitemapPath } from '../../shared/page/sitemaps/renderSitemaps'
import type { PublishedArticle } from '../site/publication'
import type { FolderDraft } from './folderDraft'

/**
 * What search engines read: sitemaps of every page, one of the news, and `robots.txt`. Sitemaps need whole addresses:
 * while nobody knows where the site will be served there are none. A `robots.txt` of the site's owner stays.
 */
export function addSitemaps(
  draft: FolderDraft,
  site: PageSite,
  articles: readonly PublishedArticle[],
  lists: readonly PageList[],
  staticPages: readonly PublishedArticle[],
): void {
  const served = createFeedSite(site)
  if (served === null) {
    draft.addUnlessTheirs(robotsPath, renderRobots(null, []))
    return
  }
  for (const [path, text] of renderSitemaps(sitemapPages(articles, lists, staticPages), served))
    draft.add(path, text)
  const news = renderNewsSitemap(articles, served)
  if (news !== null) draft.add(newsSitemapPath, news)
  const paths = [sitemapPath, ...(news === null ? [] : [newsSitemapPath])]
  draft.addUnlessTheirs(robotsPath, renderRobots(served, paths))
}

/** Lists first. A list changes when one of the stories on that page does. */
function sitemapPages(
  articles: readonly PublishedArticle[],
  lists: readonly PageList[],
  staticPages: readonly PublishedArticle[],
): SitemapPage[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return [
    ...lists.map(({ kind, path, cards }) => {
      const shown = kind === 'archive' ? articles : cards.flatMap((card) => byId.get(card.id) ?? [])
      return { path, changedAt: lastChange(shown) }
    }),
    ...[...articles, ...staticPages].map((article) => ({
      path: article.path,
      changedAt: lastChange([article]),
    })),
  ]
}
