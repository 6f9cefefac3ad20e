import { closeSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { cancelledExport } from './cancelledExport'
import { clearLeftovers, draftPath, makeParents, refuseInsideWorkspace, removeMadeParents } from './outFolder'
import { syncFolder } from './switchFolder'

export interface WrittenFile {
  /** Absolute path of the file. */
  path: string
  pages: 1
  files: 1
  bytes: number
}

/**
 * Writes one page as a file, beside its place first: whoever reads it finds the old one or the new one, whole.
 * @param name of the file, when `place` is a folder
 * @throws GalleyError `foreignFolder` for what is no page of Galley's (unless `replace`), `cancelled`, `noPermission`,
 * `diskFull`
 */
export async function writeFileAtomically(
  place: string,
  name: string,
  text: string,
  { replace, signal }: { replace: boolean; signal?: AbortSignal },
): Promise<WrittenFile> {
  let path = resolve(place)
  let madeParents: string[] = []
  let draft: string | null = null
  try {
    if (place.endsWith('/') || place.endsWith(sep) || look(path)?.isDirectory() === true)
      path = join(path, name)
    refuseInsideWorkspace(dirname(path))
    refuseForeign(path, replace)
    madeParents = makeParents(dirname(path))
    refuseInsideWorkspace(realpathSync(dirname(path)))
    await clearLeftovers(path)
    draft = draftPath(path, 'new')
    const bytes = Buffer.from(text)
    await writeFile(draft, bytes, { flush: true, flag: 'wx' })
    if (signal?.aborted === true) throw cancelledExport()
    await rename(draft, path)
    await syncFolder(dirname(path))
    return { path, pages: 1, files: 1, bytes: bytes.byteLength }
  } catch (error) {
    if (draft !== null) await rm(draft, { force: true })
    removeMadeParents(madeParents)
    throw explainSystemError(error, `write ${path}`)
  }
}

function refuseForeign(path: string, replace: boolean): void {
  const found = look(path)
  if (found === null) return
  if (found.isFile() && (replace || isGalleyPage(path))) return
  throw new GalleyError('foreignFolder', {
    happened: `${path} is already there, and Galley did not make it.`,
    safe: 'It was left as it is.',
    remedy: 'Choose another name, or move that file away first.',
  })
}

/** How far into a file its generator is looked for, in bytes. */
const headLength = 4096

function isGalleyPage(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headLength)
    const length = readSync(descriptor, head, 0, headLength, 0)
    return head.toString('utf8', 0, length).includes('<meta name="generator" content="Galley">')
  } finally {
    closeSync(descriptor)
  }
}

function look(path: string) {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null
}
