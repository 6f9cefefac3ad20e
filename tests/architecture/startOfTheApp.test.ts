import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from './readImports'

const files = sourceFiles(join(import.meta.dirname, '..', '..', 'src'))
const byPath = new Map(files.map((file) => [file.path, file]))

/** Everything that is read together with a file, and the way to it. */
function readWith(entry: string): Map<string, string> {
  const ways = new Map([[entry, entry]])
  for (const [path, way] of ways) {
    const file = byPath.get(path)
    if (file === undefined) continue
    for (const { to, isPackage, typeOnly, later } of importsOf(file)) {
      if (typeOnly || later) continue
      const target = isPackage ? to : [to, `${to}.ts`, `${to}/index.ts`].find((name) => byPath.has(name))
      if (target !== undefined && !ways.has(target)) ways.set(target, `${way} > ${target}`)
    }
  }
  return ways
}

test('what the app reads before its first window is small', () => {
  const read = readWith('main/index.ts')
  expect(read.has('main/windows.ts')).toBe(true)
  // Each costs tens of milliseconds or more before anything can be painted (bench/start).
  const heavy = [
    'node:http',
    'node:https',
    'better-sqlite3',
    'yjs',
    'linkedom',
    'marked',
    'liquidjs',
    'wasm-vips',
    'shared/ipc/storageContract.ts',
    'shared/article/records.ts',
  ]
  expect(heavy.flatMap((name) => read.get(name) ?? [])).toEqual([])
})

test('what holds the workspace works no site out before it is asked to', () => {
  const read = readWith('main/storage/worker.ts')
  expect(read.has('better-sqlite3')).toBe(true)
  const pages = [...read.keys()].filter((path) =>
    /^shared\/page\/(parts|theming)\/|^main\/site\/|liquidjs/.test(path),
  )
  expect(pages.map((path) => read.get(path))).toEqual([])
})
