import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Profile } from '../../shared/article/records'
import { GalleyError, type SerializedError, serializeError, systemErrorCode } from '../../shared/errors'
import type { WorkspaceInfo } from '../../shared/ipc/windowContract'
import { type RunningStorage, type StorageWorkerFiles, startStorage } from '../storage/startStorage'
import type { StorageEvent } from '../storage/storageApi'
import { mediaFile } from '../storage/workspaceFiles'
import type { RecentWorkspaces } from './recentWorkspaces'

/** How long the storage may take to finish and let go of the workspace, in milliseconds. */
const closeLimit = 10_000

export interface HeldWorkspace {
  folder: string
  name: string
  running: RunningStorage
  /** The storage worker ended by itself. */
  failed: boolean
}

export interface WorkspaceHolderOptions {
  workerFiles: StorageWorkerFiles
  recent: RecentWorkspaces
  onStorageEvent(event: StorageEvent): void
  /** A workspace was opened or closed, or the profile changed. */
  onChange(workspace: WorkspaceInfo | null): void
  /** The storage worker is gone; the workspace stays named so that it can be opened again. */
  onFailure(error: SerializedError): void
  /** Called before a workspace is left with the windows open: what was typed is handed over. False: stay in it. */
  beforeLeave(): Promise<boolean>
  /** Called before a workspace is let go of: ends whatever still works on it. */
  beforeClose(): Promise<void>
}

export interface WorkspaceHolder {
  /** The open workspace, once an opening under way is finished. @throws GalleyError `notFound` when none is */
  required(): Promise<HeldWorkspace>
  /** The open workspace now; undefined while there is none. */
  current(): HeldWorkspace | undefined
  info(): Promise<WorkspaceInfo | null>
  /** The acting profile: the one chosen on this computer, else the workspace's first. */
  profile(): Promise<Profile>
  /** The acting profile's id, known without asking the storage; undefined before it was chosen. */
  profileId(): string | undefined
  useProfile(id: string): Promise<Profile>
  /**
   * Opens a workspace in place of the one that is open, which is let go of once the new one has opened.
   * @throws GalleyError with the former one still open; `cancelled` when the user wants to stay in it
   * @param after what is waited for first; who asks for the workspace meanwhile waits as well
   */
  open(folder: string, after?: Promise<void>): Promise<WorkspaceInfo>
  /**
   * @param byHand the next start shall not open it again, and the windows stay
   * @throws GalleyError `cancelled` when the user wants to stay in it
   */
  close(byHand: boolean): Promise<void>
  /** Path of a picture of the open workspace, by its SHA-256. */
  mediaPath(hash: string): string | undefined
  /**
   * Where a picture that a window shows may be. While a workspace is let go of, and until its windows have heard of it, they
   * still show its pictures.
   */
  shownMediaPaths(hash: string): string[]
}

function nothingOpen(): GalleyError {
  return new GalleyError('notFound', {
    happened: 'No workspace is open.',
    safe: 'Nothing was changed.',
    remedy: 'Open a workspace or create one.',
  })
}

function stays(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'The workspace was not left.',
    safe: 'It is open as before.',
    remedy: 'Save or copy what is not saved, and try again.',
  })
}

/** Whether both names lead to one folder. One that is gone is only ever the same by name. */
function isSameFolder(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true
  try {
    return realpathSync(one) === realpathSync(other)
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error
    return false
  }
}

/** Resolves when the work is done, or when the time is over. */
async function atMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}

