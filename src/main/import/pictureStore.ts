import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { systemErrorCode } from '../../shared/errors'
import { maximumPictureBytes } from '../../shared/pictures/pictureLimits'
import { measurePicture } from '../media/measurePicture'

/** A picture that an imported story shows, not yet in the workspace. */
export interface ImportedPicture {
  /** SHA-256 of its bytes, hexadecimal: what the story's document calls it. */
  hash: string
  /** How the file names it, for messages. */
  name: string
  bytes: Uint8Array
}

/** Finds the pictures of one file: in its own folder and inside `data:` addresses, nowhere else. */
export interface PictureStore {
  /** The hash of the picture at an address, or undefined when it cannot be had (told in the warnings). */
  take(source: string): string | undefined
  taken(): ImportedPicture[]
}

/** @param file the file that is imported: pictures are looked for in its folder and below, never outside, never remote */
export function createPictureStore(file: string, warnings: string[]): PictureStore {
  const folder = dirname(resolve(file))
  const pictures = new Map<string, ImportedPicture>()
  const hashOfSource = new Map<string, string | undefined>()

  function read(source: string): string | undefined {
    const name = source.length > 80 ? `${source.slice(0, 60)}...` : source
    const found = source.startsWith('data:') ? readDataAddress(source) : readPictureFile(folder, source)
    if (typeof found === 'string') {
      warnings.push(`A picture was left out (${name}): ${found}.`)
      return undefined
    }
    if (measurePicture(found) === null) {
      warnings.push(`A picture was left out (${name}): it is not a JPEG, PNG, GIF, WebP or AVIF picture.`)
      return undefined
    }
    const hash = createHash('sha256').update(found).digest('hex')
    if (!pictures.has(hash)) pictures.set(hash, { hash, name, bytes: found })
    return hash
  }

  return {
    take(address) {
      // The URL parser's own habit: tabs and line breaks inside an address don't count.
      const source = address.replace(/[\t\n\r]/g, '').trim()
      if (!hashOfSource.has(source)) hashOfSource.set(source, read(source))
      return hashOfSource.get(source)
    },
    taken: () => [...pictures.values()],
  }
}

/** @returns the bytes, or why there are none */
function readDataAddress(source: string): Uint8Array | string {
  const parts = /^data:image\/[a-z0-9.+-]+(?:;[^,;]*)*;base64,/i.exec(source)
  if (parts === null) return 'it is no picture in base64'
  const encoded = source.slice(parts[0].length)
  return encoded.length * 0.75 > maximumPictureBytes ? 'it is too large' : Buffer.from(encoded, 'base64')
}

/** @returns the bytes, or why there are none */
function readPictureFile(folder: string, source: string): Uint8Array | string {
  if (source === '') return 'it has no address'
  if (/^[a-z][a-z0-9+.-]+:/i.test(source) || /^[/\\]{2}/.test(source))
    return 'it is on the web; put the file beside the story and name it there'
  const path = decodedPath(source)
  if (
    path === undefined ||
    path.includes('\0') ||
    /^[/\\]/.test(path) ||
    /^[a-z]:/i.test(path) ||
    isAbsolute(path)
  )
    return 'only files in the folder of the story are taken in'
  try {
    const real = realpathSync(join(folder, path))
    // After every link is followed: the file itself must be inside.
    const inside = relative(realpathSync(folder), real)
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
      return 'only files in the folder of the story are taken in'
    const { size, isFile } = describe(real)
    if (!isFile) return 'it is not a file'
    return size > maximumPictureBytes ? 'it is too large' : readFileSync(real)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file'
    if (code === undefined) throw error
    return `it cannot be read (${code})`
  }
}

function describe(path: string): { size: number; isFile: boolean } {
  const found = statSync(path)
  return { size: found.size, isFile: found.isFile() }
}

function decodedPath(source: string): string | undefined {
  const path = source.split(/[?#]/, 1)[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch (error) {
    // A stray percent sign is part of the name.
    if (error instanceof URIError) return path
    throw error
  }
}
