import { join } from 'node:path'

/** Where everything of a workspace lies inside its folder. */
export function workspaceFiles(folder: string) {
  return {
    database: join(folder, 'galley.db'),
    /** The database while it is being made; it gets its name when it is whole. */
    newDatabase: join(folder, 'galley.db.new'),
    lock: join(folder, 'galley.lock'),
    holder: join(folder, 'galley.holder.json'),
    media: join(folder, 'media'),
    backups: join(folder, 'backups'),
    /** Smaller files of pictures: can be deleted at any time, and is made again. */
    variants: join(folder, 'cache', 'variants'),
  }
}

/** A database file with those that SQLite puts beside it while it is open, or leaves behind when it was killed. */
export function databaseFiles(database: string): string[] {
  return ['', '-wal', '-shm', '-journal'].map((ending) => `${database}${ending}`)
}

/** Absolute path of a media file, by the SHA-256 of its bytes. */
export function mediaFile(folder: string, hash: string): string {
  return join(workspaceFiles(folder).media, hash.slice(0, 2), hash)
}
