import type { TargetChanges } from '../../shared/ipc/changeReport'
import { reportChanges } from '../export/reportChanges'
import { tryVariantsOf } from '../pictures/pictureThreads'
import { openPublication } from '../site/openPublication'
import type { StorageApi } from '../storage/storageApi'

export interface ReportOptions {
  storage: StorageApi
  /** The workspace's folder. */
  folder: string
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * What the next sync would change at each target that something waits for. Nothing is written and nothing claimed.
 * @throws GalleyError as `reportChanges`
 */
export async function reportTargets(options: ReportOptions): Promise<TargetChanges[]> {
  const { storage, folder, onProgress, signal } = options
  const targets = await storage.call('target:list', {})
  const { jobs } = await storage.call('outbox:list', {})
  const waiting = targets.flatMap((target) => {
    const own = jobs.filter(
      ({ targetId, state }) => targetId === target.id && state !== 'done' && state !== 'cancelled',
    )
    return own.length === 0 ? [] : [{ target, own }]
  })
  await tryVariantsOf(folder)
  const reports: TargetChanges[] = []
  for (const { target, own } of waiting) {
    // Oldest first, as they will be done.
    const publication = openPublication(folder, { target: { id: target.id, jobs: own.toReversed() } })
    try {
      const report = await reportChanges(publication, target.settings.path, { signal })
      reports.push({ ...report, targetId: target.id, targetName: target.name })
    } finally {
      publication.close()
    }
    onProgress?.(reports.length, waiting.length)
  }
  return reports
}
