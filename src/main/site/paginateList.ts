import type { PageCard, PageList, PageTerm } from '../../shared/page/pageTypes'
import { listPath } from '../../shared/page/renderListPage'
import type { PublishedArticle } from './publication'

/** Stories on one page of a list. */
const cardsOnAPage = 20

/** The pages of a list, one at least. */
export function paginateList(
  kind: PageList['kind'],
  term: PageTerm | null,
  siteName: string,
  articles: readonly PublishedArticle[],
  cardOf: (article: PublishedArticle) => PageCard,
): PageList[] {
  const pageCount = Math.max(1, Math.ceil(articles.length / cardsOnAPage))
  return Array.from({ length: pageCount }, (_, index) => ({
    kind,
    path: listPath({ kind, term }, index + 1),
    title: term?.name ?? siteName,
    term,
    cards: articles.slice(index * cardsOnAPage, (index + 1) * cardsOnAPage).map(cardOf),
    pageNumber: index + 1,
    pageCount,
  }))
}

/** A story as lists show it. */
export function makeCard(article: PublishedArticle): PageCard {
  return {
    id: article.id,
    path: article.path,
    headline: article.headline,
    standfirst: article.standfirst,
    section: article.section,
    // A card names them; what is told of them stands on their own pages.
    authors: article.authors.map(({ name, slug }) => ({ name, slug })),
    picture: article.featuredImage,
    publishedAt: article.publishedAt,
  }
}
