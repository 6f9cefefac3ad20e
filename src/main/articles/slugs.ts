import { uniqueSlug } from '../../shared/article/slug'
import type { Queries } from '../storage/queries/queries'

/** `index` is the name of the section's own page. */
const reservedArticleSlugs = new Set(['index'])

/** The slug, or the next one like it, that no other story has or is live under. */
export function freeSlug(queries: Queries, wanted: string, articleId: string): string {
  return uniqueSlug(wanted, (slug) => slugIsTaken(queries, slug, articleId))
}

export function slugIsTaken(queries: Queries, slug: string, articleId: string): boolean {
  return reservedArticleSlugs.has(slug) || queries.articles.slugIsTaken(slug, articleId)
}
