import type { PageArticleDetails, PageList, PageSite } from '../../shared/page/pageTypes'
import { pageWords } from '../../shared/page/words/pageWords'
import { searchPath } from '../../shared/site/permalinks'
import { type Publication, type PublishedArticle, storiesAndPages } from '../site/publication'
import type { SiteIndex } from '../site/siteIndex'
import { planSearch, type SearchPlan } from './addSearch'
import { listKey, type PageKey, siteKey, storyKey } from './pageKeys'
import { describePage, type PicturesShown } from './sitePages'

interface Planned {
  /** Path inside the site. */
  path: string
  /** What the page is made from. */
  key: PageKey
  title: string
}

/** One page of a site (a static page is made as a story is), with what it is made from, before it is made. */
export type PlannedPage =
  | (Planned & { kind: 'story'; article: PublishedArticle; details: PageArticleDetails })
  | (Planned & { kind: 'list'; list: PageList })
  | (Planned & { kind: 'search'; search: SearchPlan })
  | (Planned & { kind: 'notFound' })

/**
 * Every page of a site, worked out one after another. No text of a story is read for it.
 * @param lists all of `index`
 * @param pictures what the stories show is noted here
 * @throws GalleyError `notFound` for a picture that is not in the workspace
 */
export function* planPages(
  publication: Publication,
  index: SiteIndex,
  lists: readonly PageList[],
  site: PageSite,
  pictures: PicturesShown,
): Generator<PlannedPage> {
  const common = siteKey(site)
  const articles = storiesAndPages(publication)
  for (const article of articles) {
    const details = describePage(publication, index, article, null, pictures)
    const key = storyKey(common, article.versionId, details)
    yield { kind: 'story', path: article.path, key, title: article.headline, article, details }
  }
  for (const list of lists) {
    yield { kind: 'list', path: list.path, key: listKey(common, list), title: list.title, list }
  }
  const search = planSearch(articles, site)
  yield {
    kind: 'search',
    path: searchPath,
    key: `${common}.${search.version}`,
    title: pageWords(site.settings.language).search,
    search,
  }
  yield { kind: 'notFound', path: '404.html', key: common, title: '404' }
}
