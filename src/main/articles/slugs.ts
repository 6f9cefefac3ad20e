import type { ArticleKind } from '../../shared/article/articleKind'
import { slugify, uniqueSlug } from '../../shared/article/slug'
import { isReservedPageSlug } from '../../shared/site/permalinks'
import type { Queries } from '../storage/queries/queries'

/** `index` is the name of the section's own page. */
const reservedStorySlugs = new Set(['index'])

/** The slug that a headline makes. */
export function slugOf(kind: ArticleKind, headline: string): string {
  return slugify(headline, kind === 'page' ? 'new-page' : 'story')
}

/** The slug, or the next one like it, that no other article has or is live under, and that no folder is called. */
export function freeSlug(queries: Queries, kind: ArticleKind, wanted: string, articleId: string): string {
  return uniqueSlug(wanted, (slug) => slugProblem(queries, kind, slug, articleId) !== undefined)
}

/**
 * Why an article cannot have a slug: another article has it; the site keeps it for itself; a section lies there, as a
 * static page would.
 */
export function slugProblem(
  queries: Queries,
  kind: ArticleKind,
  slug: string,
  articleId: string,
): 'taken' | 'reserved' | 'section' | undefined {
  if (kind === 'page' ? isReservedPageSlug(slug) : reservedStorySlugs.has(slug)) return 'reserved'
  if (kind === 'page' && queries.terms.slugIsTaken('section', slug, '')) return 'section'
  return queries.articles.slugIsTaken(slug, articleId) ? 'taken' : undefined
}
