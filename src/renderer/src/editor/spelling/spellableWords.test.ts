import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../shared/document/articleDocument'
import { scriptTest, spellableWords } from './spellableWords'
import { WordKnowledge } from './WordKnowledge'

const blockOf = (content: { text: string; code?: boolean }[]) =>
  readDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      {
        type: 'paragraph',
        content: content.map(({ text, code }) => ({
          type: 'text',
          text,
          marks: code === true ? [{ type: 'code' }] : [],
        })),
      },
    ],
  }).child(2)

const wordsIn = (text: string) => spellableWords(blockOf([{ text }])).map(({ word }) => word)

describe('the words whose spelling is looked up', () => {
  it('keep their apostrophes, hyphens and marks', () => {
    expect(wordsIn("Don’t, l'eau: well-known ‘quoted’ boys’ re\u0301sume\u0301 – a Hafen- und")).toEqual([
      'Don’t',
      "l'eau",
      'well-known',
      'quoted',
      'boys',
      're\u0301sume\u0301',
      'Hafen',
      'und',
    ])
  })

  it('are no addresses, handles, paths, numbers, capitals or names in mixed letters', () => {
    const left = [
      'https://portmaren.example/wrld',
      'www.portmaren.example',
      'portmaren.example',
      'desk@portmaren.example',
      '@harbrmaster #harbrwall',
      '/usr/locl ~/dokumnts C:\\dokumnts',
      '3rd 2026er B2B',
      'NATO MPs UNESCO',
      'iPhone McDonald',
      'p.m. e.g.',
    ]
    for (const words of left) expect(wordsIn(`${words} wall`), words).toEqual(['wall'])
  })

  it('know where they stand, over formats, and skip code', () => {
    const block = blockOf([{ text: 'The har' }, { text: 'teh', code: true }, { text: ' wa\u00adll' }])
    expect(spellableWords(block)).toEqual([
      { word: 'The', from: 1, to: 4 },
      { word: 'har', from: 5, to: 8 },
      { word: 'wall', from: 12, to: 17 },
    ])
  })

  it('are read in time, however odd the text', () => {
    const start = performance.now()
    for (const odd of ['a-'.repeat(20_000), 'a.'.repeat(20_000), '@'.repeat(20_000), "'a".repeat(20_000)]) {
      wordsIn(odd)
    }
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

it('a language’s script tells words of other languages', () => {
  expect(['harbour', 'café'].map(scriptTest('en-GB'))).toEqual([true, true])
  expect(['гавань', 'ميناء'].map(scriptTest('en-GB'))).toEqual([false, false])
  expect(['гавань', 'harbour'].map(scriptTest('uk'))).toEqual([true, false])
  expect(scriptTest('ja')('港')).toBe(true)
  expect(scriptTest('not a tag')('x')).toBe(true)
})

describe('what is known of words', () => {
  it('is asked for once, in portions', async () => {
    const asked: string[][] = []
    const knowledge = new WordKnowledge((words) => {
      asked.push(words)
      return Promise.resolve(words.filter((word) => word.endsWith('x')))
    })
    expect(knowledge.isRight('wall')).toBeUndefined()
    await knowledge.learn(['wall', 'wallx', 'wall'])
    await knowledge.learn(['wallx', 'sea'])
    expect(asked).toEqual([['wall', 'wallx'], ['sea']])
    expect([knowledge.isRight('wall'), knowledge.isRight('wallx')]).toEqual([true, false])
    await knowledge.learn(Array.from({ length: 45_000 }, (_, index) => `word${index}`))
    expect(Math.max(...asked.map(({ length }) => length))).toBe(2000)
    expect(knowledge.isRight('wall')).toBeUndefined()
    expect(knowledge.isRight('word44999')).toBe(true)
  })
})
