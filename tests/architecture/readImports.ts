import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'

/** One import of one file. */
export interface ImportEdge {
  /** The importing file, from the source folder: `main/ipc/handle.ts`. */
  from: string
  /** The imported file in the same form (without its ending if it was left out), or the name of a package. */
  to: string
  isPackage: boolean
  /** Gone after compiling. */
  typeOnly: boolean
  /** Read when the code runs that asks for it, not with the file. */
  later: boolean
  /** The names taken, for the rules that look at them. */
  names: string[]
}

export interface SourceFile {
  path: string
  text: string
}

const staticImport =
  /\b(import|export)\s+(type\s+)?((?:[\w*$\s{},]|\btype\b)*?)\s*\bfrom\s*['"]([^'"\n]+)['"]/g
const bareImport = /\bimport\s*['"]([^'"\n]+)['"]/g
const dynamicImport = /\bimport\s*\(\s*['"]([^'"\n]+)['"]/g
const required = /\brequire\s*\(\s*['"`]([^'"`\n]+)['"`]/g

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

function resolve(from: string, specifier: string): { to: string; isPackage: boolean } {
  const path = specifier.replace(/\?.*$/, '')
  if (!path.startsWith('.')) return { to: path, isPackage: true }
  return {
    to: normalize(join(dirname(from), path))
      .split(sep)
      .join('/'),
    isPackage: false,
  }
}

function namesOf(clause: string): { names: string[]; allTypes: boolean } {
  const parts = clause
    .replace(/[{}]/g, ',')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const allTypes = parts.length > 0 && parts.every((part) => part.startsWith('type '))
  const names = parts.map((part) => part.replace(/^type\s+/, '').replace(/\s+as\s+.*$/, ''))
  return { names, allTypes }
}

/** A file without its comments: what is only written about does not count. */
export function codeOf({ text }: SourceFile): string {
  return withoutComments(text)
}

/** The strings and templates of a file, without their quotes. */
export function stringsOf(file: SourceFile): string[] {
  const literal = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\[\s\S])*)`/g
  return [...codeOf(file).matchAll(literal)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  )
}

/** Every import of a file: static, re-exported, dynamic or required. */
export function importsOf({ path, text }: SourceFile): ImportEdge[] {
  const code = withoutComments(text)
  const edges: ImportEdge[] = []
  for (const [, , type, clause = '', specifier = ''] of code.matchAll(staticImport)) {
    const { names, allTypes } = namesOf(clause)
    edges.push({
      from: path,
      ...resolve(path, specifier),
      typeOnly: type !== undefined || allTypes,
      later: false,
      names,
    })
  }
  for (const pattern of [bareImport, dynamicImport, required]) {
    for (const [, specifier = ''] of code.matchAll(pattern)) {
      const later = pattern === dynamicImport
      edges.push({ from: path, ...resolve(path, specifier), typeOnly: false, later, names: [] })
    }
  }
  return edges
}

/** All source files below a folder, without tests. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name))
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}
