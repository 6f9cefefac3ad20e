import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportArticleFile, exportArticleFolder } from '../../src/main/export/exportArticle'
import { exportSite } from '../../src/main/export/exportSite'
import { siteAssetPath } from '../../src/main/export/siteAssets'
import { createSiteIndex } from '../../src/main/site/siteIndex'
import { readDocument } from '../../src/shared/document/articleDocument'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { englishWords } from '../../src/shared/page/words/englishWords'
import { germanWords } from '../../src/shared/page/words/germanWords'
import { hafenbote } from './hafenbote'
import { plainAssets } from './plainAssets'
import { portMaren } from './portMaren'

const folder = mkdtempSync(join(tmpdir(), 'galley-golden-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(join(folder, 'workspace'))
const goldenFolder = join(import.meta.dirname, 'golden')

/** Pages that are held byte for byte. `RENEW_GOLDEN=1 node scripts/unitTests.mjs tests/page/golden` writes them anew. */
const held = [
  'index.html',
  'europe/ministers-agree-to-reopen-talks-on-the-strait.html',
  'business/harbour-wall-vote-slips-to-the-autumn.html',
  'travel/a-quiet-season-for-the-island-ferries.html',
  'business/page/2.html',
  'authors/nell-quay.html',
  'archive/index.html',
  'archive/2026/10.html',
  'tags/ferries/rss.xml',
  'tags/ferries/atom.xml',
  'tags/ferries/feed.json',
  'search/index.html',
  'search/index.js',
  'search/words/0-0.js',
  'search/stories/0-0.js',
  '404.html',
]

/** The same of a site that speaks German. */
const heldInGerman = [
  'europe/ministers-agree-to-reopen-talks-on-the-strait.html',
  'business/harbour-wall-vote-slips-to-the-autumn.html',
  'business/page/2.html',
  'search/index.html',
  '404.html',
]

function expectGolden(site: string, path: string, name: string): void {
  // A script of a site is no script of the project: neither checked nor formatted.
  const golden = join(goldenFolder, name.replaceAll('/', '__').replace(/\.js$/, '.js.txt'))
  // The 404 page carries the theme inside it: that the theme changes is no change of the page.
  const page = plainAssets(readFileSync(join(site, path), 'utf8')).replace(/"data:[^"]*"/g, '"data:"')
  if (process.env.RENEW_GOLDEN === '1') {
    mkdirSync(goldenFolder, { recursive: true })
    writeFileSync(golden, page)
  }
  expect(page === readFileSync(golden, 'utf8'), `${path} differs from ${golden}`).toBe(true)
}

describe('published pages', () => {
  it('are what they were, byte for byte', async () => {
    const site = join(folder, 'site')
    await exportSite(publication, site)
    for (const path of held) expectGolden(site, path, path)
    expect(readdirSync(goldenFolder)).toHaveLength(held.length + heldInGerman.length)
  })

  it('speak the language of their site', async () => {
    const site = join(folder, 'hafenbote')
    await exportSite(hafenbote(publication), site)
    for (const path of heldInGerman) expectGolden(site, path, `de/${path}`)
    const story = readFileSync(
      join(site, 'europe/ministers-agree-to-reopen-talks-on-the-strait.html'),
      'utf8',
    )
    expect(story).toContain(
      'Zuletzt aktualisiert <time datetime="2026-11-22T10:02:00.000Z">22. November 2026',
    )
    const german: ReadonlySet<unknown> = new Set(Object.values(germanWords))
    for (const word of Object.values(englishWords)) {
      if (typeof word === 'string' && !german.has(word))
        expect(story).not.toMatch(new RegExp(`[>"]${word}[<"]`))
    }
  })

  it('are the preview: nothing but the addresses differs', async () => {
    const site = join(folder, 'site')
    await exportSite(publication, site)
    const index = createSiteIndex(publication)
    for (const article of publication.articles) {
      const document = readDocument(publication.document(article.id))
      const details = index.details(article, document)
      const pages: string[] = []
      // Told apart by a mark of their own, every address of the preview can be turned into the exported one.
      const preview = renderArticlePage({ ...details, document }, publication.site, {
        asset: (name) => `preview-asset:${siteAssetPath(name)}`,
        page: (path) => {
          pages.push(path)
          return `preview-page:${path}`
        },
      })
      const up = '../'.repeat(details.path.split('/').length - 1)
      const own = details.path.slice(0, details.path.indexOf('/') + 1)
      const exported = preview
        .replace(/preview-asset:/g, up)
        .replace(/preview-page:([^"#]*)/g, (_, path: string) =>
          own !== '' && path.startsWith(own) ? path.slice(own.length) : up + path,
        )
      expect(exported).toBe(readFileSync(join(site, details.path), 'utf8'))
      expect(pages.length).toBeGreaterThan(10)
    }
  })
})

describe('one story', () => {
  const story = (index: number) => {
    const article = publication.articles[index]
    if (article === undefined) throw new RangeError('no story')
    return { article, document: publication.document(article.id), publication }
  }
  const homeless = {
    ...publication,
    site: { ...publication.site, settings: { ...publication.site.settings, baseUrl: '' } },
  }

  it('as a folder has all it shows beside it', async () => {
    const out = join(folder, 'story')
    const { files, pages } = await exportArticleFolder(story(0), out)
    expect(pages).toBe(1)
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    const shown = [...page.matchAll(/ (?:src|href)="((?:assets|media)\/[^"]*)"/g)].map(
      ([, path = '']) => path,
    )
    expect(shown.length).toBeGreaterThan(4)
    for (const path of shown) expect(readFileSync(join(out, path)).length).toBeGreaterThan(0)
    expect(
      readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    ).toHaveLength(files + 1)
  })

  it('as a file needs no other, asks nobody for anything, and stays small', async () => {
    const { path, bytes } = await exportArticleFile(
      { ...story(0), publication: homeless },
      join(folder, 'story.html'),
    )
    const page = readFileSync(path, 'utf8')
    expect(Buffer.byteLength(page)).toBe(bytes)
    expect(bytes).toBeLessThan(120_000)
    for (const [, address = ''] of page.matchAll(/ (?:src|href)="([^"]*)"/g)) {
      // The one outside address is the link that the story itself has.
      expect(address).toMatch(/^(data:|#|mailto:|https:\/\/ferries\.example\/)/)
    }
    expect(page).not.toContain('Insurers name their price')
    expect(page).toContain('src="data:image/png;base64,')
  })

  it('leads to the site where that is known', async () => {
    const { path } = await exportArticleFile(story(0), `${folder}/`)
    expect(path).toBe(join(folder, 'ministers-agree-to-reopen-talks-on-the-strait.html'))
    expect(readFileSync(path, 'utf8')).toContain(
      'href="https://courier.example/business/harbour-wall-vote-slips-to-the-autumn.html#the-count"',
    )
  })

  it('claims no date while it is not published', async () => {
    const draft = story(0)
    const unpublished = { ...publication, articles: publication.articles.slice(1) }
    const { path } = await exportArticleFile(
      { ...draft, publication: unpublished },
      join(folder, 'draft.html'),
    )
    // The earlier stories that it leads to have theirs.
    const page = readFileSync(path, 'utf8').replace(/<nav class="further".*?<\/nav>/s, '')
    expect(page).not.toMatch(/<time|datePublished/)
  })

  it('is written over a page of Galley, but over nothing else', async () => {
    const own = join(folder, 'again.html')
    await exportArticleFile(story(0), own)
    await exportArticleFile(story(1), own)
    expect(readFileSync(own, 'utf8')).toContain('Harbour wall vote slips')
    const foreign = join(folder, 'thesis.html')
    writeFileSync(foreign, 'years of work')
    await expect(exportArticleFile(story(0), foreign)).rejects.toMatchObject({ code: 'foreignFolder' })
    expect(readFileSync(foreign, 'utf8')).toBe('years of work')
    await exportArticleFile(story(0), foreign, { replace: true })
    expect(readFileSync(foreign, 'utf8')).toContain('Ministers agree')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
