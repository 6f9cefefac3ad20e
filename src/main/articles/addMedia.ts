import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { imageSize } from 'image-size'
import type { Media } from '../../shared/article/records'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { mediaFile } from '../storage/workspaceFiles'
import type { Workspace } from './workspace'

/** Largest picture taken in, in bytes. */
const maximumPictureBytes = 50 * 1024 * 1024

/** The kinds of picture that every browser shows; nothing that can carry a script (so no SVG). */
const mimes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/**
 * Takes a picture into the workspace, under the SHA-256 of its bytes; one that is there already is not written again.
 * @throws GalleyError `notAnImage`, `tooLarge`, `diskFull`, `noPermission`
 */
export function addMedia(workspace: Workspace, bytes: Uint8Array): Media {
  const measured = measurePicture(bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const media: Media = { hash, ...measured, size: bytes.byteLength }
  writeOnce(mediaFile(workspace.folder, hash), bytes)
  workspace.queries.workspace.addMedia(media, workspace.now())
  return media
}

function measurePicture(bytes: Uint8Array): { mime: string; width: number; height: number } {
  if (bytes.byteLength > maximumPictureBytes) {
    throw new GalleyError('tooLarge', {
      happened: `The picture has ${Math.round(bytes.byteLength / 1_048_576)} MB; Galley takes up to ${maximumPictureBytes / 1_048_576}.`,
      safe: 'Nothing was changed.',
      remedy: 'Save a smaller copy of the picture and use that.',
    })
  }
  try {
    const { type, width, height, orientation } = imageSize(bytes)
    const mime = mimes[type === 'heif' ? 'avif' : (type ?? '')]
    if (mime !== undefined && width > 0 && height > 0) {
      // EXIF orientations 5 to 8 are turned by a quarter: what is shown is as high as the file is wide.
      const turned = orientation !== undefined && orientation >= 5
      return turned ? { mime, width: height, height: width } : { mime, width, height }
    }
  } catch (error) {
    throw notAnImage(error)
  }
  throw notAnImage()
}

function notAnImage(cause?: unknown): GalleyError {
  return new GalleyError(
    'notAnImage',
    {
      happened: 'This file is not a picture that Galley can use.',
      safe: 'Nothing was changed.',
      remedy: 'Choose a JPEG, PNG, GIF, WebP or AVIF file; save others as one of these first.',
    },
    { cause },
  )
}

/** The file is complete and on the disk before it gets its name. */
function writeOnce(file: string, bytes: Uint8Array): void {
  if (existsSync(file)) return
  const unfinished = `${file}.${process.pid}.part`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const handle = openSync(unfinished, 'w')
    try {
      let written = 0
      while (written < bytes.byteLength) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw explainSystemError(error, 'keep the picture')
  }
}
