import { shell } from 'electron'
import { GalleyError } from '../../shared/errors'
import type { JobRequest } from '../../shared/ipc/windowContract'
import type { JobPlace, JobRunner } from '../jobs/jobRunner'
import type { JobTask } from '../jobs/protocol'
import type { HeldWorkspace, WorkspaceHolder } from '../workspaces/workspaceHolder'
import type { Grants } from './grants'
import type { Handlers } from './handle'

export interface JobHandlerParts {
  holder: WorkspaceHolder
  jobs: JobRunner
  grants: Grants
}

/** What a job needs of the open workspace. */
export function placeOf({ folder, running }: HeldWorkspace, profileId: string): JobPlace {
  return { workspaceFolder: folder, profileId, openPort: () => running.openPort() }
}

function taskOf(request: JobRequest, grants: Grants): JobTask {
  switch (request.kind) {
    case 'exportArticle': {
      const { kind, articleId, singleFile, to } = request
      return { kind, articleId, singleFile, path: grants.use(to, 'exportArticle')[0] }
    }
    case 'exportSite':
      return { kind: 'exportSite', folder: grants.use(request.to, 'exportSite')[0] }
    case 'import':
      return { kind: 'import', files: [...grants.use(request.files, 'import')] }
    case 'rollBack':
    case 'reportChanges':
      return request
    case 'checkSite':
      return { kind: 'checkSite' }
    case 'publishSync': {
      const { kind, targetId } = request
      // Asked for by hand: what waits for its next attempt is tried now.
      return { kind, now: true, ...(targetId === undefined ? {} : { targetId }) }
    }
  }
}

/** Long work: starting and cancelling it, and showing what it wrote. */
export function createJobHandlers({
  holder,
  jobs,
  grants,
}: JobHandlerParts): Handlers<'release:list' | 'job:start' | 'job:cancel' | 'job:reveal'> {
  return {
    'release:list': async ({ targetId }) => {
      const { running } = await holder.required()
      const targets = await running.storage.call('target:list', {})
      const target = targets.find(({ id }) => id === targetId)
      if (target === undefined) return []
      // Loaded when it is first asked for: the start has no use for it.
      const { listReleases } = await import('../publish/releases')
      const releases = await listReleases(target.settings.path)
      return releases.map(({ id, at, pages, stories }) => ({ id, at, pages, stories }))
    },
    'job:start': async (request) => {
      const task = taskOf(request, grants)
      const workspace = await holder.required()
      const { id } = await holder.profile()
      return { jobId: jobs.start(task, placeOf(workspace, id)) }
    },
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return {}
    },
    'job:reveal': ({ jobId }) => {
      const path = jobs.writtenPath(jobId)
      if (path === undefined) {
        throw new GalleyError('notFound', {
          happened: 'There is nothing to show for that work.',
          safe: 'Nothing was changed.',
          remedy: 'Look in the folder that you chose.',
        })
      }
      shell.showItemInFolder(path)
      return {}
    },
  }
}
