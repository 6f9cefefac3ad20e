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
/** Also true of an import of the whole of Electron, which could be taken anything from. */
const takesOfElectron = (edge: ImportEdge, name: string) => {
  const whole = edge.names.length === 0 || edge.names.some((taken) => taken === '*' || taken === 'electron')
  return isPackageOf(edge, 'electron') && !edge.typeOnly && (whole || edge.names.includes(name))
}
const leads = (edge: ImportEdge, from: string, ...to: string[]) => {
  return edge.from.startsWith(from) && !edge.isPackage && to.some((folder) => edge.to.startsWith(folder))
}
/** What everything else of storage stands on. */
const storageGround = ['main/storage/queries/', 'main/storage/migrations/', 'main/storage/database']
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
    rule: 'storage queries, migrations and the database import nothing of articles, site, ipc, publish or Electron',
    breaks: (edge) =>
      storageGround.some(
        (ground) =>
          edge.from.startsWith(ground) &&
          (isPackageOf(edge, 'electron') ||
            leads(edge, ground, 'main/articles/', 'main/site/', 'main/ipc/', 'main/publish/')),
      ),
  },
  {
    rule: 'storage and articles know nothing of windows: neither Electron nor ipc',
    breaks: (edge) =>
      (edge.from.startsWith('main/storage/') || edge.from.startsWith('main/articles/')) &&
      (isPackageOf(edge, 'electron') ||
        leads(edge, 'main/', 'main/ipc/', 'main/windows', 'main/menu', 'main/workspaces/')),
  },
  {
    rule: 'use cases do not know the site that is made of their stories',
    breaks: (edge) =>
      leads(edge, 'main/articles/', 'main/site/', 'main/siteCheck/', 'main/export/', 'main/publish/'),
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
    breaks: (edge) => !edge.from.startsWith('main/ipc/') && takesOfElectron(edge, 'ipcMain'),
  },
  {
    rule: 'only targets/ opens a socket, and embeds/ what somebody asked to be fetched',
    breaks: (edge) =>
      edge.isPackage &&
      !edge.from.startsWith('main/publish/targets/') &&
      !edge.from.startsWith('main/embeds/') &&
      (networkModules.has(edge.to.replace(/^node:/, '').split('/')[0] ?? '') ||
        // Main asks the development server for the page, in development only.
        (takesOfElectron(edge, 'net') && edge.from !== 'main/protocols.ts')),
  },
]

/** What breaks a direction, as lines that name the rule, the file and what it imports. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap((edge) => {
    const broken = directions.filter((direction) => direction.breaks(edge))
    return broken.map(({ rule }) => `${rule}: ${edge.from} imports ${edge.to}`)
  })
}
