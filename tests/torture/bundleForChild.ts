import { join } from 'node:path'
import { build } from 'vite'
import { rendererVersionPlugin } from '../../scripts/rendererVersion.mjs'

/** Packages that read files beside themselves, which stay outside the bundle. */
const native = ['better-sqlite3', 'koffi', 'hunspell-wasm', 'wasm-vips']

/**
 * Bundles a TypeScript file into one that a child process can run under Electron as Node.
 * @param outFolder must be inside the project, so that the native packages are found from there
 * @returns the bundle's absolute path
 */
export async function bundleForChild(entry: string, outFolder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [rendererVersionPlugin()],
    ssr: { noExternal: true, external: native },
    build: {
      ssr: entry,
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  })
  return join(outFolder, `${entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '')}.mjs`)
}
