import { z } from 'zod'
import { idSchema } from '../../shared/article/records'
import type { FormerPath } from '../../shared/page/redirects/findRedirects'
import { articlePath } from '../../shared/site/permalinks'
import type { LiveVersion } from '../storage/queries/liveQueries'
import type { Queries } from '../storage/queries/queries'

const sectionsSchema = z.array(idSchema)

/**
 * Every address that a story has been published at, as its versions tell, newest first. Of the stories in the view, no
 * version later than the one in it counts: a target may be behind. A section that was merged into another keeps its
 * slug here; one that was renamed has no other than its present one.
 */
export function readFormerPaths(queries: Queries, view: readonly LiveVersion[]): FormerPath[] {
  const published = queries.live.publishedAddresses()
  const inView = new Set(view.map((version) => version.versionId))
  const lastNumber = new Map(
    published.filter((row) => inView.has(row.versionId)).map((row) => [row.articleId, row.number]),
  )
  const slugs = queries.terms.ownSlugs('section')
  return published
    .filter((row) => row.number <= (lastNumber.get(row.articleId) ?? Number.POSITIVE_INFINITY))
    .map(({ articleId, slug, sections }) => {
      const section = sectionsSchema
        .parse(JSON.parse(sections))
        .map((id) => slugs.get(id))
        .find((known) => known !== undefined)
      return {
        articleId,
        path: articlePath({ slug, section: section === undefined ? null : { slug: section } }),
      }
    })
}
