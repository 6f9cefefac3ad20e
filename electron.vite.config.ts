import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { rendererVersionPlugin } from './scripts/rendererVersion.mjs'
import { searchScriptPlugin } from './scripts/searchScript.mjs'

const source = join(import.meta.dirname, 'src')

// Only the two native packages, and those that read their WebAssembly from beside themselves, stay outside the
// bundles: everything else loads faster, and packs smaller, inside.
const native = ['better-sqlite3', 'koffi', 'hunspell-wasm', 'wasm-vips']

/** yjs identifies its types by their constructors: a second copy in one bundle breaks documents silently. */
const dedupe = ['yjs', 'y-protocols', '@tiptap/core', '@tiptap/pm', 'react', 'react-dom']

function entries(paths: Record<string, string>): Record<string, string> {
  const found = Object.entries(paths).map(([name, path]) => [name, join(source, path)] as const)
  return Object.fromEntries(found.filter(([, path]) => existsSync(path)))
}

export default defineConfig({
  main: {
    resolve: { dedupe },
    plugins: [rendererVersionPlugin(), searchScriptPlugin()],
    build: {
      externalizeDeps: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: [...native, ...native.map((name) => new RegExp(`^${name}/`))],
        input: entries({
          index: 'main/index.ts',
          storageWorker: 'main/storage/worker.ts',
          previewWorker: 'main/storage/previewWorker.ts',
          backupWorker: 'main/storage/backupWorker.ts',
          createWorker: 'main/workspaces/createWorker.ts',
          jobWorker: 'main/jobs/worker.ts',
          spellingWorker: 'main/spelling/worker.ts',
          pictureWorker: 'main/pictures/worker.ts',
          pageWorker: 'main/export/pages/worker.ts',
          cli: 'cli/index.ts',
        }),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload cannot require packages: it must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: entries({ index: 'preload/index.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(source, 'renderer'),
    // In development the page still lives at app://galley; only the socket for live reload goes to the server itself.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    resolve: { dedupe },
    plugins: [react()],
    build: {
      sourcemap: false,
      // Half as much to read and parse before the first story shows.
      minify: true,
      assetsInlineLimit: 0,
      // Loaded from the disk, and the editor after the first paint: what counts is bench/start, not a file's size.
      chunkSizeWarningLimit: 4_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: join(source, 'renderer', 'index.html') } },
    },
  },
})
