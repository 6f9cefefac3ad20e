import type { Media } from '../../../shared/article/records'
import { explainSystemError, GalleyError } from '../../../shared/errors'
import { maximumPictureBytes, maximumPicturePixels } from '../../../shared/pictures/pictureLimits'
import { otherKind } from '../../../shared/pictures/pictureType'
import { call } from '../app/ipcClient'
import { tellFailure } from '../app/tellFailure'
import { showToast } from '../components/toasts'
import { t, windowLocale } from '../texts/t'
import type { PictureFile } from './pictureFiles'

type Reason = 'empty' | 'heic' | 'svg' | 'other' | 'damaged' | 'tooLarge'

/** Takes pictures into the workspace. Says in notices what could not be taken in, and why; the others still come. */
export async function takePictures(files: readonly PictureFile[]): Promise<Media[]> {
  const taken: Media[] = []
  const refused = new Map<Reason, string[]>()
  for (const file of files) {
    try {
      taken.push(await call('media:add', { bytes: file.bytes }))
    } catch (thrown) {
      const reason = reasonOf(thrown, file.bytes)
      if (reason === null) {
        // A full disk is the next one's trouble too: it is said once.
        tellFailure(explainSystemError(thrown, 'take in the picture'))
        break
      }
      refused.set(reason, [...(refused.get(reason) ?? []), file.name])
    }
  }
  for (const [reason, names] of refused) tellRefused(reason, names)
  return taken
}

function reasonOf(thrown: unknown, bytes: Uint8Array): Reason | null {
  const code = thrown instanceof GalleyError ? thrown.code : undefined
  if (code === 'notAnImage') return otherKind(bytes)
  if (code === 'damagedPicture') return 'damaged'
  return code === 'tooLarge' ? 'tooLarge' : null
}

/** More names than this make no notice that anybody reads. */
const mostNames = 4

function tellRefused(reason: Reason, names: readonly string[]): void {
  const count = names.length
  const named = count > mostNames ? names.slice(0, mostNames - 1) : names
  const more = count - named.length
  const list = [...named, ...(more > 0 ? [t('pictureRefused.more', { count: more })] : [])]
  showToast({
    tone: 'failure',
    message: t(`pictureRefused.${reason}`, {
      count,
      names: new Intl.ListFormat(windowLocale).format(list),
      megabytes: maximumPictureBytes / 1_048_576,
      megapixels: maximumPicturePixels / 1e6,
    }),
  })
}
