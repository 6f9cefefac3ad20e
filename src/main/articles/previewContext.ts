import { GalleyError } from '../../shared/errors'
import type { PageContext } from '../../shared/page/pageTypes'
import type { Workspace } from './workspace'

export function createPreviewContexts(_workspace: Workspace) {
  return {
    contextOf(_id: string): PageContext {
      throw new GalleyError('internal', { happened: 'Not built yet.', safe: '', remedy: '' })
    },
  }
}
