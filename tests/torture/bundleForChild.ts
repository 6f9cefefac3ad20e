import { join } from 'node:path'
import { build } from 'vite'
import { rendererVersionPlugin } from '../../scripts/rendererVersion.mjs'
import { searchScriptPlugin } from '../../scripts/searchScript.mjs'

/** Packages that read files beside themselves, which stay outside the bundle. */
const native = ['better-sqlite3', 'koffi', 'hunspell-wasm', 'wasm-vips']

/**
 * Bundles a TypeScript file into one that a child process can run under Electron as Node.
 * @param outFolder must be inside the project, so that the native packages are found from there
 * @returns the bundle's absolute path
 */
export async function bundleForChild(entry: string, outFolder: string): Promise<string> {
  return await bundle(entry, outFolder, `${entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '')}.mjs`)
}

/** Puts the picture worker where a bundle in the folder looks for it: pictures are then made on all cores, as in the app. */
export async function bundlePictureWorker(outFolder: string): Promise<void> {
  const entry = join(import.meta.dirname, '..', '..', 'src', 'main', 'pictures', 'worker.ts')
  await bundle(entry, outFolder, 'pictureWorker.js')
}

async function bundle(entry: string, outFolder: string, name: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [rendererVersionPlugin(), searchScriptPlugin()],
    ssr: { noExternal: true, external: native },
    build: {
      ssr: entry,
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format: 'es', entryFileNames: name } },
    },
  })
  return join(outFolder, name)
}
