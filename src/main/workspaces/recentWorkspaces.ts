import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../shared/article/records'
import type { RecentWorkspace } from '../../shared/ipc/windowContract'
import { readJsonFile, writeJsonFile } from '../jsonFile'

const rememberedLimit = 20

const rememberedSchema = z.object({
  /** The workspace to open again at the next start; null when it was closed by hand. */
  last: z.string().nullable(),
  workspaces: z.array(
    z.object({
      folder: z.string(),
      name: z.string(),
      openedAt: z.number().int(),
      /** Who worked in it last on this computer. */
      profileId: idSchema.optional(),
    }),
  ),
})
type Remembered = z.infer<typeof rememberedSchema>

export interface RecentWorkspaces {
  /** Newest first, each with whether its folder is still there. */
  list(): RecentWorkspace[]
  /** Whether the user has opened this folder before, so that it may be opened by its path. */
  knows(folder: string): boolean
  /** @param openedAt milliseconds since 1970 */
  opened(folder: string, name: string, openedAt: number): void
  /** The open one was closed by hand: the next start opens none. */
  closed(): void
  forget(folder: string): void
  last(): string | null
  profileIn(folder: string): string | undefined
  useProfile(folder: string, profileId: string): void
}

/** The workspaces opened on this computer, kept in one small file beside Galley's other settings. */
export function createRecentWorkspaces(path: string): RecentWorkspaces {
  const read = (): Remembered => readJsonFile(path, rememberedSchema) ?? { last: null, workspaces: [] }
  return {
    list() {
      return read().workspaces.map(({ folder, name, openedAt }) => {
        return { folder, name, openedAt, missing: !existsSync(join(folder, 'galley.db')) }
      })
    },
    knows: (folder) => read().workspaces.some((entry) => entry.folder === folder),
    opened(folder, name, openedAt) {
      const { workspaces } = read()
      const profileId = workspaces.find((entry) => entry.folder === folder)?.profileId
      const entry = { folder, name, openedAt, ...(profileId === undefined ? {} : { profileId }) }
      const others = workspaces.filter((other) => other.folder !== folder)
      writeJsonFile(path, { last: folder, workspaces: [entry, ...others].slice(0, rememberedLimit) })
    },
    closed: () => writeJsonFile(path, { ...read(), last: null }),
    forget(folder) {
      const { last, workspaces } = read()
      writeJsonFile(path, {
        last: last === folder ? null : last,
        workspaces: workspaces.filter((entry) => entry.folder !== folder),
      })
    },
    last: () => read().last,
    profileIn: (folder) => read().workspaces.find((entry) => entry.folder === folder)?.profileId,
    useProfile(folder, profileId) {
      const { last, workspaces } = read()
      const changed = workspaces.map((entry) => (entry.folder === folder ? { ...entry, profileId } : entry))
      writeJsonFile(path, { last, workspaces: changed })
    },
  }
}
