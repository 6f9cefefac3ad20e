import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { siteAssetPath } from '../../src/main/export/siteAssets'
import { correctionKinds } from '../../src/shared/article/relations'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import type { PageArticle, PageCard, PagePicture, PageSite, PageTerm } from '../../src/shared/page/pageTypes'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { renderListPage, renderNotFoundPage } from '../../src/shared/page/renderListPage'
import { renderSearchPage } from '../../src/shared/page/search/renderSearchPage'
import { shareAddress, shareNetworks } from '../../src/shared/site/shareNetworks'
import { hostileTexts } from './randomDocument'

const hash = 'a'.repeat(64)

/** A page's data with the same text in every field that somebody types. */
function pageWith(text: string): { article: PageArticle; site: PageSite } {
  const term: PageTerm = { name: text, slug: 'a-term' }
  const picture: PagePicture = {
    media: hash,
    mime: 'image/png',
    width: 10,
    height: 10,
    alt: text,
    caption: text,
    credit: text,
  }
  const card: PageCard = {
    id: 'c',
    path: 'a-term/c.html',
    headline: text,
    standfirst: text,
    section: term,
    authors: [term],
    picture,
    publishedAt: 0,
  }
  const run = (...marks: NonNullable<DocumentJson['marks']>): DocumentJson => ({
    type: 'text',
    text,
    ...(marks.length > 0 && { marks }),
  })
  const heading = (anchor: string | null): DocumentJson => ({
    type: 'heading',
    attrs: { level: 2, anchor },
    content: [run()],
  })
  const document = readDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [run()] },
      { type: 'standfirst', content: [run()] },
      {
        type: 'paragraph',
        content: [run({ type: 'bold' }), run({ type: 'link', attrs: { href: text } }), run({ type: 'code' })],
      },
      heading(text),
      heading(`${text}2`),
      heading(`${text}3`),
      {
        type: 'image',
        attrs: { media: hash, alt: text, caption: text, credit: text, width: 10, height: 10 },
      },
      { type: 'image', attrs: { media: text, alt: text, caption: text, credit: text } },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [run()] }] },
      {
        type: 'paragraph',
        content: [
          run({ type: 'highlight' }),
          run({ type: 'storyLink', attrs: { story: text } }),
          { type: 'footnote', content: [run(), run({ type: 'link', attrs: { href: text } })] },
        ],
      },
      {
        type: 'pullQuote',
        content: [
          { type: 'quoteText', content: [run()] },
          { type: 'quoteAttribution', content: [run()] },
        ],
      },
      {
        type: 'gallery',
        attrs: { caption: text },
        content: [{ type: 'image', attrs: { media: hash, alt: text, caption: text, credit: text } }],
      },
      {
        type: 'table',
        attrs: { caption: text },
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { align: text, colwidth: [text], colspan: text },
                content: [{ type: 'paragraph', content: [run()] }],
              },
            ],
          },
        ],
      },
      {
        type: 'embedCard',
        attrs: { url: text, title: text, description: text, source: text, media: hash, alt: text },
      },
      {
        type: 'infoBox',
        content: [
          { type: 'boxTitle', content: [run()] },
          { type: 'paragraph', content: [run()] },
        ],
      },
      { type: 'readAlso', attrs: { story: text } },
      { type: 'deskNote', content: [{ type: 'paragraph', content: [run()] }] },
    ],
  })
  const article: PageArticle = {
    id: 'x',
    slug: 'x',
    path: 'a-term/x.html',
    language: text,
    section: term,
    topics: [term],
    tags: [term],
    authors: [
      { ...term, profile: { avatar: picture, biography: text, links: [{ name: text, address: text }] } },
    ],
    featuredImage: picture,
    contents: { shown: true, title: text, numbered: true, depth: 3 },
    publishedAt: 0,
    updatedAt: 1,
    previous: card,
    next: card,
    related: [card],
    furtherReading: [{ id: text, path: 'a-term/y.html', headline: text, publishedAt: 0 }],
    corrections: correctionKinds.map((kind, at) => ({ kind, text, at })),
    correctionsPlace: 'above',
    readAlso: { [text]: { path: 'a-term/y.html', headline: text } },
    internalLinks: {},
    storyLinks: {},
    media: { [hash]: 'image/png' },
    document,
  }
  const site: PageSite = {
    settings: {
      name: text,
      tagline: text,
      language: text,
      timeZone: text,
      baseUrl: text,
      footerText: text,
      copyright: text,
      theme: '',
      dateForm: 'medium',
      socialAccounts: [{ name: text, address: text }],
      signInAddress: text,
      shareNetworks: [...shareNetworks],
      correctionsPlace: 'below',
      commentsAddress: text,
      topicBar: [text],
      navigationPages: [{ page: text, label: text }],
      footerPages: [{ page: text, label: text }],
      usefulLinks: [{ name: text, address: text }],
      permalinkForm: 'section',
      formerPermalinks: [],
      logo: text,
      logoDark: text,
      icons: [text],
      look: {
        accent: text,
        paper: text,
        accentDark: text,
        paperDark: text,
        headlineFace: 'sans',
        textStep: '108',
      },
    },
    sections: [term, { ...term, slug: 'another', parent: 'a-term' }],
    topics: [term],
    navigationPages: [{ name: text, path: 'about/index.html' }],
    footerPages: [{ name: text, path: 'about/index.html' }],
    logo: { light: picture, dark: picture },
  }
  return { article, site }
}

