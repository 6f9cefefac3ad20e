import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { addSearchIndex, planSearch } from '../src/main/export/addSearch'
import { searchAssets } from '../src/main/export/searchAssets'
import { writeFolderAtomically } from '../src/main/export/writeFolderAtomically'
import type { PageSite } from '../src/shared/page/pageTypes'
import { createStoryFinder } from '../src/shared/page/search/reader/findStories'
import { searchableText } from '../src/shared/page/search/searchableText'
import { searchFields } from '../src/shared/page/search/searchShape'
import { foldWord, wordsAsWritten } from '../src/shared/page/search/searchWords'
import { defaultSiteSettings } from '../src/shared/site/siteSettings'
import { rounded } from './support/summary'
import { type VariedStories, variedStories } from './support/variedStories'

/**
 * The search of a site of stories with a newspaper’s vocabulary: how long its index takes to make, whole and after one
 * edit, and what a reader loads for a search (packed, as servers send it); against the same library with one index that
 * it has made itself, as its documentation shows. CPU of this process; the folder is written for real.
 */

const sizes = process.env.BENCH_STORIES?.split(',').map(Number) ?? [1_000, 10_000]
const site: PageSite = { settings: defaultSiteSettings('Bench Courier'), sections: [], topics: [] }
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-search-'))

/** Seconds of CPU that work takes. */
async function cpuOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return rounded((user + system) / 1e6)
}

function write(out: string, stories: VariedStories): Promise<number> {
  return cpuOf(async () => {
    await writeFolderAtomically(out, async (draft) => {
      await addSearchIndex(draft, stories, site, planSearch(stories.articles, site))
    })
  })
}

const packed = (content: string | Buffer) => gzipSync(content).length
const kilobytes = (bytes: number) => Math.round(bytes / 1024)

/** What a reader loads for a search, in files and packed kilobytes, script included. */
async function loadedFor(
  out: string,
  query: string,
): Promise<{ files: number; kilobytes: number; found: number }> {
  let bytes = packed(searchAssets.get('search.js') ?? '')
  const loaded = new Map<string, unknown>()
  const finder = createStoryFinder(
    {
      async load(name) {
        if (loaded.has(name)) return loaded.get(name)
        const script = readFileSync(join(out, 'search', `${name}.js`))
        bytes += packed(script)
        const [, content = ''] = /^galleySearch\("[^"]*","[^"]*",(.*)\)\n$/s.exec(script.toString()) ?? []
        loaded.set(name, JSON.parse(content))
        return loaded.get(name)
      },
    },
    '',
  )
  const { stories } = await finder.find(query, 'best')
  const shown = stories.slice(0, 10)
  await Promise.all([finder.lines(shown), finder.texts(shown)])
  return { files: loaded.size + 1, kilobytes: kilobytes(bytes), found: stories.length }
}

/** The files of the search, each by a hash of what it says. */
function contents(out: string): Map<string, string> {
  const paths = readdirSync(join(out, 'search'), { recursive: true, encoding: 'utf8' })
  const files = paths.map((path) => join(out, 'search', path)).filter((path) => statSync(path).isFile())
  return new Map(files.map((path) => [path, hash('sha256', readFileSync(path))]))
}

function changedFiles(before: ReadonlyMap<string, string>, out: string): number {
  return [...contents(out)].filter(([path, content]) => before.get(path) !== content).length
}

/** The stories with a sentence more in the text of one in the middle. */
function edited({ articles, document }: VariedStories): VariedStories {
  const middle = Math.floor(articles.length / 2)
  const changed = articles[middle]?.id
  const more = [{ type: 'text', text: 'The harbour office had denied it twice before noon.' }]
  return {
    articles: articles.map((article, at) => (at === middle ? { ...article, versionId: 'edited' } : article)),
    document(id) {
      const whole = document(id)
      if (id !== changed) return whole
      return { ...whole, content: [...(whole.content ?? []), { type: 'paragraph', content: more }] }
    },
  }
}

/** The library by itself: one index of everything, with what results show. */
async function libraryAlone({ articles, document }: VariedStories) {
  let json = ''
  const cpuSeconds = await cpuOf(() => {
    const library = new MiniSearch({
      fields: [...searchFields],
      storeFields: ['path', 'headline', 'standfirst', 'section', 'publishedAt'],
      tokenize: wordsAsWritten,
      processTerm: foldWord,
    })
    for (const { id, path, headline, standfirst, section, tags, authors, publishedAt } of articles) {
      const about = [standfirst, section?.name, ...[...tags, ...authors].map(({ name }) => name)].join(' ')
      const text = searchableText(document(id))
      library.add({ id, path, headline, standfirst, section: section?.name, publishedAt, about, text })
    }
    json = JSON.stringify(library)
  })
  return { cpuSeconds, loadedKilobytes: kilobytes(packed(json)) }
}

const figures: Record<string, unknown> = {}
for (const size of sizes) {
  const stories = variedStories(size)
  const out = join(folder, `site-${size}`)
  const before = process.resourceUsage().maxRSS
  const cpuSeconds = await write(out, stories)
  const moreMemory = Math.round((process.resourceUsage().maxRSS - before) / 1024)
  const made = contents(out)
  const unchanged = await write(out, stories)
  const oneEdit = await write(out, edited(stories))
  const [rare = '', other = ''] = (stories.articles[0]?.headline ?? '')
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
  figures[size] = {
    cpuSeconds,
    moreMemory,
    files: made.size,
    again: { unchanged, oneEdit, filesChanged: changedFiles(made, out) },
    reader: {
      oneWord: await loadedFor(out, rare),
      twoWords: await loadedFor(out, `${rare} ${other}`),
      everyStory: await loadedFor(out, 'writer'),
    },
    libraryAlone: await libraryAlone(stories),
  }
  process.stdout.write(`${size} stories ${JSON.stringify(figures[size])}\n`)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify({ bench: 'search', stories: figures })}\n`)
