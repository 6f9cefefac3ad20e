import type { PageLink, PageSite } from '../../shared/page/pageTypes'
import type { MenuPage, SiteSettings } from '../../shared/site/siteSettings'
import type { PublishedArticle } from './publication'

/** The static pages that the navigation and the footer lead to, in the order set. One that is not live is left out. */
export function readPageMenus(
  { navigationPages, footerPages }: SiteSettings,
  pages: readonly PublishedArticle[],
): Pick<PageSite, 'navigationPages' | 'footerPages'> {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const linksOf = (menu: readonly MenuPage[]): PageLink[] =>
    menu.flatMap(({ page: id, label }) => {
      const page = byId.get(id)
      return page === undefined ? [] : [{ name: label.trim() || page.headline, path: page.path }]
    })
  const inNavigation = linksOf(navigationPages)
  const inFooter = linksOf(footerPages)
  return {
    ...(inNavigation.length === 0 ? {} : { navigationPages: inNavigation }),
    ...(inFooter.length === 0 ? {} : { footerPages: inFooter }),
  }
}
