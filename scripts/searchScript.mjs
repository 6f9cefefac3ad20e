/**
 * The script of a published site's search page, bundled with the library that it searches with: one classic script,
 * because a page from the disk may load no module. The bundlers put it in the place of `virtual:search-script`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { projectFolder } from './projectFolders.mjs'

const name = 'virtual:search-script'
const sources = join(projectFolder, 'src', 'shared', 'page', 'search')

/** @returns {Promise<string>} */
async function bundleSearchScript() {
  const library = join(projectFolder, 'node_modules', 'minisearch')
  const licence = readFileSync(join(library, 'LICENSE.txt'), 'utf8').trim()
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(sources, 'reader', 'searchPage.ts'), formats: ['iife'], name: 'searchPage' },
    },
  })
  const bundles = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built)
  const code = bundles[0]?.output[0].code ?? ''
  return `/*! With MiniSearch, under the MIT licence.\n\n${licence}\n*/\n${code}`
}

/** @returns {import('vite').Plugin} */
export function searchScriptPlugin() {
  return {
    name: 'galley-search-script',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.ts')) this.addWatchFile(join(sources, file))
      }
      return `export default ${JSON.stringify(await bundleSearchScript())}`
    },
  }
}
