import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DOMParser, type Slice } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readPastedTable, readPastedText } from '../../src/renderer/src/editor/paste/readPastedText'
import { documentSchema } from '../../src/shared/document/documentSchema'
import { readPastedHtml, withoutParserTraps } from '../../src/shared/foreignHtml/readPastedHtml'
import { clipboardFixtures, describeBlocks, expectedFile } from './clipboardFixtures'

const parser = DOMParser.fromSchema(documentSchema)

function parse(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document.body
}

function linesOf(slice: Slice): string[] {
  for (const block of slice.content.content) block.check()
  return describeBlocks(slice.content.content)
}

function readHtml(html: string): string[] {
  const {
    html: tidied,
    title,
    pictures,
    lostFootnotes,
  } = readPastedHtml(parse(withoutParserTraps(html)), {
    takesTitle: true,
  })
  return [
    ...(title === '' ? [] : [`title: ${title}`]),
    ...[...pictures.values()].map((address) => `picture: ${address.slice(0, 60)}`),
    ...(lostFootnotes === 0 ? [] : [`footnotes without a note: ${lostFootnotes}`]),
    ...linesOf(parser.parseSlice(parse(tidied))),
  ]
}

function readText(text: string): string[] {
  return linesOf(readPastedTable(documentSchema, text) ?? readPastedText(documentSchema, text, []))
}

// With WRITE_EXPECTED set, what comes out is written down, to be read by a person before it is kept.
const fixtures = clipboardFixtures()
test.each(fixtures)('$name', ({ name, kind, data, expected }) => {
  const lines = kind === 'html' ? readHtml(data) : readText(data)
  if (process.env.WRITE_EXPECTED !== undefined) {
    mkdirSync(dirname(expectedFile(name)), { recursive: true })
    writeFileSync(expectedFile(name), `${lines.join('\n')}\n`)
    return
  }
  expect(lines).toEqual(expected)
})

test('there are fixtures of every source', () => expect(fixtures.length).toBeGreaterThanOrEqual(40))
