import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json; every script works from it, wherever it was called. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the official `electron` package lives once installed. */
export const electronPackageFolder = join(projectFolder, 'node_modules', 'electron')

/** What electron-vite writes. */
export const outFolder = join(projectFolder, 'out')
