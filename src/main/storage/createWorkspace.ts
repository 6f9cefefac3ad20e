import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { roles } from '../../shared/article/articleState'
import { termKey } from '../../shared/article/term'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { defaultSiteSettings } from '../../shared/site/siteSettings'
import { openWritable } from './database'
import { migrateDatabase } from './migrate'
import { createQueries } from './queries/queries'
import { workspaceFiles } from './workspaceFiles'
import { lockWorkspace } from './workspaceLock'

/** The name of the first profile, when nobody has said another. */
const firstProfileName = 'Editor'

/** Files that file managers leave in folders that people call empty. */
const invisibleFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Makes a workspace: `galley.db`, `media/` and `backups/`, with one profile that holds all roles.
 * @param folder must be missing, or empty
 * @throws GalleyError `foreignFolder` when it holds anything, `noPermission`, `diskFull`
 */
export function createWorkspace(folder: string, options: { name: string; profileName?: string }): void {
  const files = workspaceFiles(resolve(folder))
  try {
    refuseForeign(folder)
    refuseReadOnly(folder)
    mkdirSync(files.media, { recursive: true })
    mkdirSync(files.backups, { recursive: true })
    const lock = lockWorkspace(folder, 'Galley, which is creating it,')
    try {
      const database = openWritable(files.database, { create: true })
      try {
        database.transaction(() => {
          migrateDatabase(database, files.backups)
          const queries = createQueries(database)
          queries.workspace.create(randomUUID(), options.name, defaultSiteSettings(options.name), Date.now())
          const profileName = options.profileName ?? firstProfileName
          queries.desk.insertProfile(randomUUID(), profileName, termKey(profileName), roles)
        })
      } finally {
        database.close()
      }
    } finally {
      lock.release()
    }
  } catch (error) {
    throw explainSystemError(error, 'create the workspace')
  }
}

/** Making several folders at once, Node tells a read-only disk as a folder that is missing. */
function refuseReadOnly(folder: string): void {
  let nearest = resolve(folder)
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  accessSync(nearest, constants.W_OK)
}

function refuseForeign(folder: string): void {
  if (!existsSync(folder)) return
  const isFolder = statSync(folder).isDirectory()
  const entries = isFolder ? readdirSync(folder).filter((name) => !invisibleFiles.has(name)) : []
  if (isFolder && entries.length === 0) return
  const isWorkspace = entries.includes('galley.db')
  throw new GalleyError('foreignFolder', {
    happened: isWorkspace
      ? `There is a workspace in ${folder} already.`
      : `${folder} is ${isFolder ? 'not empty' : 'not a folder'}.`,
    safe: 'Nothing in it was touched.',
    remedy: isWorkspace
      ? 'Open it, or choose another folder.'
      : 'Choose an empty folder, or one that is not there yet.',
  })
}
