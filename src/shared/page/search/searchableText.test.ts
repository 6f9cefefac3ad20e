import { expect, it } from 'vitest'
import type { DocumentJson } from '../../document/articleDocument'
import { searchableText } from './searchableText'

const text = (words: string, mark?: string): DocumentJson => ({
  type: 'text',
  text: words,
  ...(mark === undefined ? {} : { marks: [{ type: mark }] }),
})
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const wordsIn = (...content: DocumentJson[]) =>
  searchableText({ type: 'doc', content })
    .split(/\s+/)
    .filter((word) => word !== '')

it('has the copy, notes, captions and cards, and neither headline, standfirst, notes to the desk nor “read also”', () => {
  expect(
    wordsIn(
      { type: 'headline', content: [text('Headline')] },
      { type: 'standfirst', content: [text('Standfirst')] },
      paragraph(text('The wall'), { type: 'footnote', content: [text('Built late')] }, text('stands')),
      { type: 'deskNote', content: [paragraph(text('Secret'))] },
      { type: 'readAlso', attrs: { story: 'story-2' } },
      {
        type: 'image',
        attrs: { media: 'a'.repeat(64), alt: 'Grey pier', caption: 'In March', credit: 'Nell' },
      },
      {
        type: 'embedCard',
        attrs: { url: 'https://x.example/', title: 'Tides', description: 'By hour', source: 'Office' },
      },
    ),
  ).toEqual(
    'The wall stands Built late Grey pier In March Nell Tides By hour Office'
      .replace('Grey pier In March', 'In March Grey pier')
      .split(' '),
  )
})

it('does not end a word where a format ends, and does where a line or a paragraph does', () => {
  expect(
    wordsIn(
      paragraph(text('har'), text('bour', 'bold'), { type: 'hardBreak' }, text('wall')),
      paragraph(text('vote')),
    ),
  ).toEqual(['harbour', 'wall', 'vote'])
})

it('is a line a block, with notes after the line that they stand in', () => {
  const document: DocumentJson = {
    type: 'doc',
    content: [
      paragraph(text('The wall'), { type: 'footnote', content: [text('Built late')] }, text(', of stone')),
      { type: 'blockquote', content: [paragraph(text('One'), { type: 'hardBreak' }, text('two'))] },
    ],
  }
  expect(searchableText(document)).toBe('The wall, of stone\nBuilt late\nOne two')
})
