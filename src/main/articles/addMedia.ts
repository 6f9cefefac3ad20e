import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Media } from '../../shared/article/records'
import { explainSystemError } from '../../shared/errors'
import { checkPicture } from '../media/checkPicture'
import { mediaFile } from '../storage/workspaceFiles'
import type { Workspace } from './workspace'

/**
 * Takes a picture into the workspace, under the SHA-256 of its bytes; one that is there already is not written again.
 * @throws GalleyError `notAnImage`, `damagedPicture`, `tooLarge`, `diskFull`, `noPermission`
 */
export function addMedia(workspace: Workspace, bytes: Uint8Array): Media {
  const measured = checkPicture(bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const media: Media = { hash, ...measured, size: bytes.byteLength }
  writeOnce(mediaFile(workspace.folder, hash), bytes)
  workspace.queries.workspace.addMedia(media, workspace.now())
  return media
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
