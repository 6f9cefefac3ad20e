import { GalleyError } from '../../shared/errors'
import { maximumPictureBytes, maximumPicturePixels } from '../../shared/pictures/pictureLimits'
import { type OtherKind, otherKind } from '../../shared/pictures/pictureType'
import { isWholePicture } from './isWholePicture'
import { type MeasuredPicture, measurePicture } from './measurePicture'

/**
 * Looks whether a file is a picture that stories can show, whole and of a size that browsers draw.
 * @throws GalleyError `notAnImage`, `damagedPicture`, `tooLarge`
 */
export function checkPicture(bytes: Uint8Array): MeasuredPicture {
  if (bytes.byteLength > maximumPictureBytes) {
    throw tooLarge(`${Math.round(bytes.byteLength / 1_048_576)} MB`, `${maximumPictureBytes / 1_048_576}`)
  }
  const measured = measurePicture(bytes)
  if (measured === null) throw notAnImage(bytes)
  const pixels = measured.width * measured.height
  if (pixels > maximumPicturePixels) {
    throw tooLarge(`${Math.round(pixels / 1e6)} million pixels`, `${maximumPicturePixels / 1e6} million`)
  }
  if (!isWholePicture(bytes, measured.mime)) {
    throw new GalleyError('damagedPicture', {
      happened: 'The picture’s file is damaged or cut off: a part of it is missing.',
      safe: 'Nothing was changed.',
      remedy: 'Copy or download it again, or open it in a photo program and save it anew.',
    })
  }
  return measured
}

function tooLarge(has: string, most: string): GalleyError {
  return new GalleyError('tooLarge', {
    happened: `The picture has ${has}; Galley takes up to ${most}.`,
    safe: 'Nothing was changed.',
    remedy: 'Save a smaller copy of the picture and use that.',
  })
}

const otherKinds: Readonly<Record<OtherKind, { happened: string; remedy: string }>> = {
  empty: { happened: 'This file is empty.', remedy: 'Copy or download it again.' },
  heic: {
    happened: 'This is a HEIC photo, which most browsers do not show.',
    remedy: 'Export it as JPEG in a photo program, and use that.',
  },
  svg: {
    happened: 'This is an SVG drawing. It can hold a program, so none is taken in.',
    remedy: 'Export it as PNG, and use that.',
  },
  other: {
    happened: 'This file is not a picture that Galley can use.',
    remedy: 'Choose a JPEG, PNG, GIF, WebP or AVIF file; save others as one of these first.',
  },
}

function notAnImage(bytes: Uint8Array): GalleyError {
  return new GalleyError('notAnImage', { safe: 'Nothing was changed.', ...otherKinds[otherKind(bytes)] })
}
