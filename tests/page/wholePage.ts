import { siteAddresses } from '../../src/main/export/siteAddresses'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import type { PageArticle, PageCard, PageList, PagePicture, PageSite } from '../../src/shared/page/pageTypes'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { renderListPage, renderNotFoundPage } from '../../src/shared/page/renderListPage'
import { renderSearchPage } from '../../src/shared/page/search/renderSearchPage'
import type { PageTheme } from '../../src/shared/page/theming/pageTheme'
import type { OnThemeFailure } from '../../src/shared/page/theming/pageTheming'
import { searchPath } from '../../src/shared/site/permalinks'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'

const hash = 'b'.repeat(64)
const say = (text: string): DocumentJson => ({ type: 'text', text })
const paragraph = (text: string): DocumentJson => ({ type: 'paragraph', content: [say(text)] })
const image = (text: string): DocumentJson => ({
  type: 'image',
  attrs: { media: hash, alt: text, caption: text, credit: text, width: 800, height: 600 },
})
const heading = (text: string): DocumentJson => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [say(text)],
})

function bodyOf(text: string): DocumentJson[] {
  return [
    { type: 'paragraph', content: [say(`Lead ${text}`), { type: 'footnote', content: [say(text)] }] },
    heading(`One ${text}`),
    image(text),
    { type: 'gallery', attrs: { caption: text }, content: [image(text), image(text)] },
    {
      type: 'pullQuote',
      content: [
        { type: 'quoteText', content: [say(text)] },
        { type: 'quoteAttribution', content: [say(text)] },
      ],
    },
    heading(`Two ${text}`),
    {
      type: 'infoBox',
      content: [{ type: 'boxTitle', content: [say(text)] }, paragraph(text)],
    },
    {
      type: 'embedCard',
      attrs: { url: 'https://elsewhere.example/', title: text, description: text, source: text },
    },
    {
      type: 'table',
      attrs: { caption: text },
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text)] }] }],
    },
    heading(`Three ${text}`),
    { type: 'readAlso', attrs: { story: 'other' } },
    paragraph(`Last ${text}`),
  ]
}

/** Pages that have every part there is, saying `text` wherever somebody's words stand. */
export function wholePages(text = 'words') {
  const term = { name: text, slug: 'term' }
  const picture: PagePicture = {
    media: hash,
    mime: 'image/png',
    width: 800,
    height: 600,
    alt: text,
    caption: text,
    credit: text,
  }
  const card = (id: string): PageCard => ({
    id,
    path: `term/${id}.html`,
    headline: text,
    standfirst: text,
    section: term,
    authors: [term],
    picture,
    publishedAt: 1_000,
  })
  const article: PageArticle = {
    id: 'own',
    slug: 'own',
    path: 'term/own.html',
    language: 'en-GB',
    section: term,
    topics: [term],
    tags: [term],
    authors: [{ ...term, profile: { avatar: picture, biography: text, links: [] } }],
    featuredImage: picture,
    contents: { shown: true, title: text, numbered: true, depth: 3 },
    publishedAt: 0,
    updatedAt: 1_000,
    previous: card('previous'),
    next: card('next'),
    related: [card('related')],
    furtherReading: [{ id: 'further', path: 'term/further.html', headline: text, publishedAt: 0 }],
    corrections: [{ kind: 'correction', text, at: 0 }],
    correctionsPlace: 'above',
    readAlso: { other: { path: 'term/other.html', headline: text } },
    internalLinks: {},
    storyLinks: {},
    media: { [hash]: 'image/png' },
    document: readDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [say(text)] },
        { type: 'standfirst', content: [say(text)] },
        ...bodyOf(text),
      ],
    }),
  }
  const staticPage: PageArticle = {
    ...article,
    id: 'about',
    slug: 'about',
    kind: 'page',
    path: 'about/index.html',
  }
  const site: PageSite = {
    settings: {
      ...defaultSiteSettings(text),
      tagline: text,
      footerText: text,
      copyright: text,
      baseUrl: 'https://courier.example/',
      commentsAddress: 'https://talk.example/{story}',
      signInAddress: 'https://account.example/',
      usefulLinks: [{ name: text, address: 'https://useful.example/' }],
      socialAccounts: [{ name: text, address: 'https://social.example/@courier' }],
    },
    sections: [
      { name: text, slug: 'term' },
      { name: text, slug: 'under', parent: 'term' },
    ],
    topics: [term],
  }
  const list = (kind: PageList['kind'], more: Partial<PageList> = {}): PageList => ({
    kind,
    path: kind === 'home' ? 'index.html' : 'term/index.html',
    title: text,
    term: kind === 'home' || kind === 'archive' ? null : term,
    cards: Array.from({ length: 8 }, (_, index) => card(`story-${index}`)),
    pageNumber: 1,
    pageCount: 3,
    ...more,
  })
  const lists = [
    list('home'),
    list('section'),
    list('author', { term: { ...term, profile: { avatar: picture, biography: text, links: [] } } }),
    list('tag', { pageNumber: 2 }),
    list('archive', { cards: [], pageCount: 1, months: [{ name: text, slug: '2026/11', stories: 3 }] }),
  ]

  /** All of them with a theme, in one text. */
  function write(theme?: PageTheme, onThemeFailure?: OnThemeFailure): string {
    const themed = theme === undefined ? site : { ...site, theme }
    return [
      renderArticlePage(article, themed, siteAddresses(article.path), {
        ...(onThemeFailure === undefined ? {} : { onThemeFailure }),
      }),
      ...lists.map((its) => renderListPage(its, themed, siteAddresses(its.path), onThemeFailure)),
      renderNotFoundPage(themed, siteAddresses('404.html'), onThemeFailure),
      renderArticlePage(staticPage, themed, siteAddresses(staticPage.path), {
        ...(onThemeFailure === undefined ? {} : { onThemeFailure }),
      }),
      renderSearchPage('version', themed, siteAddresses(searchPath), onThemeFailure),
    ].join('\n')
  }

  return { article, site, lists, write }
}
