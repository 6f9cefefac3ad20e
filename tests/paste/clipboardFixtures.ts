import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { createSerializer } from '../../src/shared/document/serializeDocument'

/** What a program puts on the clipboard, and what a story is to make of it. */
export interface ClipboardFixture {
  name: string
  /** Plain text where the file is `.txt`, else HTML. */
  kind: 'html' | 'text'
  data: string
  /** A line for each block, as `describeBlocks` writes them, after lines of what is said about the paste. */
  expected: string[]
}

/** From the project's folder, which every test runs in. */
export const fixtureFolder = join('tests', 'fixtures', 'clipboard')

/** All fixtures, by name. */
export function clipboardFixtures(): ClipboardFixture[] {
  return readdirSync(fixtureFolder)
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.\w+$/, ''),
      kind: file.endsWith('.txt') ? 'text' : 'html',
      data: readFileSync(join(fixtureFolder, file), 'utf8'),
      expected: readExpected(file),
    }))
}

export function expectedFile(name: string): string {
  return join(fixtureFolder, 'expected', `${name}.html`)
}

function readExpected(file: string): string[] {
  const path = expectedFile(file.replace(/\.\w+$/, ''))
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}

const serializer = createSerializer({
  nodes: {
    image: ({ attrs }) => `<picture alt="${String(attrs.alt)}" caption="${String(attrs.caption)}">`,
  },
})

/** A line for each block: the HTML of the schema, pictures without their files. */
export function describeBlocks(blocks: readonly DocumentNode[]): string[] {
  return blocks.map((block) => serializer.node(block).replaceAll('\n', '\\n').replaceAll('\u00a0', '&nbsp;'))
}
