import { BrowserWindow, dialog } from 'electron'
import type { EventName } from '../shared/ipc/channelNames'
import type { CommandId } from '../shared/ipc/commands'
import type { EventPayload } from '../shared/ipc/contract'
import type { ChangedShortcuts } from '../shared/ipc/shortcuts'
import type { WindowState } from '../shared/ipc/windowContract'
import { showContextMenus } from './contextMenu'
import { listenToFrameKeys } from './frameKeys'
import type { LeftWindow } from './leftWindows'
import { paperColour } from './preferences'
import { windowOrigin } from './protocols'
import { spokenLanguage, t } from './texts'
import { rememberBoundsOf, rememberedBounds, standAgain } from './windowBounds'

/** How long a window may take to hand over what was typed before the user is asked, in milliseconds. */
const flushLimit = 5_000

export interface WindowsOptions {
  preload: string
  icon: string
  /** Where each kind of window keeps its place: those of the desk, and those of a single story. */
  boundsFiles: { desk: string; story: string }
  shortcuts(): ChangedShortcuts
  /** Another window came to the front, or the one in front shows something else. */
  onStateChange(): void
}

export interface Windows {
  /** Opens a window, on a story when one is named. */
  open(articleId?: string): BrowserWindow
  /** Opens a window as it was left. */
  openAgain(left: LeftWindow): BrowserWindow
  all(): BrowserWindow[]
  /** Brings a window to the front; opens one when there is none. */
  focusFirst(): void
  send<Name extends EventName>(window: BrowserWindow, event: Name, payload: EventPayload<Name>): void
  /** @param except the `origin` of the window that caused it, which must not be told */
  broadcast<Name extends EventName>(event: Name, payload: EventPayload<Name>, except?: string): void
  /** A window says what it shows now. */
  shows(window: BrowserWindow, state: WindowState): void
  /** What a window said last; undefined before it has said anything. */
  stateOf(window: BrowserWindow): WindowState | undefined
  /** A window says that everything typed in it has been appended. */
  flushed(window: BrowserWindow): void
  /** Reads every window again, in the language that is spoken now; one that cannot save what was typed stays as it is. */
  readAgain(): Promise<void>
  /** Asks every window to hand over what was typed; false when the user wants to keep one open. */
  flushAll(): Promise<boolean>
  /** The same before the workspace is left and the windows stay; false when the user wants to stay in it. */
  flushBeforeLeaving(): Promise<boolean>
}

/** Names a window in the calls it makes to the storage. */
export function originOf(window: BrowserWindow): string {
  return `window-${window.webContents.id}`
}

