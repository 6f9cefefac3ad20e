import { pageDates } from '../../shared/page/pageDates'
import type { PageCard, PageList, PageMonth } from '../../shared/page/pageTypes'
import { pageWords } from '../../shared/page/words/pageWords'
import { archivePath } from '../../shared/site/permalinks'
import type { SiteSettings } from '../../shared/site/siteSettings'
import { paginateList } from './paginateList'
import type { PublishedArticle } from './publication'

/**
 * The archive: a list of its months, and the pages of each month. A story belongs to the month of its first
 * publication, as the clocks of the site's time zone had it.
 */
export function archiveLists(
  settings: SiteSettings,
  newestFirst: readonly PublishedArticle[],
  cardOf: (article: PublishedArticle) => PageCard,
): PageList[] {
  const dates = pageDates(settings)
  const byMonth = new Map<string, { name: string; articles: PublishedArticle[] }>()
  for (const article of newestFirst) {
    const slug = dates.monthKey(article.publishedAt)
    const month = byMonth.get(slug)
    if (month === undefined)
      byMonth.set(slug, { name: dates.month(article.publishedAt), articles: [article] })
    else month.articles.push(article)
  }
  const months = [...byMonth].map(
    ([slug, { name, articles }]): PageMonth => ({ name, slug, stories: articles.length }),
  )
  const index: PageList = {
    kind: 'archive',
    path: archivePath,
    title: pageWords(settings.language).archive,
    term: null,
    months,
    cards: [],
    pageNumber: 1,
    pageCount: 1,
  }
  const pages = [...byMonth].flatMap(([slug, { name, articles }]) =>
    paginateList('month', { name, slug }, settings.name, articles, cardOf),
  )
  return [index, ...pages]
}
