import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/shared/document/articleDocument'
import { feedContent } from '../../src/shared/page/feeds/feedContent'
import { createFeedSite, type FeedSite } from '../../src/shared/page/feeds/feedSite'
import { feedText } from '../../src/shared/page/feeds/feedText'
import type { Feed } from '../../src/shared/page/feeds/feedTypes'
import { renderAtom } from '../../src/shared/page/feeds/renderAtom'
import { renderJsonFeed } from '../../src/shared/page/feeds/renderJsonFeed'
import { renderRss } from '../../src/shared/page/feeds/renderRss'
import type { PageArticle, PageSite, PageTerm } from '../../src/shared/page/pageTypes'
import { findRedirects } from '../../src/shared/page/redirects/findRedirects'
import { renderRedirectPage } from '../../src/shared/page/redirects/renderRedirectPage'
import {
  renderNginxRedirects,
  renderRedirectsFile,
} from '../../src/shared/page/redirects/renderRedirectRules'
import { renderNewsSitemap } from '../../src/shared/page/sitemaps/renderNewsSitemap'
import { renderRobots } from '../../src/shared/page/sitemaps/renderRobots'
import { renderSitemaps } from '../../src/shared/page/sitemaps/renderSitemaps'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'
import { jsonFeedSchema } from './jsonFeedSchema'
import { hostileTexts } from './randomDocument'
import { xmlFaults } from './validateXml'

const everyControl = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('')
const texts = [
  ...hostileTexts,
  '"\'`<>&;',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '<?xml-stylesheet href="https://evil.example/x.xsl"?>',
  `a${everyControl}b\u0080\u0085\u009f\ufffe\uffff`,
  '\ud800',
  'half\udfff of a pair',
  '\ud83d\ude00 whole, then \ud83d',
  '\u202eright to left from here',
  '\u2066\u2067\u2068\u202a isolates in isolates',
  'the end of nothing \u202c\u2069\u2069',
  'ä'.repeat(150),
  '漢'.repeat(100),
  '$x *:splat\n/ https://evil.example/ 301!\n"; } server {',
]

const hash = 'a'.repeat(64)
const at = Date.UTC(2026, 10, 21)

function siteWith(text: string, baseUrl = 'https://courier.example/'): PageSite {
  return {
    settings: {
      ...defaultSiteSettings(text, text),
      tagline: text,
      timeZone: text,
      baseUrl,
      footerText: text,
      copyright: text,
    },
    sections: [],
    topics: [],
  }
}

function served(site: PageSite): FeedSite {
  const known = createFeedSite(site)
  if (known === null) throw new RangeError('no address')
  return known
}

function articleWith(text: string): PageArticle {
  const term: PageTerm = { name: text, slug: 'a-term' }
  const run = { type: 'text', text }
  return {
    id: text,
    slug: 'x',
    path: 'a-term/x.html',
    language: text,
    section: term,
    topics: [term],
    tags: [term],
    authors: [term],
    featuredImage: {
      media: hash,
      mime: 'image/png',
      width: 10,
      height: 10,
      alt: text,
      caption: text,
      credit: text,
    },
    contents: { shown: true, title: text, numbered: true, depth: 3 },
    publishedAt: at,
    updatedAt: at + 1,
    previous: null,
    next: null,
    related: [],
    furtherReading: [{ id: text, path: 'x.html', headline: text, publishedAt: at }],
    corrections: [{ kind: 'correction', text, at }],
    correctionsPlace: 'above',
    readAlso: { [text]: { path: 'x.html', headline: text } },
    internalLinks: {},
    storyLinks: {},
    media: { [hash]: 'image/png' },
    document: readDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [run] },
        { type: 'standfirst', content: [run] },
        { type: 'paragraph', content: [{ ...run, marks: [{ type: 'link', attrs: { href: text } }] }] },
        { type: 'heading', attrs: { level: 2, anchor: text }, content: [run] },
        { type: 'readAlso', attrs: { story: text } },
        { type: 'image', attrs: { media: hash, alt: text, caption: text, credit: text } },
        {
          type: 'deskNote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'desk only' }] }],
        },
      ],
    }),
  }
}

interface Files {
  rss: string
  atom: string
  json: string
  news: string
  sitemap: string
  content: string
  redirect: string
}

/** Every file, with the same text in each field that somebody types. */
function filesWith(text: string): Files {
  const pageSite = siteWith(text)
  const site = served(pageSite)
  const article = articleWith(text)
  const content = feedContent(article, pageSite)
  const story = { ...article, headline: text, standfirst: text, publishedAt: at, content }
  const feed: Feed = { title: text, path: 'a-term/index.html', stories: [story, { ...story, content: text }] }
  return {
    rss: renderRss(feed, site),
    atom: renderAtom(feed, site),
    json: renderJsonFeed(feed, site),
    news: renderNewsSitemap([story], site) ?? '',
    sitemap: renderSitemaps([{ path: story.path, changedAt: at }], site).get('sitemap.xml') ?? '',
    content: content ?? '',
    redirect: renderRedirectPage({ from: 'a-term/y.html', to: story.path, headline: text }, pageSite),
  }
}

