import type { ImportedArticle } from '../../src/main/storage/storageApi'
import type { DocumentJson } from '../../src/shared/document/articleDocument'

const sentence =
  'The pilot boat left the inner harbour before the tide had turned and was back by noon with nine aboard'
const words = sentence.split(' ')

function text(length: number, from: number): DocumentJson {
  const chosen = Array.from({ length }, (_, index) => words[(from + index) % words.length])
  return { type: 'text', text: `${chosen.join(' ')}.` }
}

/** A story of about so many words, in paragraphs of 60 with a heading every eight. */
export function sampleStory(wordCount: number): ImportedArticle {
  const paragraphs = Math.ceil(wordCount / 60)
  const blocks = Array.from({ length: paragraphs }, (_, index): DocumentJson[] => {
    const paragraph: DocumentJson = { type: 'paragraph', content: [text(60, index)] }
    if (index % 8 !== 4) return [paragraph]
    return [{ type: 'heading', attrs: { level: 2, anchor: null }, content: [text(5, index)] }, paragraph]
  })
  const document: DocumentJson = {
    type: 'doc',
    content: [
      { type: 'headline', content: [text(6, wordCount)] },
      { type: 'standfirst', content: [text(14, wordCount)] },
      ...blocks.flat(),
    ],
  }
  return { document, sections: ['Harbour'], topics: [], tags: [], authors: [], state: 'draft' }
}
