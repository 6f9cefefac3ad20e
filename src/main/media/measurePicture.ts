import { imageSize } from 'image-size'
import { type PictureMime, pictureType } from '../../shared/pictures/pictureType'
import { measureAvif } from './measureAvif'
import { layoutOf } from './stripLocation'
import { readTiff } from './tiff'

export interface MeasuredPicture {
  mime: PictureMime
  /** Pixels, as the picture is shown: turned where its file says so. */
  width: number
  height: number
}

/** What a picture is and how large it is shown; null for what is none of the accepted kinds, or says no size. */
export function measurePicture(bytes: Uint8Array): MeasuredPicture | null {
  const mime = pictureType(bytes)
  if (mime === undefined) return null
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = (mime === 'image/avif' ? measureAvif(file) : null) ?? imageSize(bytes)
    if (size.width < 1 || size.height < 1) return null
    const isTurned = orientation(file, mime) >= 5
    const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height]
    return { mime, width, height }
  } catch (error) {
    // Both readers throw for a header that is cut off.
    if (error instanceof Error) return null
    throw error
  }
}

/** Entry 0x0112 of Exif, where browsers go by it: not in WebP and AVIF. 5 to 8 turn by a quarter. */
function orientation(file: Buffer, mime: PictureMime): number {
  if (mime !== 'image/jpeg' && mime !== 'image/png') return 1
  const block = layoutOf(file, mime).blocks.find(({ kind }) => kind === 'tiff')
  const tiff = block === undefined ? null : readTiff(file, block.start, block.end)
  const entry = tiff?.directories[0]?.entries.find(({ tag }) => tag === 0x0112)
  return entry === undefined ? 1 : (tiff?.short(entry) ?? 1)
}
