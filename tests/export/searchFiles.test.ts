import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSearchIndex, planSearch } from '../../src/main/export/addSearch'
import type { FolderDraft } from '../../src/main/export/folderDraft'
import { searchAssets } from '../../src/main/export/searchAssets'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { writeFolderAtomically } from '../../src/main/export/writeFolderAtomically'
import type { PublishedArticle } from '../../src/main/site/publication'
import { noRelations } from '../../src/shared/article/relations'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import type { PageSite } from '../../src/shared/page/pageTypes'
import { resultItem } from '../../src/shared/page/search/reader/showResults'
import { renderSearchPage } from '../../src/shared/page/search/renderSearchPage'
import type { StoriesFile, StoryLine } from '../../src/shared/page/search/searchShape'
import { wordsLookedFor } from '../../src/shared/page/search/searchWords'
import { searchPath } from '../../src/shared/site/permalinks'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'
import { hostileTexts } from '../page/randomDocument'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-search-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const site: PageSite = {
  settings: { ...defaultSiteSettings('Courier'), language: 'en-GB' },
  sections: [{ name: 'Harbour', slug: 'harbour' }],
  topics: [],
}

interface Story {
  id: string
  version: string
  headline: string
  text: string
}

function makeStories(count: number): Story[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `story-${at}`,
    version: `version-${at}`,
    headline: `Ferry ${at} sails`,
    text: `The ${at} boats left berth ${at % 7} before the tide, and quay ${at % 31} was empty`,
  }))
}

function published({ id, version, headline }: Story, at: number): PublishedArticle {
  return {
    id,
    slug: id,
    path: `harbour/${id}.html`,
    versionId: version,
    language: 'en-GB',
    headline,
    standfirst: `What the ${headline} means`,
    section: { name: 'Harbour', slug: 'harbour' },
    sections: [{ name: 'Harbour', slug: 'harbour' }],
    topics: [],
    tags: [{ name: 'Boats', slug: 'boats' }],
    authors: [{ name: 'Nell Quay', slug: 'nell-quay' }],
    featuredImage: null,
    contents: defaultContentsSettings,
    relations: noRelations,
    words: 10,
    publishedAt: Date.UTC(2026, 0, 1) + at * 3_600_000,
    updatedAt: null,
  }
}

async function addAll(
  draft: FolderDraft,
  articles: readonly PublishedArticle[],
  document: (id: string) => DocumentJson,
): Promise<void> {
  const plan = planSearch(articles, site)
  draft.add(searchPath, renderSearchPage(plan.version, site, siteAddresses(searchPath)))
  await addSearchIndex(draft, { document }, site, plan)
}

/** Writes the search of a site of these stories; which texts were read for it. */
async function write(stories: readonly Story[], out = join(folder, 'site')): Promise<string[]> {
  const read: string[] = []
  const texts = new Map(stories.map(({ id, text }) => [id, text]))
  const document = (id: string): DocumentJson => {
    read.push(id)
    return {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: texts.get(id) ?? '' }] }],
    }
  }
  await writeFolderAtomically(out, async (draft) => {
    await addAll(draft, stories.map(published), document)
  })
  return read
}

function filesOf(out = join(folder, 'site')): Map<string, { text: string; inode: number }> {
  const paths = readdirSync(join(out, 'search'), { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    paths
      .filter((path) => statSync(join(out, 'search', path)).isFile())
      .map((path) => {
        const file = join(out, 'search', path)
        return [path, { text: readFileSync(file, 'utf8'), inode: statSync(file).ino }]
      }),
  )
}

function changedFiles(before: ReturnType<typeof filesOf>, by: 'text' | 'inode'): string[] {
  return [...filesOf()].filter(([path, file]) => before.get(path)?.[by] !== file[by]).map(([path]) => path)
}

/** What a file of the index calls when a page loads it. */
function calledBy(script: string): unknown[] {
  const calls: unknown[][] = []
  runInNewContext(script, { galleySearch: (...call: unknown[]) => calls.push(call) })
  expect(calls).toHaveLength(1)
  return JSON.parse(JSON.stringify(calls[0])) as unknown[]
}

describe('an export over an earlier one', () => {
  const stories = makeStories(1_500)

  it('reads every text once, and none again when nothing has changed', async () => {
    const read = await write(stories)
    expect(read.toSorted()).toEqual(stories.map(({ id }) => id).sort())
    const before = filesOf()
    expect(before.size).toBeGreaterThan(100)
    expect(await write(stories)).toEqual([])
    expect(changedFiles(before, 'inode')).toEqual([])
  })

  it('reads one block again when a story has changed, and changes the files that say so alone', async () => {
    await write(stories)
    const before = filesOf()
    const edited = stories.map((story, at) =>
      at === 700 ? { ...story, version: 'version-x', text: `${story.text}, said the pilot` } : story,
    )
    const read = await write(edited)
    expect(read.length).toBeLessThan(600)
    expect(read).toContain('story-700')
    // The page and the index name the block’s new state; “said” and “pilot” each lie in a share.
    const changed = changedFiles(before, 'text')
    expect(changed.filter((path) => path.startsWith('words/'))).toHaveLength(2)
    expect(changed.filter((path) => path.startsWith('stories/'))).toEqual([])
    expect(changed.filter((path) => path.startsWith('texts/'))).toHaveLength(1)
    expect(changed.filter((path) => !path.includes('/'))).toEqual(['index.html', 'index.js'])
    await write(edited, join(folder, 'whole'))
    expect(texts(filesOf())).toEqual(texts(filesOf(join(folder, 'whole'))))
  })

  it('is the same whatever order the stories come in', async () => {
    await write(stories)
    const before = texts(filesOf())
    const shuffled = stories.map(published).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const document = (id: string): DocumentJson => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: stories.find((story) => story.id === id)?.text ?? '' }],
        },
      ],
    })
    await writeFolderAtomically(join(folder, 'another'), (draft) => addAll(draft, shuffled, document))
    expect(texts(filesOf(join(folder, 'another')))).toEqual(before)
  })

  it('takes everything away that a withdrawn story could be found by', async () => {
    const marked = stories
      .slice(0, 40)
      .map((story, at) => (at === 3 ? { ...story, text: 'Sentinel' } : story))
    await write(marked)
    expect([...filesOf().values()].some(({ text }) => text.includes('sentinel'))).toBe(true)
    await write(marked.filter((_, at) => at !== 3))
    expect([...filesOf().values()].some(({ text }) => /sentinel|story-3\b/.test(text))).toBe(false)
  })
})

