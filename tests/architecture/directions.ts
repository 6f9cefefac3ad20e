import { builtinModules } from 'node:module'
import { type ImportEdge, importsOf, type SourceFile } from './readImports'

/** A direction that holds: what it is about, and which imports break it. */
interface Direction {
  rule: string
  breaks(edge: ImportEdge): boolean
}

const builtins = new Set(builtinModules)
const networkModules = new Set([
  'net',
  'tls',
  'http',
  'https',
  'http2',
  'dgram',
  'dns',
  'undici',
  'ws',
  'axios',
])

const isNode = ({ to, isPackage }: ImportEdge) => {
  return isPackage && (to.startsWith('node:') || builtins.has(to.split('/')[0] ?? ''))
}
const isPackageOf = (edge: ImportEdge, ...names: string[]) => {
  return edge.isPackage && names.some((name) => edge.to === name || edge.to.startsWith(`${name}/`))
}
const leads = (edge: ImportEdge, from: string, ...to: string[]) => {
  return edge.from.startsWith(from) && !edge.isPackage && to.some((folder) => edge.to.startsWith(folder))
}
const featureOf = (path: string) => /^renderer\/src\/features\/([^/]+)\//.exec(path)?.[1]

/** Every direction of the architecture. Paths are from `src/`. */
export const directions: readonly Direction[] = [
  {
    rule: 'shared imports nothing of main, preload, renderer or cli',
    breaks: (edge) => leads(edge, 'shared/', 'main/', 'preload/', 'renderer/', 'cli/'),
  },
  {
    rule: 'shared is pure: no Electron, no Node, no React, no database',
    breaks: (edge) =>
      edge.from.startsWith('shared/') &&
      (isNode(edge) ||
        isPackageOf(
          edge,
          'electron',
          'react',
          'react-dom',
          'better-sqlite3',
          'koffi',
          'linkedom',
          '@tiptap/react',
        )),
  },
  {
    rule: 'main imports neither renderer, preload nor cli',
    breaks: (edge) => leads(edge, 'main/', 'renderer/', 'preload/', 'cli/'),
  },
  {
    rule: 'renderer imports neither main, preload nor cli',
    breaks: (edge) => leads(edge, 'renderer/', 'main/', 'preload/', 'cli/'),
  },
  {
    rule: 'renderer has no Node, no Electron, no database',
    breaks: (edge) =>
      edge.from.startsWith('renderer/') &&
      (isNode(edge) || isPackageOf(edge, 'electron', 'better-sqlite3', 'koffi', 'linkedom')),
  },
  {
    rule: 'cli opens no window: neither Electron nor renderer nor preload',
    breaks: (edge) =>
      edge.from.startsWith('cli/') &&
      (isPackageOf(edge, 'electron') || leads(edge, 'cli/', 'renderer/', 'preload/')),
  },
  {
    rule: 'preload imports only channel names, types and Electron',
    breaks: (edge) =>
      edge.from.startsWith('preload/') &&
      !edge.typeOnly &&
      edge.to !== 'shared/ipc/channelNames' &&
      !isPackageOf(edge, 'electron'),
  },
  {
    rule: 'storage queries import neither electron, ipc nor publish',
    breaks: (edge) =>
      edge.from.startsWith('main/storage/queries/') &&
      (isPackageOf(edge, 'electron') || leads(edge, 'main/storage/queries/', 'main/ipc/', 'main/publish/')),
  },
  {
    rule: 'a renderer feature never reaches inside another feature',
    breaks: ({ from, to, isPackage }) => {
      const feature = featureOf(from)
      const other = isPackage ? undefined : featureOf(`${to}/`)
      return feature !== undefined && other !== undefined && other !== feature
    },
  },
  {
    rule: 'components know neither features, the editor nor the app',
    breaks: (edge) =>
      leads(
        edge,
        'renderer/src/components/',
        'renderer/src/features/',
        'renderer/src/editor/',
        'renderer/src/app/',
      ),
  },
  {
    rule: 'only storage speaks SQL',
    breaks: (edge) => !edge.from.startsWith('main/storage/') && isPackageOf(edge, 'better-sqlite3'),
  },
  {
    rule: 'only main/ipc registers handlers',
    breaks: (edge) =>
      !edge.from.startsWith('main/ipc/') && isPackageOf(edge, 'electron') && edge.names.includes('ipcMain'),
  },
  {
    rule: 'only targets/ opens a socket',
    breaks: (edge) =>
      edge.isPackage &&
      !edge.from.startsWith('main/publish/targets/') &&
      (networkModules.has(edge.to.replace(/^node:/, '').split('/')[0] ?? '') ||
        // Main asks the development server for the page, in development only.
        (edge.to === 'electron' && edge.names.includes('net') && edge.from !== 'main/protocols.ts')),
  },
]

/** What breaks a direction, as lines that name the rule, the file and what it imports. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap((edge) => {
    const broken = directions.filter((direction) => direction.breaks(edge))
    return broken.map(({ rule }) => `${rule}: ${edge.from} imports ${edge.to}`)
  })
}
