import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches, directions } from './directions'
import { importsOf, type SourceFile, sourceFiles } from './readImports'
import { wordingBreaches, wordingRules } from './wording'

const source = join(import.meta.dirname, '..', '..', 'src')
const files = sourceFiles(source)

describe('the source as it stands', () => {
  test('there is something to look at, and every relative import was understood', () => {
    expect(files.length).toBeGreaterThan(50)
    const endings = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx']
    const lost = files
      .flatMap(importsOf)
      .filter(
        ({ isPackage, to }) => !isPackage && !endings.some((ending) => existsSync(join(source, to + ending))),
      )
    expect(lost.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('every direction holds', () => {
    expect(breaches(files)).toEqual([])
  })

  test('every rule of wording holds', () => {
    expect(wordingBreaches(files)).toEqual([])
  })

  test('published HTML is written by shared/page only', () => {
    const publishers = /^main\/(export|publish|site|jobs|sample)\/|^cli\//
    const markup = /<\/(html|head|body|article|nav|section|footer|title|p|a|h[1-6])>/i
    const writers = files.filter(({ path, text }) => publishers.test(path) && markup.test(text))
    expect(writers.map(({ path }) => path)).toEqual([])
  })

  test('nothing is exempt from the type checker or the linter', () => {
    const exemption = /@ts-(ignore|nocheck|expect-error)|biome-ignore/
    expect(files.filter(({ text }) => exemption.test(text)).map(({ path }) => path)).toEqual([])
  })
})

/** One bad example for each direction, in the order of the list. */
const badExamples: readonly (SourceFile & { rule: string })[] = [
  { rule: 'shared imports nothing of', path: 'shared/slug.ts', text: "import { x } from '../main/windows'" },
  { rule: 'shared is pure', path: 'shared/slug.ts', text: "import { join } from 'path'" },
  { rule: 'main imports neither', path: 'main/a.ts', text: "export * from '../renderer/src/app/App'" },
  {
    rule: 'renderer imports neither',
    path: 'renderer/src/a.ts',
    text: "const m = await import('../../main/a')",
  },
  { rule: 'renderer has no Node', path: 'renderer/src/a.ts', text: "import 'node:fs'" },
  { rule: 'cli opens no window', path: 'cli/index.ts', text: "import { app } from 'electron'" },
  { rule: 'preload imports only', path: 'preload/index.ts', text: "import { z } from 'zod'" },
  {
    rule: 'storage queries, migrations and the database',
    path: 'main/storage/database.ts',
    text: "import type { Projection } from '../articles/projection'",
  },
  {
    rule: 'storage and articles know nothing of windows',
    path: 'main/articles/createArticle.ts',
    text: "import { createWindows } from '../windows'",
  },
  {
    rule: 'use cases do not know the site',
    path: 'main/articles/createArticle.ts',
    text: "import { createSiteIndex } from '../site/siteIndex'",
  },
  {
    rule: 'a renderer feature never',
    path: 'renderer/src/features/library/List.tsx',
    text: "import {\n  Tags,\n} from '../tagging/TagsPanel'",
  },
  {
    rule: 'components know neither',
    path: 'renderer/src/components/Button.tsx',
    text: "import { useStory } from '../editor/useStory'",
  },
  {
    rule: 'only storage speaks SQL',
    path: 'main/export/a.ts',
    text: "import Database from 'better-sqlite3'",
  },
  {
    rule: 'only main/ipc registers',
    path: 'main/index.ts',
    text: "import { app, ipcMain, session } from 'electron'",
  },
  { rule: 'only targets/ opens', path: 'main/media/fetch.ts', text: "import { get } from 'node:https'" },
]

describe('what a window reads before its first paint', () => {
  const edges = Map.groupBy(files.flatMap(importsOf), ({ from }) => from)
  const endings = ['', '.ts', '.tsx', '.js']

  /** Packages that are read with a file, each with the way there; what is imported later is not. */
  function packagesReadWith(start: string): Map<string, string[]> {
    const ways = new Map([[start, [start]]])
    const found = new Map<string, string[]>()
    for (const [path, way] of ways) {
      for (const edge of edges.get(path) ?? []) {
        if (edge.typeOnly || edge.later) continue
        if (edge.isPackage) {
          if (!found.has(edge.to)) found.set(edge.to, way)
          continue
        }
        const next = endings.map((ending) => edge.to + ending).find((name) => edges.has(name))
        if (next !== undefined && !ways.has(next)) ways.set(next, [...way, next])
      }
    }
    return found
  }

  test('neither the editor nor the schemas of the channels', () => {
    const read = packagesReadWith('renderer/src/start.tsx')
    expect(read.has('react')).toBe(true)
    const late = [...read].filter(([name]) => /^(@tiptap|yjs|zod|marked|diff)\b/.test(name))
    expect(late.map(([name, way]) => `${name}: ${way.join(' > ')}`)).toEqual([])
  })

  test('the editor is read with the story, and no schema with it', () => {
    const read = packagesReadWith('renderer/src/app/StoryDesk.tsx')
    expect(read.has('@tiptap/core')).toBe(true)
    expect(read.get('zod')?.join(' > ')).toBeUndefined()
  })
})

describe('the rules can fail', () => {
  test('there is a bad example for every direction', () => {
    expect(badExamples).toHaveLength(directions.length)
    for (const [index, { rule }] of badExamples.entries()) expect(directions[index]?.rule).toContain(rule)
  })

  test.each(badExamples)('$rule ...: $path', ({ rule, path, text }) => {
    expect(breaches([{ path, text }]).filter((breach) => breach.startsWith(rule))).toHaveLength(1)
  })

  test.each([
    { path: 'main/storage/queries/a.ts', text: "import { withdraw } from '../../publish/runSync'" },
    { path: 'main/storage/migrations/a.ts', text: "import { net } from 'electron'" },
    { path: 'main/index.ts', text: "import * as electron from 'electron'" },
    { path: 'main/index.ts', text: "const { ipcMain } = await import('electron')" },
    { path: 'main/export/a.ts', text: "const Database = require('better-sqlite3')" },
  ])('a way around is seen: $path: $text', (file) => {
    expect(breaches([file])).not.toEqual([])
  })

  test.each([
    { path: 'preload/index.ts', text: "import type { GalleyBridge } from '../shared/ipc/bridge'" },
    { path: 'preload/index.ts', text: "import { type A, type B } from '../shared/ipc/contract'" },
    { path: 'main/publish/targets/sftp.ts', text: "import { connect } from 'node:net'" },
    { path: 'main/embeds/fetchGuarded.ts', text: "import { request } from 'node:https'" },
    { path: 'renderer/src/features/library/List.tsx', text: "import { Row } from './Row'" },
    { path: 'shared/a.ts', text: "// import { x } from '../main/windows'\n/* import 'node:fs' */" },
  ])('what is allowed passes: $text', (file) => {
    expect(breaches([file])).toEqual([])
  })
})

/** Bad examples of wording, by the rule's place in the list. */
const badWordings: readonly (SourceFile & { rule: number })[] = [
  { rule: 0, path: 'main/articles/a.ts', text: "database.prepare('SELECT id FROM articles')" },
  { rule: 0, path: 'main/articles/a.ts', text: 'prepare(`\n  select id\n  from articles`)' },
  { rule: 0, path: 'main/export/a.ts', text: 'exec("INSERT OR REPLACE INTO live VALUES (1)")' },
  { rule: 0, path: 'cli/a.ts', text: "exec('update articles set slug = 1')" },
  { rule: 0, path: 'main/jobs/a.ts', text: "exec('DELETE FROM journal')" },
  { rule: 0, path: 'main/jobs/a.ts', text: "const order = ' ORDER BY at'" },
  { rule: 0, path: 'main/site/a.ts', text: 'exec(`DROP TABLE articles`)' },
  { rule: 1, path: 'main/articles/a.ts', text: "await fetch('https://example.org')" },
  { rule: 1, path: 'renderer/src/app/a.ts', text: 'globalThis.fetch(address)' },
  { rule: 1, path: 'renderer/src/app/a.ts', text: "globalThis['fetch'](address)" },
  { rule: 1, path: 'renderer/src/app/a.ts', text: "const socket = new WebSocket('wss://example.org')" },
  { rule: 1, path: 'main/export/a.ts', text: 'electron.net.fetch(address)' },
  { rule: 1, path: 'shared/page/theme/a.js', text: "navigator.sendBeacon('/seen')" },
  { rule: 2, path: 'main/a.ts', text: "createRequire(import.meta.url)(['node', 'net'].join(':'))" },
  { rule: 2, path: 'main/a.ts', text: "process.getBuiltinModule('net')" },
  { rule: 2, path: 'main/a.ts', text: 'await import(name)' },
  { rule: 3, path: 'renderer/src/app/a.ts', text: "new Intl.NumberFormat('en-GB').format(count)" },
  { rule: 3, path: 'renderer/src/app/a.ts', text: 'moment.toLocaleDateString()' },
]

describe('the rules of wording can fail', () => {
  test('there is a bad example for every rule', () => {
    expect(new Set(badWordings.map(({ rule }) => rule)).size).toBe(wordingRules.length)
  })

  test.each(badWordings)('$path: $text', ({ rule, path, text }) => {
    const broken = wordingBreaches([{ path, text }])
    expect(broken.filter((line) => line.startsWith(wordingRules[rule]?.rule ?? '?'))).toHaveLength(1)
  })

  test.each([
    { path: 'main/storage/queries/a.ts', text: "prepare('SELECT id FROM articles')" },
    { path: 'renderer/src/texts/a.ts', text: "'Select a story from the list.'; 'Update the details'" },
    { path: 'renderer/src/app/a.ts', text: 'void query.refetch(); prefetch(); // fetch(address)' },
    { path: 'main/publish/targets/web.ts', text: 'await fetch(address)' },
    { path: 'renderer/src/app/a.ts', text: 'new Intl.NumberFormat(windowLocale).format(count)' },
  ])('what is allowed passes: $path: $text', (file) => {
    expect(wordingBreaches([file])).toEqual([])
  })
})
