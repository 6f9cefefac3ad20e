import { GalleyError } from '../../shared/errors'
import type { WorkspaceHolder } from '../workspaces/workspaceHolder'
import type { Handlers } from './handle'

/** What is asked about the workspace's picture files themselves. */
export function createMediaHandlers(holder: WorkspaceHolder): Handlers<'media:facts'> {
  return {
    'media:facts': async ({ hash }) => {
      const path = holder.mediaPath(hash)
      if (path === undefined) {
        throw new GalleyError('notFound', {
          happened: 'This picture’s file is not in the workspace.',
          safe: 'The story is unchanged.',
          remedy: 'Replace the picture.',
        })
      }
      // Loaded when it is first asked for: the start has no use for it.
      const { readMediaFacts } = await import('../media/readMediaFacts')
      return readMediaFacts(path)
    },
  }
}
