import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemErrorCode } from '../../shared/errors'
import { pictureRecipe } from '../../shared/page/pictureVariants'

/** Milliseconds that a file which no site has asked for is kept. */
const keptUnused = 30 * 86_400_000
/** A file's time is renewed when it is older than this, in milliseconds: not for every export. */
const renewedAfter = 86_400_000

/**
 * Files made of pictures, kept so that each is made once. The folder can be deleted at any time: it holds nothing that
 * cannot be made again.
 */
export interface VariantCache {
  /** @returns null when it has to be made */
  read(name: string): Promise<Uint8Array | null>
  /** Keeps a file, whole or not at all. Where the folder cannot be written to, nothing is kept. */
  keep(name: string, file: Uint8Array): Promise<void>
  /** Removes what was made of pictures that are gone, by an older recipe, or for nobody in the last month. */
  clean(isKnown: (hash: string) => boolean, now: number): Promise<void>
}

export function openVariantCache(folder: string): VariantCache {
  const fileOf = (name: string) => join(folder, basename(name).slice(0, 2), basename(name))
  return {
    async read(name) {
      const path = fileOf(name)
      try {
        const file = await readFile(path)
        if (file.byteLength === 0) return null
        const now = Date.now()
        if (now - (await stat(path)).mtimeMs > renewedAfter) await utimes(path, now / 1000, now / 1000)
        return file
      } catch (error) {
        if (systemErrorCode(error) === undefined) throw error
        return null
      }
    },
    async keep(name, file) {
      const path = fileOf(name)
      const unfinished = `${path}.${process.pid}.part`
      try {
        await mkdir(dirname(path), { recursive: true })
        const handle = await open(unfinished, 'w')
        try {
          await handle.writeFile(file)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(unfinished, path)
      } catch (error) {
        // A full disk or a read-only one: the site is written all the same, or says so itself.
        if (systemErrorCode(error) === undefined) throw error
        await rm(unfinished, { force: true }).catch(() => undefined)
      }
    },
    async clean(isKnown, now) {
      try {
        for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue
          const path = join(entry.parentPath, entry.name)
          const [, hash = '', recipe] = /^([0-9a-f]{64})-([^-]+)-[^.]+\.(?:webp|jpg)$/.exec(entry.name) ?? []
          const isWanted = recipe === pictureRecipe && isKnown(hash)
          if (!isWanted || now - (await stat(path)).mtimeMs > keptUnused) await rm(path, { force: true })
        }
      } catch (error) {
        if (systemErrorCode(error) === undefined) throw error
      }
    },
  }
}
