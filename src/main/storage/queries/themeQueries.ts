import {
  type InstalledTheme,
  type ThemeManifest,
  type ThemePackageFile,
  themeManifestSchema,
} from '../../../shared/site/themeManifest'
import type { ReadableDatabase } from '../database'

interface ThemeRow {
  hash: string
  manifest: string
}

/** Installed themes and their files. */
export function createThemeQueries(database: ReadableDatabase) {
  const all = database.prepare<[], ThemeRow>('SELECT hash, manifest FROM themes ORDER BY installed_at, hash')
  const one = database.prepare<[string], ThemeRow>('SELECT hash, manifest FROM themes WHERE hash = ?')
  const files = database.prepare<[string], { path: string; content: Buffer }>(
    'SELECT path, content FROM theme_files WHERE theme = ? ORDER BY path',
  )
  const file = database.prepare<[string, string], { content: Buffer }>(
    'SELECT content FROM theme_files WHERE theme GLOB ? AND path = ?',
  )
  const insert = database.prepare<[string, string, number], never>(
    'INSERT INTO themes (hash, manifest, installed_at) VALUES (?, ?, ?)',
  )
  const insertFile = database.prepare<[string, string, Buffer], never>(
    'INSERT INTO theme_files (theme, path, content) VALUES (?, ?, ?)',
  )
  const removeFiles = database.prepare<[string], never>('DELETE FROM theme_files WHERE theme = ?')
  const remove = database.prepare<[string], never>('DELETE FROM themes WHERE hash = ?')
  const read = ({ hash, manifest }: ThemeRow): InstalledTheme => ({
    hash,
    manifest: themeManifestSchema.parse(JSON.parse(manifest)),
  })
  return {
    /** In the order in which they were installed. */
    list: (): InstalledTheme[] => all.all().map(read),
    get: (hash: string): InstalledTheme | undefined => {
      const row = one.get(hash)
      return row === undefined ? undefined : read(row)
    },
    files: (hash: string): ThemePackageFile[] =>
      files.all(hash).map(({ path, content }) => ({ path, bytes: new Uint8Array(content) })),
    /** @param start the first hexadecimal digits of the theme's hash */
    file: (start: string, path: string): Uint8Array<ArrayBuffer> | undefined => {
      const row = file.get(`${start}*`, path)
      return row === undefined ? undefined : new Uint8Array(row.content)
    },
    add: (hash: string, manifest: ThemeManifest, its: readonly ThemePackageFile[], at: number) => {
      insert.run(hash, JSON.stringify(manifest), at)
      for (const { path, bytes } of its) insertFile.run(hash, path, Buffer.from(bytes))
    },
    remove: (hash: string) => {
      removeFiles.run(hash)
      remove.run(hash)
    },
  }
}

export type ThemeQueries = ReturnType<typeof createThemeQueries>
