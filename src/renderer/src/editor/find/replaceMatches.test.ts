import type { Node as DocumentNode } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentJson, readDocument } from '../../../../shared/document/articleDocument'
import { matchesOf, textsOf } from './blockMatches'
import { emptyQuery, type FindQuery, findExpression } from './findExpression'
import { MatchList } from './MatchList'
import { replaceMatches } from './replaceMatches'
import { searchablesOf } from './searchablePieces'
import { searchTexts } from './searchTexts'

const bold = [{ type: 'bold' }]
const story = (...body: DocumentJson[]) =>
  readDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Port Maren waits' }] },
      { type: 'standfirst' },
      ...body,
    ],
  })
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const text = (words: string, marks: { type: string }[] = []): DocumentJson => ({
  type: 'text',
  text: words,
  marks,
})

function find(document: DocumentNode, query: Partial<FindQuery>, template: string | null = null): MatchList {
  const expression = findExpression({ ...emptyQuery, ...query })
  if (expression === null || expression === 'badExpression') throw new Error('No expression')
  const searchables = searchablesOf(document)
  const nodes = searchables.map(({ node }) => node)
  const matches = matchesOf(nodes, searchTexts(expression, textsOf(nodes), template))
  const blocks = searchables.map((block, index) => ({ ...block, matches: matches[index] ?? [] }))
  return new MatchList(blocks, null)
}

function replaceAll(document: DocumentNode, query: Partial<FindQuery>, template: string): DocumentNode {
  const replacing = find(document, query, template).blocks.flatMap(({ position, matches }) =>
    matches.map((match) => ({ position, match, replacement: match.replacement ?? '' })),
  )
  return replaceMatches(EditorState.create({ doc: document }).tr, replacing).doc
}

const html = (document: DocumentNode) =>
  document.children
    .slice(2)
    .map((block) =>
      block.children
        .map((child) =>
          child.isText
            ? child.marks.reduce((inside, { type }) => `<${type.name}>${inside}</>`, child.text ?? '')
            : `[${child.type.name}${child.content.size > 0 ? `:${child.textContent}` : ''}]`,
        )
        .join(''),
    )
    .join('|')

describe('replacing', () => {
  it('finds words over formats, and leaves alone what stays the same', () => {
    const document = story(paragraph(text('In '), text('Po', bold), text('rt Maren.')))
    expect(html(replaceAll(document, { text: 'Port Maren' }, 'Port Marens'))).toBe('In <bold>Po</>rt Marens.')
    expect(html(replaceAll(document, { text: 'port' }, 'Harbour'))).toBe('In <bold>Harbour</> Maren.')
    expect(html(replaceAll(document, { text: 'Port' }, 'Poort'))).toBe('In <bold>Poo</>rt Maren.')
    expect(html(replaceAll(document, { text: 'Port ' }, ''))).toBe('In Maren.')
  })

  it('keeps line breaks and footnotes where they are, and replaces inside a note', () => {
    const note: DocumentJson = { type: 'footnote', content: [text('See the wall.')] }
    const document = story(
      paragraph(text('The wall'), note, text(' and'), { type: 'hardBreak' }, text('the wall')),
    )
    expect(html(replaceAll(document, { text: 'wall' }, 'pier'))).toBe(
      'The pier[footnote:See the pier.] and[hardBreak]the pier',
    )
    expect(html(replaceAll(document, { text: String.raw`and\nthe`, regular: true }, 'with the'))).toBe(
      'The wall[footnote:See the wall.] with the wall',
    )
  })

  it('reaches headline, tables, lists and captions', () => {
    const cell = (words: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text(words))] })
    const table: DocumentJson = {
      type: 'table',
      attrs: { caption: 'Ferries of Port Maren' },
      content: [{ type: 'tableRow', content: [cell('Port'), cell('Maren')] }],
    }
    const picture: DocumentJson = {
      type: 'image',
      attrs: {
        media: 'a'.repeat(64),
        alt: 'A port',
        caption: 'The port, and the port',
        credit: 'Port Office',
      },
    }
    const document = story(table, picture)
    expect(find(document, { text: 'port' }).count).toBe(7)
    const replaced = replaceAll(document, { text: 'port' }, 'quay')
    expect(replaced.child(0).textContent).toBe('quay Maren waits')
    expect(replaced.child(2).attrs.caption).toBe('Ferries of quay Maren')
    expect(replaced.child(2).textContent).toBe('quayMaren')
    expect(replaced.child(3).attrs).toMatchObject({
      alt: 'A quay',
      caption: 'The quay, and the quay',
      credit: 'quay Office',
    })
  })

  it('gives the text that String.replaceAll gives, whatever the formats', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'é', ' '), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(letters, fc.boolean()), { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '😀'), minLength: 1, maxLength: 3 }),
        letters,
        (runs, wanted, replacement) => {
          const content = runs
            .filter(([words]) => words !== '')
            .map(([words, isBold]) => text(words, isBold ? bold : []))
          const document = story(paragraph(...content))
          const replaced = replaceAll(document, { text: wanted, matchCase: true }, replacement)
          replaced.check()
          const plain = document.child(2).textContent
          expect(replaced.child(2).textContent).toBe(plain.replaceAll(wanted, () => replacement))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('the list of matches', () => {
  const document = story(
    paragraph(text('one two one')),
    paragraph(text('three')),
    paragraph(text('one, and one')),
  )
  const list = find(document, { text: 'one' })

  it('counts, numbers and finds them by position', () => {
    expect(list.count).toBe(4)
    const starts = [0, 1, 2, 3].map((index) => {
      const found = list.at(index)
      return (found?.block.position ?? 0) + (found?.match.from ?? 0)
    })
    expect(starts.map((start) => document.textBetween(start, start + 3))).toEqual([
      'one',
      'one',
      'one',
      'one',
    ])
    for (const [index, start] of starts.entries()) {
      expect(list.indexFrom(start)).toBe(index)
      expect(list.indexFrom(start + 1)).toBe((index + 1) % 4)
    }
    expect([list.at(-1), list.at(4)]).toEqual([undefined, undefined])
  })

  it('keeps to a stretch of the story', () => {
    const [first, last] = [list.at(1), list.at(2)]
    const from = (first?.block.position ?? 0) + (first?.match.from ?? 0)
    const to = (last?.block.position ?? 0) + (last?.match.to ?? 0)
    expect(new MatchList(list.blocks, { from, to }).count).toBe(2)
    expect(new MatchList(list.blocks, { from: from + 1, to: to - 1 }).count).toBe(0)
  })
})
