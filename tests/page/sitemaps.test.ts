import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import type { PublishedArticle } from '../../src/main/site/publication'
import { createFeedSite } from '../../src/shared/page/feeds/feedSite'
import { renderNewsSitemap } from '../../src/shared/page/sitemaps/renderNewsSitemap'
import { renderSitemaps } from '../../src/shared/page/sitemaps/renderSitemaps'
import { portMaren } from './portMaren'
import { xmlFaults } from './validateXml'

const folder = mkdtempSync(join(tmpdir(), 'galley-sitemaps-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(join(folder, 'workspace'))
const site = join(folder, 'site')
beforeAll(async () => {
  await exportSite(publication, site)
})
const read = (path: string, from = site) => readFileSync(join(from, path), 'utf8')
const served = () => {
  const known = createFeedSite(publication.site)
  if (known === null) throw new RangeError('no address')
  return known
}
const located = (sitemap: string) => [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)

describe('sitemaps', () => {
  it('list every page of the site, once: neither the one for what is not found nor the search', () => {
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html') && !['404.html', 'search/index.html'].includes(path))
      .map((path) => `https://courier.example/${path === 'index.html' ? '' : path}`)
    const listed = located(read('sitemap.xml'))
    expect(listed.toSorted()).toEqual(pages.sort())
  })

  it('say when a page was last changed', () => {
    const sitemap = read('sitemap.xml')
    expect(sitemap).toContain(
      '<url><loc>https://courier.example/</loc><lastmod>2026-11-22T10:02:00.000Z</lastmod></url>',
    )
    expect(sitemap).toMatch(/the-strait\.html<\/loc><lastmod>2026-11-22T10:02:00\.000Z</)
    expect(sitemap).toMatch(/slips-to-the-autumn\.html<\/loc><lastmod>2026-11-20T09:30:00\.000Z</)
    expect(sitemap).toMatch(/archive\/2026\/10\.html<\/loc><lastmod>2026-10-31T/)
  })

  it('are what their schemas describe', async () => {
    const many = Array.from({ length: 7 }, (_, number) => ({
      path: `harbour/${number}.html`,
      changedAt: null,
    }))
    const parts = renderSitemaps(many, served(), 3)
    expect([...parts.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    const faults = await xmlFaults('sitemap', {
      'a.xml': read('sitemap.xml'),
      'news.xml': read('sitemap-news.xml'),
      ...Object.fromEntries([...parts].map(([path, text]) => [`part-${path}`, text])),
    })
    expect(faults).toEqual([])
    expect(
      await xmlFaults('sitemap', { 'a.xml': read('sitemap.xml').replace('<loc>', '<loc>no address ') }),
    ).not.toEqual([])
  })

  it('are split at 50,000 pages, with an index', () => {
    const pages = (count: number) =>
      Array.from({ length: count }, (_, number) => ({ path: `harbour/n${number}.html`, changedAt: 0 }))
    expect([...renderSitemaps(pages(50_000), served()).keys()]).toEqual(['sitemap.xml'])
    const parts = renderSitemaps(pages(50_001), served())
    expect(located(parts.get('sitemap.xml') ?? '')).toEqual([
      'https://courier.example/sitemap-1.xml',
      'https://courier.example/sitemap-2.xml',
    ])
    expect(located(parts.get('sitemap-1.xml') ?? '')).toHaveLength(50_000)
    expect(located(parts.get('sitemap-2.xml') ?? '')).toEqual(['https://courier.example/harbour/n50000.html'])
  })

  it('of the news hold 48 hours, counted back from the newest story', () => {
    const [newest] = publication.articles
    if (newest === undefined) throw new RangeError('no story')
    const hour = 3_600_000
    const story = (slug: string, before: number): PublishedArticle & { path: string } => ({
      ...newest,
      path: `europe/${slug}.html`,
      publishedAt: newest.publishedAt - before,
      // A story is news by its first publication, however late it was changed.
      updatedAt: newest.publishedAt,
    })
    const news = renderNewsSitemap(
      [story('now', 0), story('two-days', 48 * hour), story('older', 48 * hour + 1)],
      served(),
    )
    expect(located(news ?? '')).toEqual([
      'https://courier.example/europe/now.html',
      'https://courier.example/europe/two-days.html',
    ])
    expect(renderNewsSitemap([], served())).toBeNull()
    const thousand = Array.from({ length: 1001 }, (_, number) => story(`n${number}`, number))
    expect(located(renderNewsSitemap(thousand, served()) ?? '')).toHaveLength(1000)
  })

  it.each([
    ['en-GB', 'en'],
    ['zh-Hant', 'zh-tw'],
    ['zh', 'zh-cn'],
    ['gsw-CH', 'gsw'],
    ['"><x>', 'en'],
  ])('of the news say the language %s as %s', (language, said) => {
    const story = { path: 'a/b.html', headline: 'A', publishedAt: 0, language }
    expect(renderNewsSitemap([story], served())).toContain(`<news:language>${said}</news:language>`)
  })

  it('are named in robots.txt', () => {
    expect(read('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://courier.example/sitemap.xml\nSitemap: https://courier.example/sitemap-news.xml\n',
    )
  })

  it('are left out while nobody knows where the site will be', async () => {
    const out = join(folder, 'homeless')
    await exportSite(publication, out, { baseUrl: '' })
    expect(readdirSync(out).filter((name) => name.includes('sitemap'))).toEqual([])
    expect(read('robots.txt', out)).toBe('User-agent: *\nAllow: /\n')
  })

  it('leave a robots.txt of somebody else as it is, and renew their own', async () => {
    const out = join(folder, 'theirs')
    await exportSite(publication, out, { baseUrl: '' })
    await exportSite(publication, out)
    expect(read('robots.txt', out)).toContain('Sitemap:')
    const other = join(folder, 'others')
    await exportSite(publication, other)
    rmSync(join(other, 'robots.txt'))
    writeFileSync(
      join(other, '.galley-site.json'),
      read('.galley-site.json', other).replace(/ {2}"robots\.txt".*\n/, ''),
    )
    writeFileSync(join(other, 'robots.txt'), 'User-agent: *\nDisallow: /\n')
    await exportSite(publication, other)
    await exportSite(publication, other)
    expect(read('robots.txt', other)).toBe('User-agent: *\nDisallow: /\n')
  })
})