function pagesWith(text: string): Record<string, string> {
  const { article, site } = pageWith(text)
  const addresses = siteAddresses(article.path)
  const [card] = article.related
  const list = {
    path: 'index.html',
    title: text,
    term: article.section,
    cards: card === undefined ? [] : [card],
    pageNumber: 1,
    pageCount: 3,
  }
  return {
    story: renderArticlePage(article, site, addresses),
    staticPage: renderArticlePage({ ...article, kind: 'page' }, site, addresses),
    home: renderListPage({ ...list, kind: 'home' }, site, addresses),
    section: renderListPage({ ...list, kind: 'section', pageNumber: 2 }, site, addresses),
    tag: renderListPage({ ...list, kind: 'tag' }, site, addresses),
    author: renderListPage({ ...list, term: article.authors[0] ?? null, kind: 'author' }, site, addresses),
    authorsMore: renderListPage({ ...list, kind: 'author', pageNumber: 2 }, site, addresses),
    month: renderListPage({ ...list, kind: 'month' }, site, addresses),
    archive: renderListPage(
      {
        ...list,
        kind: 'archive',
        term: null,
        cards: [],
        months: [{ name: text, slug: '2026/11', stories: 3 }],
      },
      site,
      addresses,
    ),
    search: renderSearchPage(text, site, addresses),
    notFound: renderNotFoundPage(site, addresses),
  }
}

/** Names of all elements and attributes, in order: what a browser would build, without the words. */
function structure(page: string): string[] {
  const { document } = parseHTML(page)
  return [...document.querySelectorAll('*')].map(
    (element) => `${element.tagName} ${[...element.attributes].map((attribute) => attribute.name).sort()}`,
  )
}

const harmless = pagesWith('Harbour & wall')

/** The scripts that a kind of page loads. */
function scriptsOf(kind: string): string[] {
  const script = (name: string) => `../${siteAssetPath(`assets/${name}.js`)}`
  return kind === 'search' ? [script('search'), script('theme')] : [script('theme')]
}