const texts = (files: ReturnType<typeof filesOf>) => [...files].map(([path, { text }]) => [path, text])

it('a site without stories has a search that finds nothing', async () => {
  await write([])
  expect([...filesOf().keys()]).toEqual(['index.html', 'index.js', 'words/0-0.js'])
  expect(calledBy(filesOf().get('words/0-0.js')?.text ?? '')[2]).toEqual([])
})

it('the script of the search page is small, makes no code or markup of text, asks nobody, and names its licence', () => {
  const script = searchAssets.get('search.js') ?? ''
  expect(Buffer.byteLength(script)).toBeLessThan(32 * 1024)
  expect(script).toContain('Luca Ongaro')
  const unwanted =
    /\beval\b|Function\(|innerHTML|insertAdjacentHTML|document\.write|https?:|XMLHttpRequest|import\(/
  expect(unwanted.exec(script)?.[0]).toBeUndefined()
  expect(searchAssets.get('search.css')).not.toMatch(/https?:|@import|\/\/|url\(/)
})

describe('hostile text', () => {
  const lineOf = (text: string): StoryLine => ['harbour/x.html', text, text, text, text, text, text]
  const structure = (text: string) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const item = resultItem(
      document,
      lineOf(text),
      wordsLookedFor(`${text} script`),
      `${text}\n${text} script`,
      '../',
    )
    return [item, ...item.querySelectorAll('*')].map(
      (element) => `${element.tagName} ${[...element.attributes].map(({ name }) => name).sort()}`,
    )
  }
  const withoutMarks = (lines: string[]) => lines.filter((line) => line !== 'MARK ')

  it.each(hostileTexts)('%j stays words in the files, and comes out of them as it was', async (text) => {
    await write([{ id: 'story-1', version: 'v', headline: text, text }])
    for (const [path, { text: script }] of filesOf()) {
      if (!path.endsWith('.js')) continue
      expect(script, path).not.toMatch(/[<>\u2028\u2029]/)
      expect(script.isWellFormed(), path).toBe(true)
    }
    const [, , lines] = calledBy(filesOf().get('stories/0-0.js')?.text ?? '')
    expect((lines as StoriesFile)[0]?.[1]?.toWellFormed()).toBe(text.toWellFormed())
  })

  it.each(hostileTexts)('%j is shown as words: a result is built as with harmless text', (text) => {
    expect(withoutMarks(structure(text))).toEqual(withoutMarks(structure('Harbour wall')))
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const item = resultItem(document, lineOf(text), wordsLookedFor(text), '', '../')
    expect(item.querySelector('h2')?.textContent).toBe(text)
    expect(item.querySelector('a')?.getAttribute('href')).toBe('../harbour/x.html')
  })

  it.each(hostileTexts)('%j is shown as words in a line of the copy too', (text) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const line: StoryLine = ['a.html', 'Headline', 'Standfirst', '', '', '']
    const item = resultItem(document, line, ['granite'], `${text} of granite ${text}`, '../')
    const excerpt = item.querySelector('.result-excerpt')
    expect(excerpt?.textContent).toContain('granite')
    expect([...(excerpt?.children ?? [])].map(({ tagName }) => tagName)).toEqual(['MARK'])
  })

  it('has the line of the copy where a word is neither in headline nor standfirst', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const shown = (words: string[], copy: string) =>
      resultItem(document, ['a.html', 'The wall waits', 'Stone is dear', '', '', ''], words, copy, '../')
        .querySelector('.card-standfirst')
        ?.innerHTML.replace(/<\/?mark>/g, '|')
    expect(shown(['wall', 'stone'], 'No stone for the wall')).toBe('|Stone| is dear')
    expect(shown(['granite'], 'Nobody has signed for the granite')).toBe(
      'Nobody has signed for the |granite|',
    )
    expect(shown(['granite'], '')).toBe('Stone is dear')
  })

  it('marks the words that are looked for, by what they mean and not by how they are written', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const marks = (headline: string, query: string) => {
      const item = resultItem(
        document,
        ['a.html', headline, '', '', '', ''],
        wordsLookedFor(query),
        '',
        '../',
      )
      return [...item.querySelectorAll('mark')].map(({ textContent }) => textContent)
    }
    expect(marks('Häfen und Hafenstraße, ein Haus', 'HAFEN')).toEqual(['Häfen', 'Hafenstraße'])
    expect(marks('a wall at the water', 'a wa')).toEqual(['a', 'wall', 'water'])
    expect(marks('ميناء والميناء', 'الميناء')).toEqual(['ميناء', 'والميناء'])
  })
})
