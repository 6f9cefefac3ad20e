import { execFile } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { bundleForChild, bundlePictureWorker } from '../../torture/bundleForChild'
import { temporaryFolder } from './galleyCalls'
import { electronExecutable, projectFolder } from './launchGalley'

/**
 * Exports the sites that are checked whole (`tests/site`) into a folder: in a process of its own, where sites are made.
 * @returns the folder, with one folder a site
 */
export async function exportPublishedSites(): Promise<string> {
  const bundles = join(projectFolder, 'node_modules', '.galley-built-sites')
  mkdirSync(bundles, { recursive: true })
  const script = await bundleForChild(join(projectFolder, 'tests', 'site', 'buildSites.ts'), bundles)
  await bundlePictureWorker(bundles)
  const folder = temporaryFolder('built-sites')
  await promisify(execFile)(electronExecutable(), [script, folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  return folder
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Serves a folder on this machine alone. @returns the server, and the address of the folder without a slash at its end */
export async function serveFolder(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname))
    if (!path.startsWith(folder) || !existsSync(path)) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { server, address: `http://127.0.0.1:${address.port}` }
}