/** Names of all tags and their attributes, in order: what a reader would build, without the words. */
const tags = (xml: string) => [...xml.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ''))

function elements(page: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${page}</body></html>`)
  return [...document.querySelectorAll('*')].map(
    (element) => `${element.tagName} ${[...element.attributes].map((attribute) => attribute.name).sort()}`,
  )
}

const harmless = filesWith('Harbour & wall')
const xmlFiles = ['rss', 'atom', 'news', 'sitemap'] as const

describe('hostile text in every field of what is read away from the site', () => {
  it('leaves feeds and sitemaps well-formed and what their schemas describe', async () => {
    const written = texts.map(filesWith)
    const all = (kind: (typeof xmlFiles)[number]) =>
      Object.fromEntries(written.map((files, index) => [`${kind}-${index}.xml`, files[kind]]))
    expect(await xmlFaults('rss', all('rss'))).toEqual([])
    expect(await xmlFaults('atom', all('atom'))).toEqual([])
    expect(await xmlFaults('sitemap', { ...all('news'), ...all('sitemap') })).toEqual([])
  })

  it.each(texts)('%j comes out as words: everything is built as with harmless text', (text) => {
    const files = filesWith(text)
    for (const kind of xmlFiles) {
      expect(tags(files[kind]), kind).toEqual(tags(harmless[kind]))
      expect(files[kind], kind).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]|<!|<\?xml-/u)
    }
    const withoutLinks = (lines: string[]) => lines.filter((line) => line !== 'A href')
    for (const kind of ['content', 'redirect'] as const)
      expect(withoutLinks(elements(files[kind])), kind).toEqual(withoutLinks(elements(harmless[kind])))
    expect(files.content).not.toContain('desk only')
  })

  it.each(texts)('%j is JSON that may stand in a script, and is kept as far as it is harmless', (text) => {
    const { json } = filesWith(text)
    expect(json).not.toMatch(/[<>&\u2028\u2029]|\p{Cs}/u)
    const feed = jsonFeedSchema.parse(JSON.parse(json))
    expect(feed.items[0]?.title).toBe(feedText(text))
    expect(feed.items[0]?.url).toBe('https://courier.example/a-term/x.html')
  })

  it('is read by others as the words that were written', () => {
    const words = '<script>alert(1)</script> ]]> & "wall"'
    const { atom, rss } = filesWith(words)
    expect(parseAtomFeed(atom).entries?.[0]?.title?.value).toBe(words)
    // A description is HTML, so that its words are escaped once for HTML and once for XML.
    expect(rss).toContain('<description>&amp;lt;script&amp;gt;')
    expect(rss).not.toMatch(/<description>[^<]*&lt;/)
  })

  it('changes no direction of what comes after it, and has no character that XML forbids', () => {
    const bidi = fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')
    const anything = fc.string({ unit: fc.oneof(bidi, fc.string({ unit: 'binary', maxLength: 2 })) })
    fc.assert(
      fc.property(anything, (text) => {
        const line = feedText(text)
        expect(feedText(line)).toBe(line)
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]/u)
        const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0
        expect(count(/[\u202a\u202b\u202d\u202e]/g)).toBe(count(/\u202c/g))
        expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g))
      }),
    )
    expect(feedText('\u2067one \u202etwo')).toBe('\u2067one \u202etwo\u202c\u2069')
    expect(feedText('\u2067one \u202etwo\u2069 three')).toBe('\u2067one \u202etwo\u202c\u2069 three')
  })

  it.each([
    'https://a.example/\nDisallow: /',
    'https://a.example/x y\r\n/* https://evil.example/ 301',
    'https://a.example/$uri";}:splat*',
    'https://a.example/\u202e\u2028ä',
  ])('the site address %j adds no line and no rule', (baseUrl) => {
    const site = served(siteWith('Courier', baseUrl))
    expect(renderRobots(site, ['sitemap.xml'])).toMatch(
      /^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/[!-~]+\n$/,
    )
    const redirects = [{ from: 'a/b.html', to: 'a/c.html', headline: '' }]
    expect(renderRedirectsFile(redirects, baseUrl)).toMatch(
      /^\/[\w/%.-]*a\/b\.html \/[\w/%.-]*a\/c\.html 301\n$/,
    )
    expect(renderNginxRedirects(redirects, baseUrl)).toMatch(
      /^"\/[\w/%.-]*a\/b\.html" "\/[\w/%.-]*a\/c\.html";\n$/,
    )
  })

  it.each([
    ...texts,
    '../../etc/passwd',
    '//evil.example/x.html',
    'a/b.html\n/ /x 301',
    'a/b.html/',
    'A/b.html',
  ])('the former address %j is left out of redirects', (text) => {
    const stories = new Map([['x', { path: 'a/c.html', headline: text }]])
    const former = [text, `${text}/b.html`, `a/${text}.html`].map((path) => ({ path, articleId: 'x' }))
    expect(findRedirects(former, stories, new Set())).toEqual([])
    expect(findRedirects([{ path: 'a/b.html', articleId: 'x' }], stories, new Set())).toHaveLength(1)
  })
})
