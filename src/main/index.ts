import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { type SerializedError, serializeError } from '../shared/errors'
import { previewShellHtml } from '../shared/page/previewShell'
import { createGrants } from './ipc/grants'
import { placeOf } from './ipc/jobHandlers'
import { registerHandlers } from './ipc/registerHandlers'
import { createJobRunner } from './jobs/jobRunner'
import { createPublishWhenDue } from './jobs/publishWhenDue'
import { leaveWindows, takeLeftWindows } from './leftWindows'
import { type MenuOptions, refreshMenu, setMenu } from './menu'
import { createPreferences } from './preferences'
import { registerSchemes, serveProtocols } from './protocols'
import { quitCleanly } from './quitCleanly'
import { secureEveryPage, secureSession } from './security'
import { createSpelling } from './spelling/createSpelling'
import { speak, spokenLanguage } from './texts'
import { chooseUserDataFolder } from './userData'
import { createWindows } from './windows'
import { createRecentWorkspaces } from './workspaces/recentWorkspaces'
import { createWorkspaceHolder } from './workspaces/workspaceHolder'

const outFolder = join(import.meta.dirname, '..')
const built = (...path: string[]) => join(outFolder, ...path)
const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

async function start(): Promise<void> {
  const inUserData = (name: string) => join(app.getPath('userData'), name)
  const recent = createRecentWorkspaces(inUserData('recent.json'))
  const grants = createGrants()
  const preferences = createPreferences(inUserData('preferences.json'), (changed) => {
    windows.broadcast('preferences:changed', { preferences: changed })
    void followLanguage()
  })
  const windows = createWindows({
    preload: built('preload', 'index.cjs'),
    icon: join(outFolder, '..', 'resources', 'icon.png'),
    boundsFiles: { desk: inUserData('window.json'), story: inUserData('storyWindow.json') },
    shortcuts: () => preferences.current().shortcuts,
    onStateChange: () => refreshMenu({ windows, workspaceOpen, preferences: preferences.current() }),
  })
  const spelling = createSpelling({
    workerFile: built('main', 'spellingWorker.js'),
    packagesFolder: join(outFolder, '..', 'node_modules'),
    installedFolder: inUserData('dictionaries'),
    onChange: () => windows.broadcast('spelling:changed', {}),
  })
  const jobs = createJobRunner({
    workerFile: built('main', 'jobWorker.js'),
    onProgress: (progress) => windows.broadcast('job:progress', progress),
    onFinish: (outcome) => {
      windows.broadcast('job:finished', outcome)
      publishing.look()
    },
  })
  let workspaceOpen = false
  const holder = createWorkspaceHolder({
    workerFiles: {
      storage: built('main', 'storageWorker.js'),
      previews: built('main', 'previewWorker.js'),
    },
    recent,
    onStorageEvent(event) {
      windows.broadcast(event.name, event.payload, event.origin)
      if (event.name === 'outbox:changed') publishing.look()
    },
    onChange(workspace) {
      workspaceOpen = workspace !== null
      windows.broadcast('workspace:changed', { workspace })
      buildMenu()
      publishing.look()
    },
    onFailure: (error) => windows.broadcast('storage:failed', { error }),
    beforeLeave: () => windows.flushBeforeLeaving(),
    beforeClose: () => jobs.cancelAll(),
  })
  const publishing = createPublishWhenDue({
    storage() {
      const workspace = holder.current()
      return workspace?.failed === false ? workspace.running.storage : undefined
    },
    isSyncing: () => jobs.isRunning('publishSync'),
    startSync() {
      const workspace = holder.current()
      const profileId = holder.profileId()
      if (workspace === undefined || profileId === undefined) return
      jobs.start({ kind: 'publishSync', now: false }, placeOf(workspace, profileId))
    },
    onProblem: (error) => console.error('Looking at the outbox:', error),
  })

  function menuOptions(): MenuOptions {
    return {
      windows,
      workspaceOpen,
      recent: recent.list(),
      openRecent(folder) {
        holder.open(folder).catch((error: unknown) => {
          const { code, ...words } = serializeError(error)
          // Whoever chose to stay need not be told so.
          if (code === 'cancelled') return
          const asking = BrowserWindow.getFocusedWindow() ?? windows.all().at(-1)
          const failed = { error: { code, ...words }, opening: true }
          if (asking !== undefined) windows.send(asking, 'storage:failed', failed)
        })
      },
      preferences: preferences.current(),
      development: !app.isPackaged,
    }
  }

  const buildMenu = () => setMenu(menuOptions())

  /** Windows take their language when they are read: when it has changed, those that are open are read again. */
  async function followLanguage(): Promise<void> {
    const language = preferences.language()
    const isAnother = language !== spokenLanguage()
    if (isAnother) await speak(language)
    buildMenu()
    if (isAnother) await windows.readAgain()
  }

  let startFailure: SerializedError | undefined

  /** The window's frame is painted before the storage takes a core of its own. */
  function openAgain(folder: string, painted: Promise<void>): void {
    holder.open(folder, painted).catch((error: unknown) => {
      startFailure = serializeError(error)
    })
  }

  secureSession(session.defaultSession, { developmentServer })
  serveProtocols(session.defaultSession, {
    rendererFolder: built('renderer'),
    mediaPaths: (hash) => holder.shownMediaPaths(hash),
    previewShell: previewShellHtml,
    loadPreviewAssets: async () => (await import('../shared/page/theme/themeFiles')).themeFiles,
    themeFile: async (start, path) =>
      (await holder.current()?.running.storage.callInternal('theme:file', { start, path })) ?? undefined,
    developmentServer,
  })
  await speak(preferences.language())
  const last = recent.list().find(({ folder, missing }) => folder === recent.last() && !missing)
  const leftFile = inUserData('openWindows.json')
  const [first, ...others] = last === undefined ? [] : takeLeftWindows(leftFile, last.folder)
  const isDesk = first?.kind === 'desk'
  // First of all: its process starts while the rest is wired here.
  const painted = framePainted(isDesk ? windows.openAgain(first) : windows.open())
  // Node reads what answers a protocol is made of when it is first named: now, while the window's process starts.
  void globalThis.Response
  registerHandlers({
    preferences,
    windows,
    holder,
    recent,
    grants,
    jobs,
    spelling,
    createWorkerFile: built('main', 'createWorker.js'),
    themesFolder: join(outFolder, '..', 'resources', 'themes'),
    fetchesPrivate: !app.isPackaged && process.env.GALLEY_FETCH_PRIVATE === '1',
    takeStartFailure() {
      const failure = startFailure
      startFailure = undefined
      return failure
    },
  })
  quitCleanly(windows, async () => {
    const folder = holder.current()?.folder
    if (folder !== undefined) leaveWindows(leftFile, folder, windows.all())
    publishing.stop()
    spelling.close()
    await holder.close(false)
  })
  app.on('accessibility-support-changed', (_event, assistive) => {
    windows.broadcast('app:assistive', { assistive })
  })
  app.on('second-instance', () => windows.focusFirst())
  app.on('activate', () => {
    if (windows.all().length === 0) windows.open()
  })

  if (last !== undefined) openAgain(last.folder, painted)
  void painted.then(() => {
    buildMenu()
    const further = isDesk || first === undefined ? others : [first, ...others]
    for (const left of further) windows.openAgain(left)
  })
}

/** Resolves when a window's page has been read; after a second at the latest. */
function framePainted(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.once('dom-ready', () => resolve())
    setTimeout(resolve, 1_000)
  })
}

chooseUserDataFolder()
if (app.requestSingleInstanceLock()) {
  secureEveryPage()
  registerSchemes()
  void app.whenReady().then(start)
} else {
  process.stderr.write('Galley is already open; its window was brought to the front.\n')
  app.quit()
}
