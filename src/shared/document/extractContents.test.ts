import { expect, test } from 'vitest'
import { readDocument } from './articleDocument'
import { chooseContents, defaultContentsSettings, extractContents, nestContents } from './extractContents'

function documentWith(...headings: [level: number, text: string, anchor?: string][]) {
  return readDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      { type: 'paragraph' },
      ...headings.map(([level, text, anchor]) => ({
        type: 'heading',
        attrs: { level, anchor: anchor ?? null },
        ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
      })),
    ],
  })
}

const anchorsOf = (...headings: Parameters<typeof documentWith>) =>
  extractContents(documentWith(...headings)).map((entry) => entry.anchor)

test('anchors are readable and unique in the page', () => {
  expect(anchorsOf([2, 'Why now?'], [2, 'Why now'], [3, 'Why Now!'], [2, 'Why now 2'])).toEqual([
    'why-now',
    'why-now-2',
    'why-now-3',
    'why-now-2-2',
  ])
})

test('no heading takes an id of the page itself', () => {
  expect(anchorsOf([2, 'Contents'], [2, 'Main'])).toEqual(['contents-2', 'main-2'])
})

test('no heading takes the id of a footnote or a box', () => {
  expect(anchorsOf([2, 'fn:1'], [2, 'Notes', 'fn:1'], [2, 'Refs', 'fnref:2'], [2, 'Box', 'box:1'])).toEqual([
    'fn-1',
    'notes',
    'refs',
    'box',
  ])
})

test('a long heading has its short form with it', () => {
  const [entry] = extractContents(
    readDocument({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        {
          type: 'heading',
          attrs: { level: 2, short: 'Costs' },
          content: [{ type: 'text', text: 'What it costs' }],
        },
      ],
    }),
  )
  expect(entry).toMatchObject({ text: 'What it costs', short: 'Costs', anchor: 'what-it-costs' })
})

test('a published heading keeps its anchor whatever stands before it', () => {
  expect(anchorsOf([2, 'Costs'], [2, 'Reworded', 'costs'])).toEqual(['costs-2', 'costs'])
})

test('a copy of a published heading gets an anchor of its own', () => {
  expect(anchorsOf([2, 'Costs', 'costs'], [2, 'Costs', 'costs'])).toEqual(['costs', 'costs-2'])
})

test('other scripts keep their letters', () => {
  expect(anchorsOf([2, 'لماذا الآن'], [2, 'Почему сейчас'], [2, '为什么是现在'])).toEqual([
    'لماذا-الآن',
    'почему-сейчас',
    '为什么是现在',
  ])
})

test('empty headings are left out, and places in the document kept', () => {
  const entries = extractContents(documentWith([2, ''], [3, 'Second']))
  expect(entries).toEqual([{ level: 3, text: 'Second', short: null, anchor: 'second', index: 4 }])
})

test('under three headings there is no contents box; depth and switch are kept to', () => {
  const two = extractContents(documentWith([2, 'One'], [2, 'Two']))
  const four = extractContents(documentWith([2, 'One'], [3, 'Two'], [4, 'Three'], [2, 'Four']))
  expect(chooseContents(two, defaultContentsSettings)).toEqual([])
  expect(chooseContents(four, { ...defaultContentsSettings, shown: false })).toEqual([])
  expect(chooseContents(four, { ...defaultContentsSettings, depth: 1 }).map((entry) => entry.text)).toEqual([
    'One',
    'Four',
  ])
})

test('entries nest by level, and a skipped level nests one step', () => {
  const entries = extractContents(documentWith([2, 'A'], [4, 'B'], [3, 'C'], [2, 'D'], [3, 'E']))
  const numbers = (nested: ReturnType<typeof nestContents>): string[] =>
    nested.flatMap((item) => [`${item.number} ${item.entry.text}`, ...numbers(item.children)])
  expect(numbers(nestContents(entries))).toEqual(['1 A', '1.1 B', '1.2 C', '2 D', '2.1 E'])
})
