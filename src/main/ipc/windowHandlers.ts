import { app, type BrowserWindow, shell } from 'electron'
import { GalleyError } from '../../shared/errors'
import type { WindowAction } from '../../shared/ipc/windowContract'
import type { Windows } from '../windows'
import type { Handlers } from './handle'

const openableSchemes = new Set(['http:', 'https:', 'mailto:'])

function openableAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url !== undefined && openableSchemes.has(url.protocol)) return url.href
  throw new GalleyError('notAllowed', {
    happened: 'Galley opens web and e-mail addresses only.',
    safe: 'Nothing was opened.',
    remedy: 'Check the address: it must begin with https:, http: or mailto:.',
  })
}

/** Zoom in Chromium's own measure: every whole level is a fifth more or less than the one before. */
const zoomStep = 0.5
const zoomLevels = { lowest: -3, highest: 4 }

const actions: Readonly<Record<WindowAction, (window: BrowserWindow) => void>> = {
  cut: ({ webContents }) => webContents.cut(),
  copy: ({ webContents }) => webContents.copy(),
  paste: ({ webContents }) => webContents.paste(),
  selectAll: ({ webContents }) => webContents.selectAll(),
  close: (window) => window.close(),
  about: () => app.showAboutPanel(),
  quit: () => app.quit(),
}

/** The windows: further ones, their last words before closing, and links that lead out. */
export function createWindowHandlers(
  windows: Windows,
): Handlers<
  | 'window:new'
  | 'window:flushed'
  | 'window:shows'
  | 'window:openExternal'
  | 'window:zoom'
  | 'window:toggleFullScreen'
  | 'window:paste'
  | 'window:act'
> {
  return {
    'window:new': ({ articleId }) => {
      windows.open(articleId)
      return {}
    },
    'window:flushed': (_input, caller) => {
      windows.flushed(caller)
      return {}
    },
    'window:shows': (state, caller) => {
      windows.shows(caller, state)
      return {}
    },
    'window:zoom': ({ to }, { webContents }) => {
      const level = to === 'reset' ? 0 : webContents.getZoomLevel() + (to === 'in' ? zoomStep : -zoomStep)
      webContents.setZoomLevel(Math.min(zoomLevels.highest, Math.max(zoomLevels.lowest, level)))
      return {}
    },
    'window:toggleFullScreen': (_input, caller) => {
      caller.setFullScreen(!caller.isFullScreen())
      return {}
    },
    'window:paste': (_input, { webContents }) => {
      webContents.paste()
      return {}
    },
    'window:act': ({ action }, caller) => {
      actions[action](caller)
      return {}
    },
    'window:openExternal': async ({ url }) => {
      await shell.openExternal(openableAddress(url))
      return {}
    },
  }
}
