import { scriptJson } from '../../shared/page/html'
import { pageDates } from '../../shared/page/pageDates'
import type { PageSite } from '../../shared/page/pageTypes'
import { indexBlock, type SearchedStory } from '../../shared/page/search/indexBlock'
import { searchableText } from '../../shared/page/search/searchableText'
import {
  blockOf,
  longestKeptText,
  type SearchBlock,
  type SearchIndexFile,
  type SearchShape,
  type StoryLine,
  searchCall,
  searchFilePath,
  searchIndexName,
  searchRecipe,
  searchShape,
  storiesFileName,
  storiesInPart,
  storiesInTexts,
  textsFileName,
  wordsFileName,
} from '../../shared/page/search/searchShape'
import type { Publication, PublishedArticle } from '../site/publication'
import type { FolderDraft } from './folderDraft'
import { fileKey, shortHash } from './pageKeys'

type SearchSource = Pick<Publication, 'document'>

/**
 * The index of a site's search, stories and static pages, as it is to be: told from what is known of them, without
 * reading a text.
 */
export interface SearchPlan {
  index: SearchIndexFile
  /** Of the whole index. */
  version: string
  blocks: readonly Block[]
}

export function planSearch(articles: readonly PublishedArticle[], site: PageSite): SearchPlan {
  const shape = searchShape(articles.length)
  const blocks = dealtOut(articles, shape).map((stories, number) =>
    describeBlock(number, stories, shape, site),
  )
  const parts = blocks.map(({ mark, version, stories }): SearchBlock => {
    return { mark, version, hours: steps(stories.map(({ publishedAt }) => Math.floor(publishedAt / hour))) }
  })
  const index: SearchIndexFile = { ...shape, parts }
  return { index, version: shortHash(JSON.stringify(index)), blocks }
}

/**
 * The files of the index. A block whose stories are the same as before is kept as it stands: texts are read for the
 * others alone, each once.
 */
export async function addSearchIndex(
  draft: FolderDraft,
  source: SearchSource,
  site: PageSite,
  { index, version, blocks }: SearchPlan,
): Promise<void> {
  for (const block of blocks) await addBlock(draft, source, site, block, index)
  addOrKeep(draft, searchIndexName, version, () => callOf(searchIndexName, '', scriptJson(index).text))
}

function addOrKeep(draft: FolderDraft, name: string, version: string, write: () => string): void {
  const path = searchFilePath(name)
  const key = fileKey(version)
  if (!draft.keep(path, key)) draft.add(path, write(), key)
}

/** The stories of each block, the oldest first. */
function dealtOut(articles: readonly PublishedArticle[], shape: SearchShape): PublishedArticle[][] {
  const blocks: PublishedArticle[][] = Array.from({ length: shape.blocks }, () => [])
  for (const article of articles) blocks[blockOf(article.id, shape)]?.push(article)
  for (const block of blocks) block.sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  return blocks
}

interface Block {
  number: number
  /** The oldest first. */
  stories: readonly PublishedArticle[]
  /** Which stories are in it. */
  mark: string
  /** Those, and everything that its files say of them. */
  version: string
}

function describeBlock(
  number: number,
  stories: readonly PublishedArticle[],
  shape: SearchShape,
  { settings: { language, timeZone, dateForm } }: PageSite,
): Block {
  const mark = shortHash(stories.map(({ id }) => id).join())
  const version = shortHash(
    JSON.stringify([searchRecipe, shape, language, timeZone, dateForm, stories.map(storyState)]),
  )
  return { number, stories, mark, version }
}

async function addBlock(
  draft: FolderDraft,
  source: SearchSource,
  site: PageSite,
  { number, stories, mark, version }: Block,
  shape: SearchShape,
): Promise<void> {
  const texts = createTextReader(source)
  let shares: string[] | undefined
  for (let share = 0; share < shape.shares; share++) {
    const name = wordsFileName(number, share)
    addOrKeep(draft, name, version, () => {
      shares ??= indexBlock(searchedStories(texts, stories), shape)
      return callOf(name, mark, shares[share] ?? '[]')
    })
    await draft.breathe()
  }
  for (let part = 0; part * storiesInPart < stories.length; part++) {
    const name = storiesFileName(number, part)
    const own = stories.slice(part * storiesInPart, (part + 1) * storiesInPart)
    const lines = scriptJson(own.map((story) => storyLine(story, site))).text
    addOrKeep(draft, name, mark + lines, () => callOf(name, mark, lines))
    await draft.breathe()
  }
  for (let part = 0; part * storiesInTexts < stories.length; part++) {
    const name = textsFileName(number, part)
    const own = stories.slice(part * storiesInTexts, (part + 1) * storiesInTexts)
    const versions = own.map(({ versionId }) => versionId).join()
    addOrKeep(draft, name, `${searchRecipe} ${mark} ${versions}`, () =>
      callOf(name, mark, scriptJson(own.map(({ id }) => keptText(texts(id)))).text),
    )
    await draft.breathe()
  }
}

const hour = 3_600_000

/** Each number from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
}

/** All that a block's files say of a story is told by these. */
function storyState(story: PublishedArticle): unknown[] {
  const { versionId, path, headline, standfirst, language, publishedAt } = story
  return [versionId, path, headline, standfirst, language, publishedAt, aboutStory(story)]
}

/** Reads each text once. */
function createTextReader(source: SearchSource): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const text = known.get(id) ?? searchableText(source.document(id))
    known.set(id, text)
    return text
  }
}

/** Cut within no character. */
const keptText = (text: string): string =>
  text.length > longestKeptText ? text.slice(0, longestKeptText).toWellFormed() : text

function* searchedStories(
  textOf: (id: string) => string,
  stories: readonly PublishedArticle[],
): Generator<SearchedStory> {
  for (const story of stories) {
    const text = textOf(story.id)
    yield { headline: story.headline, about: `${story.standfirst} ${aboutStory(story)}`, text }
  }
}

/** The names of what a story is filed under, and of who wrote it. */
function aboutStory({ sections, topics, tags, authors }: PublishedArticle): string {
  return [...sections, ...topics, ...tags, ...authors].map(({ name }) => name).join(' ')
}

function storyLine(story: PublishedArticle, { settings }: PageSite): StoryLine {
  const { kind, path, headline, standfirst, section, publishedAt, language } = story
  const dates = pageDates(settings)
  // A static page has no date that a reader would ask for.
  const shown =
    kind === 'page' ? { iso: '', day: '' } : { iso: dates.iso(publishedAt), day: dates.day(publishedAt) }
  const line: StoryLine = [path, headline, standfirst, section?.name ?? '', shown.iso, shown.day]
  if (language !== settings.language) line[6] = language
  return line
}

function callOf(name: string, mark: string, content: string): string {
  return `${searchCall}(${JSON.stringify(name)},${JSON.stringify(mark)},${content})\n`
}
