import { join } from 'node:path'

/** Where everything of a workspace lies inside its folder. */
export function workspaceFiles(folder: string) {
  return {
    database: join(folder, 'galley.db'),
    lock: join(folder, 'galley.lock'),
    holder: join(folder, 'galley.holder.json'),
    media: join(folder, 'media'),
    backups: join(folder, 'backups'),
  }
}

/** Absolute path of a media file, by the SHA-256 of its bytes. */
export function mediaFile(folder: string, hash: string): string {
  return join(workspaceFiles(folder).media, hash.slice(0, 2), hash)
}
