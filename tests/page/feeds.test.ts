import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import type { PublishedArticle } from '../../src/main/site/publication'
import { feedPictures } from '../../src/shared/page/feeds/feedPictures'
import { mediaAssetName, type PagePicture, type PageSite } from '../../src/shared/page/pageTypes'
import { jsonFeedSchema } from './jsonFeedSchema'
import { portMaren } from './portMaren'
import { xmlFaults } from './validateXml'

const folder = mkdtempSync(join(tmpdir(), 'galley-feeds-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(join(folder, 'workspace'))
const site = join(folder, 'site')
beforeAll(async () => {
  await exportSite(publication, site)
}, 60_000)
const read = (path: string, from = site) => readFileSync(join(from, path), 'utf8')
const named = (name: string, from = site): string[] =>
  readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .sort()
const contents = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, read(path)]))

describe('feeds', () => {
  it('are written for the site, and for every section, topic, tag and author', () => {
    const paths = named('atom.xml')
    expect(paths).toContain('atom.xml')
    expect(paths).toContain('business/atom.xml')
    expect(paths).toContain('topics/strait-talks/atom.xml')
    expect(paths).toContain('tags/harbour-wall/atom.xml')
    expect(paths).toContain('authors/nell-quay/atom.xml')
    for (const [format, other] of [
      ['atom.xml', 'rss.xml'],
      ['atom.xml', 'feed.json'],
    ] as const) {
      expect(named(other)).toEqual(paths.map((path) => path.replace(format, other)).sort())
    }
    expect(paths.some((path) => path.startsWith('archive/'))).toBe(false)
  })

  it('are what their schemas describe', async () => {
    expect(await xmlFaults('atom', contents(named('atom.xml')))).toEqual([])
    expect(await xmlFaults('rss', contents(named('rss.xml')))).toEqual([])
    for (const path of named('feed.json')) jsonFeedSchema.parse(JSON.parse(read(path)))
  })

  it('show the site’s logo and icons, where it has any, by files that are there', async () => {
    const pictures = [...publication.articles].flatMap(({ featuredImage }) => featuredImage ?? [])
    const [wide, other] = pictures
    if (wide === undefined || other === undefined) throw new Error('Port Maren has no pictures')
    const square = (picture: PagePicture, width: number) => ({ ...picture, width, height: width })
    const shown = join(folder, 'shown')
    const its = { logo: { light: wide, dark: null }, icons: [square(other, 32), square(wide, 512)] }
    await exportSite({ ...publication, site: { ...publication.site, ...its } }, shown)
    const feed = (path: string) => read(path, shown)
    const { baseUrl } = publication.site.settings
    const address = (picture: PagePicture) => `${baseUrl}${mediaAssetName(picture.media, picture.mime)}`
    for (const picture of [wide, other]) {
      expect(existsSync(join(shown, mediaAssetName(picture.media, picture.mime)))).toBe(true)
    }
    for (const folderOf of ['', 'business/']) {
      const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map((name) => feed(folderOf + name))
      expect(await xmlFaults('rss', { 'a.xml': rss ?? '' })).toEqual([])
      expect(await xmlFaults('atom', { 'a.xml': atom ?? '' })).toEqual([])
      const height = Math.round((wide.height * 144) / wide.width)
      expect(parseRssFeed(rss).image).toMatchObject({ url: address(wide), width: 144, height })
      expect(parseRssFeed(rss).image?.title).toBe(parseRssFeed(rss).title)
      expect(parseAtomFeed(atom)).toMatchObject({ icon: address(wide), logo: address(wide) })
      const parsed = jsonFeedSchema.parse(JSON.parse(json ?? ''))
      expect(parsed).toMatchObject({ icon: address(wide), favicon: address(other) })
    }
    expect(read('rss.xml')).not.toContain('<image>')
    expect(read('atom.xml')).not.toMatch(/<icon>|<logo>/)
    expect(read('feed.json')).not.toMatch(/"icon"|"favicon"/)
  })

  it('show no picture in RSS that RSS has no room for, and an icon where there is no logo', () => {
    const picture: PagePicture = {
      media: 'a'.repeat(64),
      mime: 'image/webp',
      width: 800,
      height: 100,
      alt: '',
      caption: '',
      credit: '',
    }
    const icon = { ...picture, media: 'b'.repeat(64), mime: 'image/png', width: 512, height: 512 }
    const absolute = (path: string) => `https://a.example/${path}`
    const site: PageSite = { ...publication.site, logo: { light: picture, dark: null }, icons: [icon] }
    const { logo, rssImage } = feedPictures(site, absolute)
    expect(logo?.address).toContain('a'.repeat(64))
    expect(rssImage).toMatchObject({
      address: expect.stringContaining('b'.repeat(64)),
      width: 144,
      height: 144,
    })
    const { logo: none, ...withoutLogo } = site
    expect(none).toBeDefined()
    expect(feedPictures(withoutLogo, absolute).logo?.address).toContain('b'.repeat(64))
    expect(feedPictures({ ...withoutLogo, icons: [picture] }, absolute)).toEqual({
      logo: null,
      rssImage: null,
      icon: null,
      favicon: null,
    })
  })

  it('would not pass with anything missing, foreign or broken', async () => {
    const [rss, atom] = [read('rss.xml'), read('atom.xml')]
    expect(await xmlFaults('rss', { 'a.xml': rss.replace(/<guid.*?<\/guid>/, '') })).not.toEqual([])
    expect(await xmlFaults('rss', { 'a.xml': rss.replace('</item>', '') })).not.toEqual([])
    expect(await xmlFaults('rss', { 'a.xml': rss.replace('<title>', '<title>\u0001') })).not.toEqual([])
    expect(
      await xmlFaults('atom', { 'a.xml': atom.replace(/<updated>.*?</, '<updated>today<') }),
    ).not.toEqual([])
    expect(await xmlFaults('atom', { 'a.xml': atom.replace('<entry>', '<entry><script/>') })).not.toEqual([])
  })

  it('are read by others as what was published', () => {
    const rss = parseRssFeed(read('rss.xml'))
    const atom = parseAtomFeed(read('atom.xml'))
    const json = parseJsonFeed(read('feed.json'))
    const headlines = publication.articles.map((article) => article.headline)
    expect(rss.title).toBe('Port Maren Courier')
    expect(rss.items?.map((item) => item.title)).toEqual(headlines)
    expect(atom.entries?.map((entry) => entry.title?.value)).toEqual(headlines)
    expect(json.items?.map((item) => item.title)).toEqual(headlines)
    expect(rss.items?.[0]).toMatchObject({
      link: 'https://courier.example/europe/ministers-agree-to-reopen-talks-on-the-strait.html',
      guid: { value: 'tag:galley.invalid,2026:story-0', isPermaLink: false },
      pubDate: 'Sat, 21 Nov 2026 09:30:00 GMT',
      dc: { creators: publication.articles[0]?.authors.map((author) => author.name) },
    })
    expect(atom.entries?.[0]).toMatchObject({
      id: 'tag:galley.invalid,2026:story-0',
      published: '2026-11-21T09:30:00.000Z',
      updated: '2026-11-22T10:02:00.000Z',
    })
    expect(atom).toMatchObject({
      id: 'https://courier.example/atom.xml',
      updated: '2026-11-22T10:02:00.000Z',
    })
    expect(json).toMatchObject({
      home_page_url: 'https://courier.example/',
      feed_url: 'https://courier.example/feed.json',
      language: 'en-GB',
    })
  })

  it('of the site and the sections carry the copy with whole addresses; the others the standfirst', () => {
    const { items: [lead] = [] } = parseJsonFeed(read('feed.json'))
    expect(lead?.content_html).toContain(
      'href="https://courier.example/business/harbour-wall-vote-slips-to-the-autumn.html#the-count"',
    )
    expect(lead?.content_html).toMatch(/src="https:\/\/courier\.example\/media\/[0-9a-f]{64}\.png"/)
    for (const path of [...named('rss.xml'), ...named('atom.xml'), ...named('feed.json')])
      expect(read(path), path).not.toMatch(/(?:src|href)=(?:&quot;|\\?")(?!https:|mailto:|#)/)
    expect(read('business/rss.xml')).toContain('<content:encoded>')
    expect(read('tags/harbour-wall/rss.xml')).not.toContain('<content:encoded>')
    expect(parseJsonFeed(read('tags/harbour-wall/feed.json')).items?.[0]?.content_text).not.toBe('')
  })

  it('hold the newest thirty', async () => {
    const [first] = publication.articles
    if (first === undefined) throw new RangeError('no story')
    const many = Array.from(
      { length: 40 },
      (_, number): PublishedArticle => ({
        ...first,
        slug: `story-${number}`,
        path: `europe/story-${number}.html`,
        headline: `Number ${number}`,
        publishedAt: first.publishedAt - number,
        id: `many-${number}`,
        featuredImage: null,
      }),
    )
    const out = join(folder, 'many')
    const document = () => publication.document('story-0')
    await exportSite({ ...publication, articles: many, document }, out)
    const titles = parseRssFeed(read('rss.xml', out)).items?.map((item) => item.title)
    expect(titles).toEqual(many.slice(0, 30).map((article) => article.headline))
  })

  it('keep the name of a story when its address changes', async () => {
    const moved = publication.articles.map((article) => ({
      ...article,
      id: '0190a7e2-7b1c-7d3e-8f00-000000000001',
      slug: 'elsewhere',
      path: 'stories/elsewhere.html',
      section: null,
      sections: [],
    }))
    const out = join(folder, 'moved')
    await exportSite(
      { ...publication, articles: moved.slice(0, 1), document: () => publication.document('story-0') },
      out,
    )
    const item = parseRssFeed(read('rss.xml', out)).items?.[0]
    expect(item?.guid?.value).toBe('urn:uuid:0190a7e2-7b1c-7d3e-8f00-000000000001')
    expect(item?.link).toBe('https://courier.example/stories/elsewhere.html')
  })

  it('are named in the heads of pages, by addresses that are there', () => {
    const links = (path: string) =>
      [...read(path).matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)">/g)].map(
        ([, , title, href]) => `${title}: ${href}`,
      )
    expect(links('index.html')).toEqual([
      'Port Maren Courier (RSS): rss.xml',
      'Port Maren Courier (Atom): atom.xml',
      'Port Maren Courier (JSON Feed): feed.json',
    ])
    expect(links('business/page/2.html').slice(0, 1)).toEqual(['Business (RSS): ../rss.xml'])
    expect(links('business/harbour-wall-vote-slips-to-the-autumn.html')).toContain(
      'Port Maren Courier (Atom): ../atom.xml',
    )
  })

  it('are left out, and not spoken of, while nobody knows where the site will be', async () => {
    const out = join(folder, 'homeless')
    await exportSite(publication, out, { baseUrl: '' })
    for (const name of ['rss.xml', 'atom.xml', 'feed.json']) expect(named(name, out)).toEqual([])
    expect(read('index.html', out)).not.toContain('rel="alternate"')
  })

  it('follow the address that an export is given', async () => {
    const out = join(folder, 'given')
    await exportSite(publication, out, { baseUrl: 'https://other.example/courier' })
    expect(read('rss.xml', out)).toContain('<link>https://other.example/courier/</link>')
    expect(read('rss.xml', out)).not.toContain('courier.example')
  })

  it('are written before anything is published', async () => {
    const out = join(folder, 'empty')
    await exportSite({ ...publication, articles: [] }, out)
    expect(await xmlFaults('atom', { 'atom.xml': read('atom.xml', out) })).toEqual([])
    expect(await xmlFaults('rss', { 'rss.xml': read('rss.xml', out) })).toEqual([])
    expect(parseJsonFeed(read('feed.json', out)).items ?? []).toEqual([])
  })
})