/** Opens, finds and closes the windows. A window closes only once what was typed in it is on its way to the disk. */
export function createWindows({
  preload,
  icon,
  boundsFiles,
  shortcuts,
  onStateChange,
}: WindowsOptions): Windows {
  const states = new WeakMap<BrowserWindow, WindowState>()
  const open = new Set<BrowserWindow>()
  const waiting = new Map<BrowserWindow, () => void>()
  /** Windows whose text is safe, or whose user chose to close them anyway. */
  const released = new WeakSet<BrowserWindow>()

  const send: Windows['send'] = (window, event, payload) => {
    if (!window.isDestroyed()) window.webContents.send(event, payload)
  }

  function askForFlush(window: BrowserWindow): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (safe: boolean) => {
        clearTimeout(timer)
        waiting.delete(window)
        resolve(safe)
      }
      const timer = setTimeout(() => finish(false), flushLimit)
      waiting.set(window, () => finish(true))
      send(window, 'window:flush', {})
    })
  }

  /** A window that has no page to ask has nothing unsaved either. */
  async function isSaved(window: BrowserWindow): Promise<boolean> {
    if (released.has(window) || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) {
      return true
    }
    return (await askForFlush(window)) || window.isDestroyed()
  }

  async function mayLeave(window: BrowserWindow): Promise<boolean> {
    if (await isSaved(window)) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('unsaved.message'),
      detail: t('unsaved.leave.detail'),
      buttons: [t('unsaved.leave.stay'), t('unsaved.leave.leave')],
      defaultId: 0,
      cancelId: 0,
    })
    return response !== 0
  }

  async function mayClose(window: BrowserWindow): Promise<boolean> {
    if (!(await isSaved(window))) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t('unsaved.message'),
        detail: t('unsaved.close.detail'),
        buttons: [t('unsaved.close.keep'), t('unsaved.close.close')],
        defaultId: 0,
        cancelId: 0,
      })
      if (response === 0) return false
    }
    released.add(window)
    return true
  }

  function closeOnceFlushed(window: BrowserWindow): void {
    let asking = false
    window.on('close', (event) => {
      if (released.has(window)) return
      event.preventDefault()
      if (asking) return
      asking = true
      void mayClose(window).then((close) => {
        asking = false
        if (!close || window.isDestroyed()) return
        released.add(window)
        window.close()
      })
    })
  }

  /** What was acknowledged is in the journal, so loading the page again loses nothing. */
  function reloadAfterCrash(window: BrowserWindow): void {
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
    })
  }

  function openWindow(articleId?: string, left?: LeftWindow): BrowserWindow {
    const boundsFile = articleId === undefined ? boundsFiles.desk : boundsFiles.story
    const { bounds, maximized } = left === undefined ? rememberedBounds(boundsFile) : standAgain(left.bounds)
    const ownPlace = open.size === 0 || left !== undefined
    // A further window stands a little aside, so that it does not hide the one before.
    const shift =
      ownPlace || bounds.x === undefined || bounds.y === undefined
        ? {}
        : { x: bounds.x + 32, y: bounds.y + 32 }
    const window = new BrowserWindow({
      ...bounds,
      ...shift,
      minWidth: 720,
      minHeight: 480,
      show: false,
      title: 'Galley',
      icon,
      backgroundColor: paperColour(),
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    })
    open.add(window)
    window.once('closed', () => {
      open.delete(window)
      waiting.get(window)?.()
    })
    window.once('ready-to-show', () => {
      if (maximized && ownPlace) window.maximize()
      if (left?.inFront === false) window.showInactive()
      else window.show()
    })
    rememberBoundsOf(window, boundsFile)
    const run = (command: CommandId) => send(window, 'menu:command', { command })
    listenToFrameKeys(window, shortcuts, run)
    showContextMenus(window, shortcuts, run)
    window.on('focus', onStateChange)
    closeOnceFlushed(window)
    reloadAfterCrash(window)
    const query = new URLSearchParams({ language: spokenLanguage() })
    if (articleId !== undefined) query.set('article', articleId)
    else if (left?.articleId) query.set('shown', left.articleId)
    void window.loadURL(`${windowOrigin}/?${query}`)
    return window
  }

  /** Its address names the story that it shows, and so brings it back. */
  async function readWindowAgain(window: BrowserWindow): Promise<void> {
    if (!(await isSaved(window)) || window.isDestroyed()) return
    const address = new URL(window.webContents.getURL() || windowOrigin)
    address.searchParams.set('language', spokenLanguage())
    void window.loadURL(address.href)
  }

  return {
    open: (articleId) => openWindow(articleId),
    openAgain: (left) => openWindow(left.kind === 'story' ? (left.articleId ?? undefined) : undefined, left),
    all: () => [...open],
    focusFirst() {
      const window = BrowserWindow.getFocusedWindow() ?? [...open].at(-1)
      if (window === undefined) {
        openWindow()
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    send,
    broadcast(event, payload, except) {
      for (const window of open) if (originOf(window) !== except) send(window, event, payload)
    },
    async readAgain() {
      await Promise.all([...open].map(readWindowAgain))
    },
    shows(window, state) {
      states.set(window, state)
      onStateChange()
    },
    stateOf: (window) => states.get(window),
    flushed: (window) => waiting.get(window)?.(),
    async flushAll() {
      const answers = await Promise.all([...open].map(mayClose))
      return answers.every(Boolean)
    },
    async flushBeforeLeaving() {
      const answers = await Promise.all([...open].map(mayLeave))
      return answers.every(Boolean)
    },
  }
}
