import { expect, it } from 'vitest'
import { type DocumentJson, readDocument } from '../../../../shared/document/articleDocument'
import { spelledNodes, spelledWords } from './spelledNodes'

const text = (words: string): DocumentJson => ({ type: 'text', text: words })
const picture = (alt: string, caption: string): DocumentJson => ({
  type: 'image',
  attrs: { media: 'a'.repeat(64), alt, caption, credit: 'Marren', width: 4, height: 3 },
})
const story = readDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Headline')] },
    { type: 'standfirst' },
    {
      type: 'gallery',
      attrs: { caption: 'below pictures' },
      content: [picture('one', 'first'), picture('two', 'second')],
    },
    {
      type: 'paragraph',
      content: [text('Said so'), { type: 'footnote', content: [text('minutes')] }, text(' and on')],
    },
    {
      type: 'table',
      attrs: { caption: 'above cells' },
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text('cell')] }] }],
        },
      ],
    },
  ],
})

it('everything that is published is checked, in the order in which it is read; credits are not', () => {
  const words = spelledNodes(story).flatMap(({ node }) => spelledWords(node).map(({ word }) => word))
  expect(words.join(' ')).toBe(
    'Headline one first two second below pictures Said so minutes and on above cells cell',
  )
})

it('a word knows the attribute or the footnote that it stands in', () => {
  const [, , first, , , paragraph] = spelledNodes(story)
  expect(first === undefined ? [] : spelledWords(first.node)).toEqual([
    { word: 'one', from: 0, to: 3, attribute: 'alt', inside: null },
    { word: 'first', from: 0, to: 5, attribute: 'caption', inside: null },
  ])
  const inParagraph = paragraph === undefined ? [] : spelledWords(paragraph.node)
  expect(inParagraph.find(({ word }) => word === 'minutes')).toEqual({
    word: 'minutes',
    from: 9,
    to: 16,
    attribute: null,
    inside: 8,
  })
  for (const { from, to, word } of inParagraph) {
    const start = (paragraph?.position ?? 0) + from
    expect(story.textBetween(start, start + to - from)).toBe(word)
  }
})
