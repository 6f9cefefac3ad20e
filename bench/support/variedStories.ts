import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedArticle } from '../../src/main/site/publication'
import { noRelations } from '../../src/shared/article/relations'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import { project } from './launchBench'

export interface VariedStories {
  articles: PublishedArticle[]
  document(id: string): DocumentJson
}

const smallWords =
  'the of and to in that was for on with as by at from his were are which had this not but they'.split(' ')
const vocabulary = 30_000
const sections = ['Harbour', 'Politics', 'Business', 'Culture', 'Travel', 'Sport', 'Courts', 'Science']

/**
 * Stories of 450 words with a vocabulary as wide as a newspaper’s: 30,000 words of the English dictionary, the more
 * seldom the further down (Zipf’s law). The same in every run.
 */
export function variedStories(count: number): VariedStories {
  const random = createRandom()
  const words = [...smallWords, ...shuffled(dictionaryWords(), random)].slice(0, vocabulary)
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7)
    sums[rank] = sum
  }
  const pick = () => words[rankAt(sums, random() * sum)] ?? ''
  const text = (length: number) => Array.from({ length }, pick).join(' ')
  const documents = new Map<string, DocumentJson>()
  const articles = Array.from({ length: count }, (_, at): PublishedArticle => {
    const id = `0198c0de-0000-7000-8000-${String(at).padStart(12, '0')}`
    const paragraph = (): DocumentJson => ({ type: 'paragraph', content: [{ type: 'text', text: text(75) }] })
    documents.set(id, { type: 'doc', content: Array.from({ length: 6 }, paragraph) })
    const name = sections[at % sections.length] ?? ''
    const section = { name, slug: name.toLowerCase() }
    return {
      id,
      slug: `story-${at}`,
      path: `${section.slug}/story-${at}.html`,
      versionId: `version-${at}`,
      language: 'en-GB',
      headline: text(8),
      standfirst: text(18),
      section,
      sections: [section],
      topics: [],
      tags: [{ name: `subject ${at % 60}`, slug: `subject-${at % 60}` }],
      authors: [{ name: `Writer Number ${at % 25}`, slug: `writer-number-${at % 25}` }],
      featuredImage: null,
      contents: defaultContentsSettings,
      relations: noRelations,
      words: 450,
      publishedAt: Date.UTC(2020, 0, 1) + at * 5 * 3_600_000,
      updatedAt: null,
    }
  })
  return {
    articles,
    document(id) {
      const document = documents.get(id)
      if (document === undefined) throw new RangeError(`No story ${id}`)
      return document
    },
  }
}

function dictionaryWords(): string[] {
  const lines = readFileSync(join(project, 'node_modules', 'dictionary-en', 'index.dic'), 'utf8').split('\n')
  const words = lines.slice(1).map((line) => (line.split('/')[0] ?? '').toLowerCase())
  return [...new Set(words.filter((word) => /^[a-z]{3,12}$/.test(word)))]
}

/** Xorshift, from 0 to 1. */
function createRandom(): () => number {
  let state = 12_345
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

function shuffled(words: string[], random: () => number): string[] {
  for (let at = words.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[words[at], words[other]] = [words[other] ?? '', words[at] ?? '']
  }
  return words
}

function rankAt(sums: Float64Array, at: number): number {
  let [from, to] = [0, sums.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sums[middle] ?? 0) < at) from = middle + 1
    else to = middle
  }
  return from
}
