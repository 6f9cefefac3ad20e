/**
 * The version of everything that turns data into pages: a hash over its sources, which the bundlers put in the place of
 * `virtual:renderer-version`. Nobody can forget to count it up.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { projectFolder } from './projectFolders.mjs'

/** What the bytes of a page come from; the packages that it uses are pinned in package.json. */
const sources = ['src/shared', 'src/main/export', 'src/main/media', 'src/main/site']

function hashSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const entries = readdirSync(join(projectFolder, source), { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) {
      hash.update(`${relative(projectFolder, file).split(sep).join('/')}\0`).update(readFileSync(file))
    }
  }
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(projectFolder, 'package.json'), 'utf8'),
  )
  return hash
    .update(JSON.stringify([dependencies, devDependencies]))
    .digest('hex')
    .slice(0, 16)
}

const name = 'virtual:renderer-version'

/** @returns {import('vite').Plugin} */
export function rendererVersionPlugin() {
  return {
    name: 'galley-renderer-version',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(hashSources())}` : null),
  }
}
