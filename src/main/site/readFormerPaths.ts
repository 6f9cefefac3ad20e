import { z } from 'zod'
import { idSchema } from '../../shared/article/idSchema'
import type { TermKind } from '../../shared/article/term'
import type { FormerList, FormerPath } from '../../shared/page/redirects/findRedirects'
import { sectionPath, staticPagePath, termPath } from '../../shared/site/permalinks'
import type { SiteSettings } from '../../shared/site/siteSettings'
import type { LiveVersion } from '../storage/queries/liveQueries'
import type { Queries } from '../storage/queries/queries'
import { createStoryPaths } from './storyPaths'

const sectionsSchema = z.array(idSchema)

/**
 * Every address that a story has been published at, as its versions tell, newest first. Of the stories in the view, no
 * version later than the one in it counts: a target may be behind. A section that was merged into another keeps its
 * slug here. What a section was called, and what form addresses had, counts for the versions published until then.
 */
export function readFormerPaths(
  queries: Queries,
  view: readonly LiveVersion[],
  settings: SiteSettings,
): FormerPath[] {
  const published = queries.live.publishedAddresses()
  const inView = new Set(view.map((version) => version.versionId))
  const lastNumber = new Map(
    published.filter((row) => inView.has(row.versionId)).map((row) => [row.articleId, row.number]),
  )
  const slugs = queries.terms.ownSlugs('section')
  const formerSlugs = Map.groupBy(queries.siteTerms.formerSlugs('section'), ({ termId }) => termId)
  const forms = [
    { until: Number.POSITIVE_INFINITY, pathOf: createStoryPaths(settings) },
    ...settings.formerPermalinks.toReversed().map(({ form, timeZone, until }) => ({
      until,
      pathOf: createStoryPaths({ permalinkForm: form, timeZone }),
    })),
  ]
  return published
    .filter((row) => row.number <= (lastNumber.get(row.articleId) ?? Number.POSITIVE_INFINITY))
    .flatMap(({ articleId, slug, isPage, sections, at, firstPublishedAt }) => {
      if (isPage === 1) return [{ articleId, path: staticPagePath(slug) }]
      const section = sectionsSchema.parse(JSON.parse(sections)).find((id) => slugs.has(id))
      const own = section === undefined ? undefined : slugs.get(section)
      const names = [
        own,
        ...(formerSlugs.get(section ?? '') ?? [])
          .filter(({ until }) => until >= at)
          .map((former) => former.slug),
      ]
      const paths = forms
        .filter(({ until }) => until >= at)
        .flatMap(({ pathOf }) =>
          names.map((name) =>
            pathOf({
              slug,
              section: name === undefined ? null : { slug: name },
              publishedAt: firstPublishedAt ?? at,
            }),
          ),
        )
      return [...new Set(paths)].map((path) => ({ articleId, path }))
    })
}

const kinds = ['section', 'topic', 'tag', 'author'] as const satisfies TermKind[]

/** Where the lists of terms were, under the slugs that these had before: first pages, which tell of the others and the feeds. */
export function readFormerLists(queries: Queries): FormerList[] {
  const resolved = queries.terms.resolved()
  const pathOf = (kind: TermKind, slug: string) =>
    kind === 'section' ? sectionPath(slug) : termPath(kind, slug)
  return kinds.flatMap((kind) =>
    queries.siteTerms.formerSlugs(kind).flatMap(({ termId, slug }) => {
      const term = resolved.get(termId)
      if (term === undefined || term.slug === slug) return []
      return { from: pathOf(kind, slug), to: pathOf(kind, term.slug), name: term.name }
    }),
  )
}