/** Holds the one workspace that this app has open. Opening and closing happen one after another. */
export function createWorkspaceHolder(options: WorkspaceHolderOptions): WorkspaceHolder {
  const { recent } = options
  let held: HeldWorkspace | undefined
  /** The workspace that was left last. */
  let formerFolder: string | undefined
  let chosenProfile: string | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = queue.then(work, work)
    queue = next.catch(() => undefined)
    return next
  }

  async function profileOf(workspace: HeldWorkspace): Promise<Profile> {
    const profiles = await workspace.running.storage.call('profile:list', {})
    const profile = profiles.find(({ id }) => id === chosenProfile) ?? profiles[0]
    if (profile === undefined) throw nothingOpen()
    chosenProfile = profile.id
    return profile
  }

  async function infoOf(workspace: HeldWorkspace): Promise<WorkspaceInfo> {
    return { folder: workspace.folder, name: workspace.name, profile: await profileOf(workspace) }
  }

  /** @param next what is open from then on; told to the windows before the former one has finished */
  async function letGo(next?: HeldWorkspace): Promise<void> {
    const leaving = held
    if (leaving !== undefined) {
      await options.beforeClose()
      formerFolder = leaving.folder
    }
    held = next
    chosenProfile = next === undefined ? undefined : recent.profileIn(next.folder, next.running.info.id)
    try {
      if (next !== undefined) await announce(next)
    } finally {
      if (leaving !== undefined && !leaving.failed) await atMost(leaving.running.close(), closeLimit)
    }
  }

  async function announce(workspace: HeldWorkspace): Promise<WorkspaceInfo> {
    const info = await infoOf(workspace)
    try {
      recent.opened({
        folder: workspace.folder,
        name: info.name,
        workspaceId: workspace.running.info.id,
        openedAt: Date.now(),
      })
    } finally {
      // It is open, whether or not it could be remembered.
      options.onChange(info)
    }
    return info
  }

  async function start(folder: string): Promise<HeldWorkspace> {
    const running = await startStorage(options.workerFiles, folder)
    const workspace: HeldWorkspace = { folder, name: running.info.name, running, failed: false }
    running.onEvent((event) => {
      if (held === workspace) options.onStorageEvent(event)
    })
    running.onLog((line) => process.stderr.write(`${line}\n`))
    running.onFailure((error) => {
      workspace.failed = true
      if (held === workspace) options.onFailure(serializeError(error))
    })
    return workspace
  }

  async function openNow(folder: string): Promise<WorkspaceInfo> {
    const before = held
    if (before !== undefined && isSameFolder(before.folder, folder)) {
      if (!before.failed) return announce(before)
      // What its windows still hold is handed over once it is open again.
      const again = await start(before.folder)
      await letGo(again)
      return infoOf(again)
    }
    const workspace = await start(folder)
    try {
      // Fails while the former one is still open, if it fails.
      await workspace.running.storage.call('profile:list', {})
      if (before !== undefined && !(await options.beforeLeave())) throw stays()
    } catch (error) {
      await atMost(workspace.running.close(), closeLimit)
      throw error
    }
    await letGo(workspace)
    return infoOf(workspace)
  }

  /** What is open answers at once, also while another one is being opened: it may still have to save. */
  async function required(): Promise<HeldWorkspace> {
    if (held === undefined) await queue
    if (held === undefined) throw nothingOpen()
    return held
  }

  return {
    required,
    current: () => held,
    async info() {
      if (held === undefined) await queue
      return held === undefined ? null : infoOf(held)
    },
    profile: async () => profileOf(await required()),
    profileId: () => chosenProfile,
    async useProfile(id) {
      const workspace = await required()
      const profiles = await workspace.running.storage.call('profile:list', {})
      const profile = profiles.find((candidate) => candidate.id === id)
      if (profile === undefined) {
        throw new GalleyError('notFound', {
          happened: 'That profile is not in this workspace.',
          safe: 'You still work as before.',
          remedy: 'Choose one of the profiles in the list.',
        })
      }
      chosenProfile = profile.id
      recent.useProfile(workspace.folder, profile.id)
      options.onChange({ folder: workspace.folder, name: workspace.name, profile })
      return profile
    },
    open: (folder, after) =>
      inTurn(async () => {
        await after
        return openNow(folder)
      }),
    close(byHand) {
      return inTurn(async () => {
        const wasOpen = held !== undefined
        if (wasOpen && byHand && !(await options.beforeLeave())) throw stays()
        await letGo()
        if (byHand) recent.closed()
        if (wasOpen) options.onChange(null)
      })
    },
    mediaPath: (hash) => (held === undefined ? undefined : mediaFile(held.folder, hash)),
    shownMediaPaths: (hash) =>
      [held?.folder, formerFolder].flatMap((folder) => (folder === undefined ? [] : mediaFile(folder, hash))),
  }
}
