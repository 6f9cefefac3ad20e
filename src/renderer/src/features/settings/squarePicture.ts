import { WordedFailure } from '../../texts/failureText'
import { t } from '../../texts/t'

/** @throws WordedFailure `notAnImage` for a file that the engine cannot read: broken, or larger than it can hold */
async function readPicture(bytes: Uint8Array): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    throw new WordedFailure(
      'notAnImage',
      {
        happened: t('failure.notAnImage.happened'),
        safe: t('failure.notAnImage.safe'),
        remedy: t('failure.notAnImage.remedy'),
      },
      { cause: error },
    )
  }
}

/**
 * A picture no wider than it needs to be, whole, as a WebP.
 * @param bytes of the file that was chosen
 * @param widest in pixels
 * @throws WordedFailure `notAnImage`
 */
export async function narrowPicture(bytes: Uint8Array, widest: number): Promise<Uint8Array> {
  const picture = await readPicture(bytes)
  const scale = Math.min(1, widest / picture.width)
  const size = [Math.round(picture.width * scale), Math.round(picture.height * scale)] as const
  return await draw(picture, [0, 0, picture.width, picture.height], size, 'image/webp')
}

/**
 * The middle of a picture as a square PNG or WebP: what stands small beside a name or in a tab must not be megabytes.
 * @param bytes of the file that was chosen
 * @param size of the square's sides, in pixels; a smaller picture is not made larger
 * @throws WordedFailure `notAnImage`
 */
export async function squarePicture(
  bytes: Uint8Array,
  size: number,
  type: 'image/png' | 'image/webp',
): Promise<Uint8Array> {
  const picture = await readPicture(bytes)
  const side = Math.min(picture.width, picture.height)
  const drawn = Math.min(size, side)
  const middle = [(picture.width - side) / 2, (picture.height - side) / 2, side, side] as const
  return await draw(picture, middle, [drawn, drawn], type)
}

async function draw(
  picture: ImageBitmap,
  [left, top, width, height]: readonly [left: number, top: number, width: number, height: number],
  [wide, high]: readonly [wide: number, high: number],
  type: 'image/png' | 'image/webp',
): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.max(1, wide), Math.max(1, high))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw pictures.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await canvas.convertToBlob({ type, quality: 0.86 })
  return new Uint8Array(await blob.arrayBuffer())
}
