import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '../../shared/article/idSchema'
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
      /** The workspace's own id, by which it is known again when its folder was moved. */
      workspaceId: idSchema.optional(),
      /** Who worked in it last on this computer. */
      profileId: idSchema.optional(),
    }),
  ),
})
type Remembered = z.infer<typeof rememberedSchema>
type RememberedEntry = Remembered['workspaces'][number]

export interface RecentWorkspaces {
  /** Newest first, each with whether its folder is still there. */
  list(): RecentWorkspace[]
  /** Whether the user has opened this folder before, so that it may be opened by its path. */
  knows(folder: string): boolean
  /**
   * Remembers it as the newest. Where the same workspace was remembered in a folder that is gone, it was moved.
   * @param openedAt milliseconds since 1970
   */
  opened(workspace: { folder: string; name: string; workspaceId: string; openedAt: number }): void
  /** The open one was closed by hand: the next start opens none. */
  closed(): void
  forget(folder: string): void
  last(): string | null
  profileIn(folder: string, workspaceId: string): string | undefined
  useProfile(folder: string, profileId: string): void
}

function isMissing(folder: string): boolean {
  return !existsSync(join(folder, 'galley.db'))
}

/** What is remembered of a workspace: under its folder, then under folders that it was moved away from. */
function entriesOf(workspaces: readonly RememberedEntry[], folder: string, workspaceId: string) {
  const here = workspaces.filter((entry) => entry.folder === folder)
  // A copy has the same id, but lies beside the original: that one is still there.
  const before = workspaces.filter(
    (entry) => entry.folder !== folder && entry.workspaceId === workspaceId && isMissing(entry.folder),
  )
  return [...here, ...before]
}

/** The workspaces opened on this computer, kept in one small file beside Galley's other settings. */
export function createRecentWorkspaces(path: string): RecentWorkspaces {
  const read = (): Remembered => readJsonFile(path, rememberedSchema) ?? { last: null, workspaces: [] }
  return {
    list() {
      return read().workspaces.map(({ folder, name, openedAt }) => {
        return { folder, name, openedAt, missing: isMissing(folder) }
      })
    },
    knows: (folder) => read().workspaces.some((entry) => entry.folder === folder),
    opened({ folder, name, workspaceId, openedAt }) {
      const { workspaces } = read()
      const former = entriesOf(workspaces, folder, workspaceId)
      const profileId = former[0]?.profileId
      const entry = { folder, name, openedAt, workspaceId, ...(profileId === undefined ? {} : { profileId }) }
      const others = workspaces.filter((other) => !former.includes(other))
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
    profileIn: (folder, workspaceId) => entriesOf(read().workspaces, folder, workspaceId)[0]?.profileId,
    useProfile(folder, profileId) {
      const { last, workspaces } = read()
      const changed = workspaces.map((entry) => (entry.folder === folder ? { ...entry, profileId } : entry))
      writeJsonFile(path, { last, workspaces: changed })
    },
  }
}
