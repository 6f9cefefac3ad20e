import type { ClaimedBatch } from '../../storage/storageApi'
import { openFolderTarget } from './folderTarget'
import type { PublishTarget } from './target'

/**
 * Opens the target of a batch. New kinds of target are added here.
 * @param workspaceFolder what is published is read from there
 */
export function openTarget(workspaceFolder: string, batch: ClaimedBatch): PublishTarget {
  const { settings } = batch.target
  switch (settings.kind) {
    case 'folder':
      return openFolderTarget(workspaceFolder, batch, settings.path)
  }
}
