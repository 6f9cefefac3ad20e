import { join } from 'node:path'
import { z } from 'zod'
import { explainSystemError, GalleyError } from '../../../shared/errors'
import type { OutboxJob } from '../../../shared/ipc/outboxRecords'
import { renderArticlePage } from '../../../shared/page/renderArticlePage'
import { exportSite } from '../../export/exportSite'
import { siteAddresses } from '../../export/siteAddresses'
import { hashOfFile, sha256, siteMarkerName } from '../../export/siteMarker'
import { preparePage } from '../../export/sitePages'
import { type HeldAtTarget, openPublication, readHeldAtTarget } from '../../site/openPublication'
import { type Publication, storiesAndPages } from '../../site/publication'
import { siteIndexOf } from '../../site/siteIndex'
import { createStoryPaths } from '../../site/storyPaths'
import type { ClaimedBatch, JobReceipt } from '../../storage/storageApi'
import { keepRelease } from '../releases'
import { listOf, refuseEdited, refuseVanished } from './folderState'
import type { PublishTarget, TargetRun } from './target'

const folderPlanSchema = z.object({
  /** SHA-256 of the folder's marker before; null when there was none. */
  before: z.string().nullable(),
  pages: z.array(
    z.object({
      jobId: z.string(),
      /** Path inside the site. */
      path: z.string(),
      /** SHA-256 of the page that is to stand there; null when none is. */
      hash: z.string().nullable(),
    }),
  ),
})
type FolderPlan = z.infer<typeof folderPlanSchema>

/** A folder that holds the site: made anew beside it and switched in one step, with all jobs of the batch in it. */
export function openFolderTarget(
  workspaceFolder: string,
  { target, jobs }: ClaimedBatch,
  path: string,
): PublishTarget {
  const publication = openPublication(workspaceFolder, { target: { id: target.id, jobs } })

  let known: HeldAtTarget | undefined
  /** Read once: it changes only when the jobs of this batch are done. */
  function heldBefore(): HeldAtTarget {
    known ??= readHeldAtTarget(workspaceFolder, target.id, new Set(jobs.map(({ articleId }) => articleId)))
    return known
  }

  async function plan(planned: readonly OutboxJob[]): Promise<FolderPlan> {
    refuseVanished(path, heldBefore().versions.size > 0)
    await refuseEdited(path)
    return {
      before: await readHash(join(path, siteMarkerName)),
      pages: plannedPages(publication, planned, heldBefore()),
    }
  }

  async function readBack({ pages }: FolderPlan): Promise<{ receipts: JobReceipt[]; wrong: string[] }> {
    const receipts: JobReceipt[] = []
    const wrong: string[] = []
    for (const page of pages) {
      const file = join(path, page.path)
      if ((await readHash(file)) === page.hash)
        receipts.push({ jobId: page.jobId, location: file, readBackHash: page.hash ?? sha256('') })
      else wrong.push(page.path)
    }
    return { receipts, wrong }
  }

  return {
    unit: 'site',
    plan,
    async findDone(written) {
      const former = folderPlanSchema.parse(written)
      // The folder as it was: the switch never came, even if these pages happen to look the same.
      if ((await readHash(join(path, siteMarkerName))) === former.before) return []
      const { receipts, wrong } = await readBack(former)
      return wrong.length === 0 ? receipts : []
    },
    async carryOut(written, { onProgress, onWarnings, signal }: TargetRun) {
      const held = heldBefore().versions
      const { warnings } = await exportSite(publication, path, {
        onProgress,
        signal,
        keepFormer: (former, current) => keepRelease(path, former, held, current),
      })
      const { receipts, wrong } = await readBack(folderPlanSchema.parse(written))
      if (wrong.length > 0) throw readsDifferently(path, wrong)
      onWarnings(warnings)
      return receipts
    },
    close: () => publication.close(),
  }
}

/** The page of each job as it must read afterwards: rendered here, and held against what is on the disk then. */
function plannedPages(
  publication: Publication,
  jobs: readonly OutboxJob[],
  { paths }: HeldAtTarget,
): FolderPlan['pages'] {
  const index = siteIndexOf(publication)
  const articles = new Map(storiesAndPages(publication).map((article) => [article.id, article]))
  return jobs.map((job) => {
    const article = articles.get(job.articleId)
    if (article === undefined) {
      // It never got there: the address that it would have had is empty as well.
      const path =
        paths.get(job.articleId) ??
        createStoryPaths(publication.site.settings)({ slug: job.slug, section: null, publishedAt: 0 })
      return { jobId: job.id, path, hash: null }
    }
    const page = preparePage(publication, index, article, publication.document(article.id), new Map())
    const text = renderArticlePage(page, publication.site, siteAddresses(page.path))
    return { jobId: job.id, path: page.path, hash: sha256(text) }
  })
}

function readsDifferently(path: string, pages: readonly string[]): GalleyError {
  return new GalleyError('targetChanged', {
    happened: `The site in ${path} was written, but what stands there now is something else: ${listOf(pages)}.`,
    safe: 'No receipt was made out; what was to be published waits in the outbox.',
    remedy: 'See what else writes into that folder, stop it, and try again.',
  })
}

/** SHA-256 of a file, or null when there is none. */
async function readHash(path: string): Promise<string | null> {
  try {
    return await hashOfFile(path)
  } catch (error) {
    throw explainSystemError(error, `read ${path}`)
  }
}
