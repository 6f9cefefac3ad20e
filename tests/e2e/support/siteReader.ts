import { readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Electron, ElectronApplication, Page } from '@playwright/test'
import { temporaryFolder } from './galleyCalls'
import { collectComplaints } from './galleyTest'
import { definedEnvironment, electronExecutable, sandboxArguments } from './launchGalley'

export interface SiteReader {
  app: ElectronApplication
  window: Page
  /** What the pages have complained of since the last call. */
  complaints(): string[]
  resize(width: number, height: number): Promise<void>
  appearance(theme: 'light' | 'dark'): Promise<void>
  close(): Promise<void>
}

/** A browser of a reader, with nothing of Galley in it. */
export async function openSiteReader(electron: Electron): Promise<SiteReader> {
  const userData = temporaryFolder('reader')
  const app = await electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxArguments(), join(import.meta.dirname, 'readerApp.cjs')],
    env: { ...definedEnvironment(), GALLEY_USER_DATA: userData },
  })
  const window = await app.firstWindow()
  const complaints: string[] = []
  collectComplaints(window, complaints)
  return {
    app,
    window,
    complaints: () => complaints.splice(0),
    async resize(width, height) {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          const [shown] = BrowserWindow.getAllWindows()
          shown?.setMinimumSize(1, 1)
          shown?.setContentSize(size.width, size.height)
        },
        { width, height },
      )
    },
    async appearance(theme) {
      await window.emulateMedia({ colorScheme: theme })
    },
    async close() {
      await app.close()
      rmSync(userData, { recursive: true, force: true })
    },
  }
}

export interface SiteServer {
  /** Address of the site's first folder, which is not the server's own. */
  address: string
  /** Path of each file that was asked for, in order, with what follows a question mark. */
  asked: string[]
  /** Files that the server pretends not to have. */
  missing: Set<string>
  close(): void
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
}

/** Serves a folder on the loopback, under a path, as any web server would. */
export async function serveSite(folder: string, path = '/courier/'): Promise<SiteServer> {
  const asked: string[] = []
  const missing = new Set<string>()
  const server = createServer(({ url = '' }, response) => {
    const name = decodeURI(url.replace(/\?.*/, '')).slice(path.length)
    asked.push(url.slice(path.length))
    const file = join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name)
    const stands = !missing.has(name) && statSync(file, { throwIfNoEntry: false })?.isFile() === true
    response.writeHead(stands ? 200 : 404, { 'content-type': kinds[extname(file)] ?? 'image/png' })
    response.end(stands ? readFileSync(file) : '')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The server has no port')
  return {
    address: `http://127.0.0.1:${at.port}${path}`,
    asked,
    missing,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
