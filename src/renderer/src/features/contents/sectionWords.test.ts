import { expect, test } from 'vitest'
import { documentSchema } from '../../../../shared/document/documentSchema'
import { extractContents } from '../../../../shared/document/extractContents'
import { sectionWords } from './sectionWords'

test('words of each section, its heading and subsections included', () => {
  const { doc, headline, standfirst, heading, paragraph } = documentSchema.nodes
  if (!doc || !headline || !standfirst || !heading || !paragraph) throw new Error('The schema lacks a node')
  const text = (words: string) => documentSchema.text(words)
  const document = doc.create(null, [
    headline.create(null, text('Not counted here')),
    standfirst.create(),
    paragraph.create(null, text('The lead')),
    heading.create({ level: 2 }, text('One')),
    paragraph.create(null, text('two words')),
    heading.create({ level: 3 }, text('Under one')),
    paragraph.create(null, text('and three more')),
    heading.create({ level: 2 }, text('Last')),
  ])
  const counts = sectionWords(document, extractContents(document))
  expect([...counts].sort()).toEqual([
    ['last', 1],
    ['one', 8],
    ['under-one', 5],
  ])
  expect(sectionWords(document, [])).toEqual(new Map())
})
