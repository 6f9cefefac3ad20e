import MiniSearch from 'minisearch'
import {
  type Postings,
  type SearchIndexFile,
  type StoryLine,
  searchFields,
  searchIndexName,
  shareOf,
  storiesFileName,
  storiesInPart,
  storiesInTexts,
  type TextsFile,
  textsFileName,
  unpackPostings,
  type WordsFile,
  wordsFileName,
} from '../searchShape'
import { wordsLookedFor } from '../searchWords'
import { type CountedWord, canBeMistyped, nearWord } from './nearWord'
import type { SearchFiles } from './searchFiles'

export type ResultOrder = 'best' | 'newest'

/** A story found, by its number among all of the site. */
export interface FoundStory {
  story: number
  score: number
  /** First publication, in hours since 1970. */
  hour: number
  /** One of the words is in its text, and not in its headline. */
  isInText: boolean
}

export interface FoundStories {
  stories: FoundStory[]
  /** What they were found by, folded: a word that no story has stands here as the one that is nearest to it. */
  words: string[]
  /** Whether there is such a word. */
  isNear: boolean
}

export interface StoryFinder {
  /**
   * The stories that have all the words, or words that begin with them; none for a query without words.
   * @throws Error when the index cannot be loaded
   */
  find(query: string, order: ResultOrder): Promise<FoundStories>
  /** What results say of stories. @throws Error as `find` */
  lines(found: readonly FoundStory[]): Promise<StoryLine[]>
  /** The copy of those that have a word in it; empty for the others, and where it cannot be loaded. */
  texts(found: readonly FoundStory[]): Promise<string[]>
}

/** An index over all blocks, for the words of one share. */
interface ShareIndex extends Pick<MiniSearch, 'search'> {
  words: CountedWord[]
}

/** How a story was found by a word. */
interface Found {
  score: number
  isInText: boolean
}

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

  /** Where a story's line or text lies. */
  async function loadPart<Content>(
    { story }: FoundStory,
    nameOf: (block: number, part: number) => string,
    inFile: number,
  ): Promise<Content | undefined> {
    const opened = await openIndex()
    const block = opened.offsets.findLastIndex((offset) => offset <= story)
    const number = story - (opened.offsets[block] ?? 0)
    const { mark = '', version = '' } = opened.parts[block] ?? {}
    const file = await files.load(nameOf(block, Math.floor(number / inFile)), version, mark)
    return (file as Content[])[number % inFile]
  }

  async function findWord(opened: OpenedIndex, word: string): Promise<[word: string, Map<number, Found>]> {
    const own = await openShare(opened, shareOf(word, opened))
    const found = foundBy(own, word)
    if (found.size > 0) return [word, found]
    // Most mistakes come after the second letter, and leave the share as it is.
    const beginnings = [word, `${word[0]}${word[2]}`, `${word[1]}${word[0]}`]
    const shares = new Set(beginnings.map((beginning) => shareOf(beginning, opened)))
    for (const share of canBeMistyped(word) ? shares : []) {
      const index = await openShare(opened, share)
      const near = nearWord(word, index.words)
      if (near !== null) return [near, foundBy(index, near)]
    }
    return [word, found]
  }

  return {
    async find(query, order) {
      const asked = wordsLookedFor(query)
      if (asked.length === 0) return { stories: [], words: [], isNear: false }
      const opened = await openIndex()
      const found = await Promise.all(asked.map((word) => findWord(opened, word)))
      const words = found.map(([word]) => word)
      const stories = inAll(found.map(([, stories]) => stories))
        .map(([story, how]) => ({ story, hour: opened.hours[story] ?? 0, ...how }))
        .sort((a, b) => (order === 'best' ? b.score - a.score : 0) || b.hour - a.hour || a.story - b.story)
      return { stories, words, isNear: words.some((word, at) => word !== asked[at]) }
    },

    lines: (found) =>
      Promise.all(
        found.map(async (story) => {
          const line = await loadPart<StoryLine>(story, storiesFileName, storiesInPart)
          if (line === undefined) throw new Error(`The index lacks story ${story.story}`)
          return line
        }),
      ),

    texts: (found) =>
      Promise.all(
        found.map(async (story) => {
          if (!story.isInText) return ''
          // A result without a line of the copy is a result.
          const text = loadPart<TextsFile[number]>(story, textsFileName, storiesInTexts).catch(() => '')
          return (await text) ?? ''
        }),
      ),
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
  const library = MiniSearch.loadJS(
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
  const counted = [...words].map(([word, fields]): CountedWord => {
    return [word, Math.max(...Object.values(fields).map((stories) => Object.keys(stories).length))]
  })
  return { search: (query) => library.search(query), words: counted }
}

function foundBy(index: ShareIndex, word: string): Map<number, Found> {
  return new Map(
    index.search(word).map(({ id, score, match }) => {
      const fields = new Set(Object.values(match).flat())
      return [Number(id), { score, isInText: fields.has('text') && !fields.has('headline') }]
    }),
  )
}

/** Those that every word has found, with their scores added up. */
function inAll([first, ...others]: readonly Map<number, Found>[]): [story: number, how: Found][] {
  if (first === undefined) return []
  return [...first].flatMap(([story, { score, isInText }]) => {
    const how = { score, isInText }
    for (const found of others) {
      const more = found.get(story)
      if (more === undefined) return []
      how.score += more.score
      how.isInText ||= more.isInText
    }
    return [[story, how]]
  })
}
