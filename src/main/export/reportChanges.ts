import type { ChangeReason, ChangeReport, PageChange } from '../../shared/ipc/changeReport'
import type { Publication } from '../site/publication'
import { createSiteIndex } from '../site/siteIndex'
import { readSiteMarker } from './siteMarker'
import { siteServedAt } from './sitePages'
import { type PlannedPage, planPages } from './sitePlan'

/** What the parts of a page's key tell of, in their order (`pageKeys`). */
const reasonsOf: Readonly<Record<PlannedPage['kind'], readonly ChangeReason[]>> = {
  story: ['site', 'own', 'neighbours', 'related', 'links'],
  list: ['site', 'own', 'stories'],
  search: ['site', 'stories'],
  notFound: ['site'],
}

/** Changes that a report names one by one. */
const namedChanges = 500

/** Pages worked out before others get a turn. */
const pagesInOneTurn = 100

/**
 * What writing the site into a folder would change of its pages, and why: told from what each page is made from, without
 * making any.
 * @param options.baseUrl as in `exportSite`
 * @throws GalleyError `notFound` for a picture that is not in the workspace, `cancelled` by the signal's own reason
 */
export async function reportChanges(
  publication: Publication,
  folder: string,
  { signal, baseUrl }: { signal?: AbortSignal | undefined; baseUrl?: string | undefined } = {},
): Promise<ChangeReport> {
  const site = siteServedAt(publication.site, baseUrl)
  const standing = (await readSiteMarker(folder))?.made ?? {}
  const index = createSiteIndex(publication)
  const planned = new Set<string>()
  const changes: Record<PageChange['change'], PageChange[]> = { new: [], updated: [], removed: [] }
  let unchanged = 0
  for (const page of planPages(publication, index, index.lists(), site, new Map())) {
    planned.add(page.path)
    const before = standing[page.path]
    if (before === page.key) unchanged++
    else changes[before === undefined ? 'new' : 'updated'].push(describe(page, before))
    if (planned.size % pagesInOneTurn > 0) continue
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
  for (const path of Object.keys(standing)) {
    if (!path.endsWith('.html') || planned.has(path)) continue
    changes.removed.push({ path, title: '', change: 'removed', reasons: [] })
  }
  return {
    counts: {
      new: changes.new.length,
      updated: changes.updated.length,
      removed: changes.removed.length,
      unchanged,
    },
    changes: [...changes.new, ...changes.updated, ...changes.removed].slice(0, namedChanges),
  }
}

function describe({ path, title, kind, key }: PlannedPage, before: string | undefined): PageChange {
  if (before === undefined) return { path, title, change: 'new', reasons: [] }
  const parts = before.split('.')
  const differing = key.split('.').flatMap((part, place) => {
    const reason = parts[place] === part ? undefined : reasonsOf[kind][place]
    return reason === undefined ? [] : [reason]
  })
  return { path, title, change: 'updated', reasons: differing }
}