describe('hostile text in every field', () => {
  it.each(hostileTexts)('%j comes out as words: the page is built as with harmless text', (text) => {
    for (const [kind, page] of Object.entries(pagesWith(text))) {
      // A link to nowhere good is dropped; everything else stands as it would.
      const withoutLinks = (lines: string[]) => lines.filter((line) => line !== 'A href')
      expect(withoutLinks(structure(page)), kind).toEqual(withoutLinks(structure(harmless[kind] ?? '')))
    }
  })

  it.each(hostileTexts)('%j runs nothing and asks nobody for anything', (text) => {
    for (const [kind, page] of Object.entries(pagesWith(text))) {
      const { document } = parseHTML(page)
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on|^style$|^formaction$/)
          // A drawing as an icon runs nothing; no sign in it is other than a letter's code.
          if (element.getAttribute('rel') === 'icon' && name === 'href')
            expect(value).toMatch(/^data:image\/svg\+xml,[\w%.~!*'()-]+$/)
          else if (['src', 'srcset', 'href', 'action'].includes(name))
            expect(value).toMatch(/^(\.\.\/|[a-z0-9/-]+\.html|#|mailto:\?)/)
        }
      }
      const scripts = [...document.querySelectorAll('script')]
      const code = scripts.filter((script) => script.getAttribute('type') !== 'application/ld+json')
      expect(code.map((script) => script.getAttribute('src'))).toEqual(scriptsOf(kind))
      for (const data of scripts.filter((script) => !code.includes(script))) {
        expect(() => JSON.parse(data.textContent ?? '')).not.toThrow()
        expect(data.textContent).not.toMatch(/[<>\u2028\u2029]/)
      }
    }
  })

  it.each(hostileTexts)(
    '%j about a picture with a focus and smaller files changes nothing of them',
    (text) => {
      const partsOf = (words: string) => {
        const { article, site } = pageWith(words)
        const { featuredImage: small } = article
        if (small === null) throw new RangeError('the story has no picture')
        const large = { ...small, width: 1600, height: 900, focus: { x: 0.2, y: 0.7 } }
        const page = renderArticlePage(
          {
            ...article,
            featuredImage: large,
            related: article.related.map((card) => ({ ...card, picture: large })),
          },
          { ...site, settings: { ...site.settings, baseUrl: 'https://courier.example/' } },
          siteAddresses(article.path),
        )
        const { document } = parseHTML(page)
        const contents = [...document.querySelectorAll('meta[property^="og:image"]')]
          .filter((element) => element.getAttribute('property') !== 'og:image:alt')
          .map((element) => element.getAttribute('content'))
        const sources = [...document.querySelectorAll('source')].map((element) =>
          element.getAttribute('srcset'),
        )
        const places = [...document.querySelectorAll('picture img')].map((element) =>
          element.getAttribute('style'),
        )
        return { contents, sources, places }
      }
      const parts = partsOf(text)
      expect(parts.contents).toEqual([
        `https://courier.example/media/${hash}-r1-1200x630-20-70.jpg`,
        'image/jpeg',
        '1200',
        '630',
      ])
      expect(parts.sources.length).toBeGreaterThan(0)
      expect(parts).toEqual(partsOf('Harbour & wall'))
    },
  )

  it('is kept: the words are still there to read', () => {
    const page = pagesWith('<script>alert(1)</script>').story ?? ''
    const { document } = parseHTML(page)
    expect(document.querySelector('h1')?.textContent).toBe('<script>alert(1)</script>')
    const [news] = [...document.querySelectorAll('script[type="application/ld+json"]')]
    expect(JSON.parse(news?.textContent ?? '')).toMatchObject({ headline: '<script>alert(1)</script>' })
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    '//evil.example/x',
    '\\\\evil.example\\x',
    '/\\evil.example',
    'x:y',
    'jav\u200bascript:alert(1)',
  ])('the link %j is dropped and its text kept', (href) => {
    const { article, site } = pageWith('words')
    const document = readDocument({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'kept', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    })
    const page = renderArticlePage({ ...article, document }, site, siteAddresses(article.path))
    expect(page).toContain('<p>kept</p>')
  })

  it.each(['javascript:alert(1)//', 'data:text/html,x', 'ftp://a.example/', 'not an address', '//a.example'])(
    'the site address %j is taken for none',
    (baseUrl) => {
      const { article, site } = pageWith('words')
      const page = renderArticlePage(
        article,
        { ...site, settings: { ...site.settings, baseUrl } },
        siteAddresses(article.path),
      )
      expect(page).not.toContain('rel="canonical"')
      expect(page).toContain('data-address=""')
    },
  )

  /** Settings that lead somewhere, with the hostile text in every place where an address or a name has room for it. */
  function leading(text: string): Partial<PageSite['settings']> {
    const tail = encodeURIComponent(text.toWellFormed())
    return {
      baseUrl: 'https://courier.example/',
      socialAccounts: [
        { name: text, address: `https://social.example/${text}` },
        { name: text, address: text },
      ],
      signInAddress: `https://accounts.example/?${text}`,
      commentsAddress: `https://talk.example/{story}?page={address}&${tail}#${text}`,
    }
  }

  it.each(hostileTexts)('%j in an address that leads somewhere leads nowhere else', (text) => {
    const pageOf = (words: string) => {
      const { article, site } = pageWith(words)
      return renderArticlePage(
        { ...article, id: words },
        { ...site, settings: { ...site.settings, ...leading(words) } },
        siteAddresses(article.path),
      )
    }
    const page = pageOf(text)
    const withoutLinks = (lines: string[]) => lines.filter((line) => line !== 'A href')
    expect(withoutLinks(structure(page))).toEqual(withoutLinks(structure(pageOf('Harbour & wall'))))
    const { document } = parseHTML(page)
    const outside = [...document.querySelectorAll('[href], [data-comments]')]
      .map((element) => element.getAttribute('data-comments') ?? element.getAttribute('href') ?? '')
      .filter((address) => /^[a-z]+:/i.test(address) && !/^(mailto|data):/.test(address))
    const hosts = new Set(outside.map((address) => new URL(address).host))
    expect([...hosts].sort()).toEqual(
      [
        'accounts.example',
        'courier.example',
        'social.example',
        'talk.example',
        ...shareNetworks.map((network) => new URL(shareAddress(network, '', '')).host),
      ].sort(),
    )
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')
    expect(policy).toBe(
      "script-src 'self' file:; object-src 'none'; base-uri 'none'; frame-src https://talk.example",
    )
  })

  it.each([
    'https://talk.example; script-src *',
    "https://talk.example' 'unsafe-inline/",
    'https://talk.example;script-src/',
    'https://talk.example,evil.example/',
    'https://*.example/',
    '<iframe src="https://talk.example/"></iframe>',
    'http://talk.example/',
  ])('the comments address %j never widens the policy', (commentsAddress) => {
    const { article, site } = pageWith('words')
    const page = renderArticlePage(
      article,
      { ...site, settings: { ...site.settings, baseUrl: 'https://courier.example/', commentsAddress } },
      siteAddresses(article.path),
    )
    const { document } = parseHTML(page)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^script-src 'self' file:; object-src 'none'; base-uri 'none'; frame-src ('none'|https:\/\/[a-z0-9.-]+)$/,
    )
    expect(document.querySelectorAll('iframe')).toHaveLength(0)
  })
})
