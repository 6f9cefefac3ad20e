import { app, type Session, type WebContents } from 'electron'
import { previewShellAddress, windowOrigin } from './protocols'

/** What a window may load from. Everything else is refused, so that no window ever reaches the network. */
const allowedSchemes = new Set(['app:', 'media:', 'preview:', 'data:', 'blob:'])

/** The page of a window may only write plain text and HTML to the clipboard ("Copy link"). */
const allowedPermissions = new Set(['clipboard-sanitized-write'])

export interface SecurityOptions {
  /** Address of the development server, in development only. */
  developmentServer: string | undefined
}

function isAllowedRequest(address: string, developmentServer: string | undefined): boolean {
  const url = new URL(address)
  if (allowedSchemes.has(url.protocol)) return true
  if (developmentServer === undefined) return false
  return url.protocol === 'devtools:' || url.host === new URL(developmentServer).host
}

/** Refuses by default: network, permissions, devices, downloads. */
export function secureSession(session: Session, { developmentServer }: SecurityOptions): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, developmentServer) })
  })
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(allowedPermissions.has(permission) && isWindowPage(contents.getURL()))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return allowedPermissions.has(permission) && isWindowPage(origin)
  })
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Whether an address is a page of Galley's own windows. */
export function isWindowPage(address: string): boolean {
  return address === windowOrigin || address.startsWith(`${windowOrigin}/`)
}

function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    const isPreviewFrame = !event.isMainFrame && event.url === previewShellAddress
    if (!isPreviewFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Refuses navigation, new windows and webviews in every page there will ever be. Call before the app is ready. */
export function secureEveryPage(): void {
  // The launcher passes --no-sandbox where Chromium's sandbox cannot run (root on Linux); enabling it would undo that.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
}
