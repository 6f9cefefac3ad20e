import MiniSearch from 'minisearch'
import {
  type Postings,
  type SearchIndexFile,
  type StoriesFile,
  type StoryLine,
  searchFields,
  searchIndexName,
  shareOf,
  storiesFileName,
  storiesInPart,
  unpackPostings,
  type WordsFile,
  wordsFileName,
} from '../searchShape'
import { wordsLookedFor } from '../searchWords'
import type { SearchFiles } from './searchFiles'

export type ResultOrder = 'best' | 'newest'

/** A story found, by its number among all of the site. */
export interface FoundStory {
  story: number
  score: number
  /** First publication, in hours since 1970. */
  hour: number
}

export interface StoryFinder {
  /**
   * The stories that have all the words, or words that begin with them; none for a query without words.
   * @throws Error when the index cannot be loaded
   */
  find(query: string, order: ResultOrder): Promise<FoundStory[]>
  /** What results say of stories. @throws Error as `find` */
  lines(found: readonly FoundStory[]): Promise<StoryLine[]>
}

/** An index over all blocks, for the words of one share. */
type ShareIndex = Pick<MiniSearch, 'search'>

const options = {
  fields: [...searchFields],
  // Words come as they are looked up.
  tokenize: (text: string) => [text],
  processTerm: (word: string) => word,
  searchOptions: {
    prefix: (word: string) => word.length > 1,
    boost: { headline: 4, about: 2, text: 1 },
    // How long a text is counts for nothing, and so need not be loaded.
    bm25: { k: 1.2, b: 0, d: 0.5 },
  },
}

interface OpenedIndex extends SearchIndexFile {
  /** How many stories come before those of a block. */
  offsets: number[]
  hours: number[]
  /** What MiniSearch wants to know of each story. */
  documents: Record<number, number>
  lengths: Record<number, number[]>
}

export function createStoryFinder(files: SearchFiles, version: string): StoryFinder {
  const shares = new Map<number, Promise<ShareIndex>>()
  let index: Promise<OpenedIndex> | undefined

  function openIndex(): Promise<OpenedIndex> {
    index ??= keepUnlessFailed(
      files.load(searchIndexName, version, null).then((content) => describeIndex(content as SearchIndexFile)),
      () => {
        index = undefined
      },
    )
    return index
  }

  function openShare(opened: OpenedIndex, share: number): Promise<ShareIndex> {
    const known = shares.get(share) ?? keepUnlessFailed(loadShare(opened, share), () => shares.delete(share))
    shares.set(share, known)
    return known
  }

  async function loadShare(opened: OpenedIndex, share: number): Promise<ShareIndex> {
    const parts = await Promise.all(
      opened.parts.map(({ mark, version }, block) => files.load(wordsFileName(block, share), version, mark)),
    )
    return joinParts(opened, parts as WordsFile[])
  }

  return {
    async find(query, order) {
      const words = wordsLookedFor(query)
      if (words.length === 0) return []
      const opened = await openIndex()
      const found = await Promise.all(
        words.map(async (word) => scoresOf(await openShare(opened, shareOf(word, opened)), word)),
      )
      return inAll(found)
        .map(([story, score]) => ({ story, score, hour: opened.hours[story] ?? 0 }))
        .sort((a, b) => (order === 'best' ? b.score - a.score : 0) || b.hour - a.hour || a.story - b.story)
    },

    async lines(found) {
      const opened = await openIndex()
      return await Promise.all(
        found.map(async ({ story }) => {
          const block = opened.offsets.findLastIndex((offset) => offset <= story)
          const number = story - (opened.offsets[block] ?? 0)
          const { mark = '', version = '' } = opened.parts[block] ?? {}
          const name = storiesFileName(block, Math.floor(number / storiesInPart))
          const line = ((await files.load(name, version, mark)) as StoriesFile)[number % storiesInPart]
          if (line === undefined) throw new Error(`${name} lacks a story`)
          return line
        }),
      )
    },
  }
}

/** What has failed is asked for again the next time. */
function keepUnlessFailed<Value>(work: Promise<Value>, forget: () => void): Promise<Value> {
  work.catch(forget)
  return work
}

function describeIndex(file: SearchIndexFile): OpenedIndex {
  const offsets: number[] = []
  const hours: number[] = []
  for (const part of file.parts) {
    offsets.push(hours.length)
    let hour = 0
    for (const step of part.hours) {
      hour += step
      hours.push(hour)
    }
  }
  const length = searchFields.map(() => 1)
  return {
    ...file,
    offsets,
    hours,
    documents: Object.fromEntries(hours.map((_, story) => [story, story])),
    lengths: Object.fromEntries(hours.map((_, story) => [story, length])),
  }
}

/** One index of the library, as if it had read all the stories, of the same share of every block. */
function joinParts(
  { offsets, hours, documents, lengths }: OpenedIndex,
  parts: readonly WordsFile[],
): ShareIndex {
  const words = new Map<string, Record<number, Record<number, number>>>()
  for (const [block, part] of parts.entries()) {
    const offset = offsets[block] ?? 0
    for (let at = 0; at + 1 < part.length; at += 2) {
      const word = part[at] as string
      const fields = words.get(word) ?? {}
      words.set(word, fields)
      for (const [field, packed] of (part[at + 1] as Postings).entries()) {
        if (packed.length === 0) continue
        const stories = fields[field] ?? {}
        fields[field] = stories
        for (const [story, times] of unpackPostings(packed)) stories[offset + story] = times
      }
    }
  }
  return MiniSearch.loadJS(
    {
      documentCount: hours.length,
      nextId: hours.length,
      documentIds: documents,
      fieldIds: Object.fromEntries(searchFields.map((name, field) => [name, field])),
      fieldLength: lengths,
      averageFieldLength: searchFields.map(() => 1),
      storedFields: {},
      dirtCount: 0,
      index: [...words],
      serializationVersion: 2,
    },
    options,
  )
}

function scoresOf(index: ShareIndex, word: string): Map<number, number> {
  return new Map(index.search(word).map(({ id, score }) => [Number(id), score]))
}

/** Those that every word has found, with their scores added up. */
function inAll([first, ...others]: readonly Map<number, number>[]): [story: number, score: number][] {
  if (first === undefined) return []
  return [...first].flatMap(([story, score]) => {
    let sum = score
    for (const scores of others) {
      const more = scores.get(story)
      if (more === undefined) return []
      sum += more
    }
    return [[story, sum]]
  })
}
