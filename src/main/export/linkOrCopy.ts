import { constants } from 'node:fs'
import { copyFile, link, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemErrorCode } from '../../shared/errors'

/** Makes a file that is the same as another one; a copy where the file system cannot have that. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch (error) {
    if (!isWithoutLinks(error)) throw error
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  }
}

/** Not every file system has hard links, and some have too few of them. */
export function isWithoutLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemErrorCode(error) ?? '')
}
