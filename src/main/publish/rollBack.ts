import { join } from 'node:path'
import { GalleyError } from '../../shared/errors'
import type { FolderDraft } from '../export/folderDraft'
import { hashOfFile, readSiteMarker, type SiteMarker } from '../export/siteMarker'
import { writeFolderAtomically } from '../export/writeFolderAtomically'
import type { StorageApi } from '../storage/storageApi'
import { findRelease, type KeptRelease, keepRelease, removeRelease } from './releases'
import { refuseEdited, refuseVanished } from './targets/folderState'
import type { TargetProgress } from './targets/target'

export interface RollBackOptions {
  storage: StorageApi
  targetId: string
  /** The acting profile. */
  profileId: string
  /** Which of `listReleases`. */
  releaseId: string
  onProgress?: (progress: TargetProgress) => void
  signal?: AbortSignal
}

/**
 * Puts a former release of a site back, in one step; the one that stood there is kept in its place. The stories stay as
 * they are in the workspace: what was published since goes out again when it is published again.
 * @returns the release, and the folder it stands in
 * @throws GalleyError `notAllowed` when the profile is not a publisher's, `notFound`, `targetChanged` when somebody has edited the site or the release, `targetUnreachable`,
 * `cancelled`, `conflict` while something is being sent to the target, and as `writeFolderAtomically`
 */
export async function rollBack(options: RollBackOptions): Promise<{ release: KeptRelease; path: string }> {
  const { storage, targetId, releaseId, signal, profileId } = options
  const context = { profileId }
  const { path } = await folderOf(storage, targetId)
  refuseVanished(path, true)
  const release = await findRelease(path, releaseId)
  const marker = await readSiteMarker(release.folder)
  if (marker === null) throw damaged(release, 'its list of files')
  await refuseEdited(path)
  // First what is to be held: cut off between the two, the next publishing makes the site as it was to be.
  const before = await storage.callInternal('target:hold', { targetId, held: [...release.held] }, context)
  try {
    await writeFolderAtomically(path, (draft) => putBack(draft, release, marker, options), {
      ...(signal === undefined ? {} : { signal }),
      // Every file comes from the release, looked at: nothing is left to bring up to date.
      fromNothing: true,
      keepFormer: (former, current) => keepRelease(path, former, new Map(before), current),
    })
  } catch (error) {
    await storage.callInternal('target:hold', { targetId, held: before }, context)
    throw error
  }
  await removeRelease(path, release.id)
  return { release, path }
}

async function folderOf(storage: StorageApi, targetId: string): Promise<{ path: string }> {
  const target = (await storage.call('target:list', {})).find(({ id }) => id === targetId)
  if (target !== undefined) return target.settings
  throw new GalleyError('notFound', {
    happened: 'This place is no longer one that is published to.',
    safe: 'Nothing was changed.',
    remedy: 'Add it again, and publish to it.',
  })
}

/** Every file is looked at: a release that somebody has changed is not put in the place of a site that is whole. */
async function putBack(
  draft: FolderDraft,
  release: KeptRelease,
  { files, made = {} }: SiteMarker,
  { onProgress }: RollBackOptions,
): Promise<void> {
  const all = Object.entries(files)
  for (const [index, [name, hash]] of all.entries()) {
    const source = join(release.folder, name)
    if ((await hashOfFile(source)) !== hash) throw damaged(release, name)
    await draft.link(name, source, hash, made[name])
    onProgress?.({ done: index + 1, total: all.length, label: { key: 'jobStep.puttingBack' } })
    await draft.breathe()
  }
}

function damaged({ folder }: KeptRelease, name: string): GalleyError {
  return new GalleyError('targetChanged', {
    happened: `The release in ${folder} is not as it was written: ${name} differs or is gone.`,
    safe: 'The site stands as it is.',
    remedy: 'Choose another release.',
  })
}
