import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { net, protocol, type Session } from 'electron'
import { systemErrorCode } from '../shared/errors'
import { themeFilePath } from '../shared/page/theming/pageTheme'
import { pictureType } from '../shared/pictures/pictureType'

/** The origin of every window of Galley. */
export const windowOrigin = 'app://galley'

/** Where the frame starts that shows a page as it will be published; its assets are at `preview://assets/<name>`. */
export const previewShellAddress = 'preview://shell/'

const pictureAddress = /^media:\/\/([0-9a-f]{64})\/?$/

/** As `themeAssetName` writes it, without the folder of all assets. */
const themeFileAddress = /^theme-([0-9a-f]{16})\/([a-z0-9][a-z0-9._/-]*)$/

const fileTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/**
 * The window's own rules. Styles may be inline because the editor positions things by style attributes; scripts only
 * ever come from the built files.
 */
const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' media: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src preview:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Only in development: the development server injects an inline script and keeps a socket open. */
function developmentPolicy(server: string): string {
  const socket = server.replace(/^http/, 'ws').replace(/\/$/, '')
  return windowPolicy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`)
}

function previewPolicy(shell: string): string {
  const scripts = [...shell.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  })
  return [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.join(' ')}`,
    "style-src 'unsafe-inline' preview://assets",
    'img-src media: data: preview://assets',
    'font-src data: preview://assets',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${windowOrigin}`,
  ].join('; ')
}

function answer(body: BodyInit | null, status: number, headers: Record<string, string>): Response {
  return new Response(body, {
    status,
    headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', ...headers },
  })
}

const notFound = () => answer('Not found', 404, { 'Content-Type': 'text/plain; charset=utf-8' })

/** Every built file by the path it is asked for. A request can only ever name one of these. */
function mapFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]))
}

/** Call before the app is ready: gives the three schemes an origin of their own. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    {
      scheme: 'preview',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
    { scheme: 'media', privileges: { standard: true, secure: true } },
  ])
}

export interface ProtocolOptions {
  /** The folder that holds the built renderer. */
  rendererFolder: string
  /** Where a picture that is shown may be, by its SHA-256: the first of these that is there. */
  mediaPaths(hash: string): string[]
  /** The document that the preview frame starts with; its inline scripts are the only ones that run there. */
  previewShell: string
  /** The theme's stylesheets and fonts by name; loaded when a preview first asks for one. */
  loadPreviewAssets(): Promise<ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>>
  /**
   * A file of a theme of the open workspace.
   * @param start the first 16 digits of the theme's hash
   */
  themeFile(start: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Address of the development server, in development only. */
  developmentServer: string | undefined
}

function serveWindow({ rendererFolder, developmentServer }: ProtocolOptions) {
  if (developmentServer !== undefined) {
    const headers = { 'Content-Security-Policy': developmentPolicy(developmentServer) }
    return async (request: Request): Promise<Response> => {
      const { pathname, search } = new URL(request.url)
      const served = await net.fetch(new URL(pathname + search, developmentServer).href, {
        // A stylesheet is served as one, or as a module, by what the page accepts.
        headers: { Accept: request.headers.get('Accept') ?? '*/*' },
      })
      return answer(served.body, served.status, {
        'Content-Type': served.headers.get('Content-Type') ?? 'text/plain',
        ...headers,
      })
    }
  }
  const files = mapFiles(rendererFolder)
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const name = url.pathname === '/' ? '/index.html' : url.pathname
    const path = url.host === 'galley' && request.method === 'GET' ? files.get(name) : undefined
    const type = fileTypes[extname(name)]
    if (path === undefined || type === undefined) return notFound()
    return answer(await readFile(path), 200, {
      'Content-Type': type,
      'Content-Security-Policy': windowPolicy,
    })
  }
}

/** The first of the files that can be read. */
async function readFirst(paths: readonly string[]): Promise<Buffer<ArrayBuffer> | undefined> {
  for (const path of paths) {
    try {
      return await readFile(path)
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error
    }
  }
  return undefined
}

function serveMedia({ mediaPaths }: ProtocolOptions) {
  return async (request: Request): Promise<Response> => {
    const hash = pictureAddress.exec(request.url)?.[1]
    const bytes =
      hash === undefined || request.method !== 'GET' ? undefined : await readFirst(mediaPaths(hash))
    const type = bytes === undefined ? undefined : pictureType(bytes)
    if (bytes === undefined || type === undefined) return notFound()
    return answer(bytes, 200, {
      'Content-Type': type,
      // Named by its content: it can never change.
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'",
    })
  }
}

function servePreview({ previewShell, loadPreviewAssets, themeFile }: ProtocolOptions) {
  const policy = previewPolicy(previewShell)
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return notFound()
    if (request.url === previewShellAddress) {
      return answer(previewShell, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
      })
    }
    const url = new URL(request.url)
    if (url.host !== 'assets') return notFound()
    const name = url.pathname.slice(1)
    const [, start, path] = themeFileAddress.exec(name) ?? []
    const body =
      start === undefined || path === undefined
        ? (await loadPreviewAssets()).get(name)
        : await themeFile(start, themeFilePath(path))
    const type = fileTypes[extname(name)]
    if (body === undefined || type === undefined) return notFound()
    // The frame's origin is opaque, and fonts are fetched across origins: without this none would load.
    return answer(body, 200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' })
  }
}

/** Serves `app://galley`, `media://<sha256>` and `preview://`. Nothing is ever found by joining a path. */
export function serveProtocols(session: Session, options: ProtocolOptions): void {
  session.protocol.handle('app', serveWindow(options))
  session.protocol.handle('media', serveMedia(options))
  session.protocol.handle('preview', servePreview(options))
}
