/**
 * How the search index of a site lies in files, for those who write it and for the page that reads it.
 *
 * Stories are dealt out to blocks by their ids, and the words of a block to shares by their first two letters. A search
 * reads one share a word of every block; an edit touches one block. Files are calls of `galleySearch`, because a page
 * from the disk may load scripts, and nothing else.
 */

/** Counts up with whatever makes other files of the same stories: browsers must not mix them with those they have kept. */
export const searchRecipe = 2

/** What every file of the index calls, with its name, the mark of its block, and its content. */
export const searchCall = 'galleySearch'

export const searchIndexName = 'index'

export function wordsFileName(block: number, share: number): string {
  return `words/${block}-${share}`
}

export function storiesFileName(block: number, part: number): string {
  return `stories/${block}-${part}`
}

export function textsFileName(block: number, part: number): string {
  return `texts/${block}-${part}`
}

/** Path of a file of the index inside the site. */
export function searchFilePath(name: string): string {
  return `search/${name}.js`
}

/** The fields of the library's index: the headline; standfirst, section, topics, tags and authors; the text. */
export const searchFields = ['headline', 'about', 'text'] as const

/** Stories whose lines lie in one file. */
export const storiesInPart = 16

/** Stories whose texts lie in one file: a reader loads it for the line around a hit in one of them. */
export const storiesInTexts = 8

/** Characters of a text that are kept for such lines: a hit further down in a very long story is shown without one. */
export const longestKeptText = 20_000

export interface SearchShape {
  blocks: number
  /** In each block. */
  shares: number
}

/** Both are powers of two, so that they change only when a site doubles. */
export function searchShape(stories: number): SearchShape {
  const blocks = Math.min(mostBlocks, powerOfTwoFrom(stories / storiesInBlock))
  return { blocks, shares: Math.min(mostShares, powerOfTwoFrom(stories / blocks / storiesInShare)) }
}

/** An edit has a block read again; a word of a search asks for one file of each. */
const storiesInBlock = 640
const mostBlocks = 16
/** So that a share is a few kilobytes, packed. */
const storiesInShare = 12
const mostShares = 512

function powerOfTwoFrom(count: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, count))))
}

/** @param id of a story */
export function blockOf(id: string, { blocks }: SearchShape): number {
  return hashOf(id) % blocks
}

/** @param word folded; words that begin with it lie in the same share, if it has two letters or more */
export function shareOf(word: string, { shares }: SearchShape): number {
  return hashOf(word.slice(0, 2)) % shares
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Where a word stands, by field: for each story, in order, how far it is from the one before (the first: from 0), times
 * four, and how often it has the word there as a power of two, up to 3. Empty fields at the end are left out.
 */
export type Postings = number[][]

/** Word after word: the word, its postings. In the order of their code units. */
export type WordsFile = (string | Postings)[]

/** A story as results show it. */
export type StoryLine = [
  path: string,
  headline: string,
  standfirst: string,
  section: string,
  /** Milliseconds since 1970 as ISO 8601, and in words. */
  iso: string,
  date: string,
  /** BCP 47, where it is not the site's. */
  language?: string,
]

export type StoriesFile = StoryLine[]

/** The texts of stories, their blocks apart by line ends. */
export type TextsFile = string[]

export interface SearchBlock {
  /** Names the stories of the block: files with another mark are of another state of the site. */
  mark: string
  /** Changes with any of its files. */
  version: string
  /** When each story was first published, in hours since 1970: from the one before (the first: from 0). */
  hours: number[]
}

export interface SearchIndexFile extends SearchShape {
  parts: SearchBlock[]
}

/** Two bits of how often. */
const oftenest = 3

/** @param last the story before; 0 at first */
export function packPosting(story: number, last: number, times: number): number {
  return (story - last) * 4 + Math.min(oftenest, 31 - Math.clz32(times))
}

/** The stories of packed postings with how often each has the word. */
export function unpackPostings(packed: readonly number[]): [story: number, times: number][] {
  let story = 0
  return packed.map((posting) => {
    story += posting >> 2
    return [story, 2 ** (posting & 3)]
  })
}
