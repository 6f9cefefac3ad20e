import { join } from 'node:path'
import { runSync, type SyncOptions } from '../../src/main/publish/runSync'
import type { OpenedWorkspace } from '../../src/main/storage/openWorkspace'
import type { Target } from '../../src/shared/ipc/outboxRecords'
import { openForEditing } from '../storage/editing'
import { openTemporaryWorkspace, temporaryFolder } from '../storage/temporaryWorkspace'

export interface PublishDesk {
  workspace: OpenedWorkspace
  /** Where the site is to lie; not made yet. */
  site: string
  target: Target
  sync(options?: Partial<SyncOptions>): ReturnType<typeof runSync>
  /** Makes a story and publishes it, which queues it. @returns its id */
  publish(headline: string): Promise<string>
  jobs(): Promise<
    { state: string; slug: string; attempts: number; nextAttemptAt: number | null; code: string | null }[]
  >
  receipts(): Promise<string[]>
}

/** A workspace with a folder for a target, and publish sync in this process. */
export async function openPublishDesk(path?: string): Promise<PublishDesk> {
  const workspace = openTemporaryWorkspace()
  const { storage, folder } = workspace
  const site = path ?? join(temporaryFolder(), 'site')
  const target = await storage.call('target:add', { name: 'Live', settings: { kind: 'folder', path: site } })
  return {
    workspace,
    site,
    target,
    sync: (options = {}) => runSync({ storage, folder, ...options }),
    async publish(headline) {
      const { id } = await storage.call('article:create', { headline, section: 'Harbour' })
      const story = await openForEditing(storage, id)
      story.type(2, `Text of ${headline}.`)
      await story.save()
      await storage.call('article:move', { id, move: 'publish' })
      return id
    },
    async jobs() {
      const { jobs } = await storage.call('outbox:list', {})
      return jobs.map(({ state, slug, attempts, nextAttemptAt, failure }) => ({
        state,
        slug,
        attempts,
        nextAttemptAt,
        code: failure?.code ?? null,
      }))
    },
    async receipts() {
      const { receipts } = await storage.call('outbox:list', {})
      return receipts.map(({ headline, action }) => `${action} ${headline}`)
    },
  }
}
