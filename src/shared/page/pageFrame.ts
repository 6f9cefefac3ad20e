import { homePath } from '../site/permalinks'
import { Html, type HtmlValue, html, noHtml } from './html'
import { type PageDates, pageDates } from './pageDates'
import type { PageAddresses, PageSite } from './pageTypes'
import type { PageTheming } from './theming/pageTheming'
import { type PageWords, pageWords } from './words/pageWords'

/** What every part of a page is written with. */
export interface PageFrame {
  site: PageSite
  addresses: PageAddresses
  dates: PageDates
  /** What pages say of themselves, in the site's language; in what belongs to a story, in the story's. */
  words: PageWords
  /** `lang` and `dir` for what says `words` within a text in another language (`storyFrames`); else nothing. */
  foreign: Html
  /** Absolute address of a page of the site, or null while nobody has said where the site will be served. */
  absolute(path: string): string | null
  /** The site's theme, for this one page; null without one. */
  theming: PageTheming | null
}

/**
 * @param theming the site's theme, for pages; feeds and redirects are written without
 */
export function createPageFrame(
  site: PageSite,
  addresses: PageAddresses,
  theming: PageTheming | null = null,
): PageFrame {
  const base = siteBase(site.settings.baseUrl)
  return {
    site,
    addresses,
    dates: pageDates(site.settings),
    words: pageWords(site.settings.language),
    foreign: noHtml,
    absolute: (path) => (base === null ? null : new URL(path === homePath ? '' : path, base).href),
    theming,
  }
}

/** Where the site is served, always ending in a slash, or null when that is not an http address. */
export function siteBase(baseUrl: string): string | null {
  const url = URL.parse(baseUrl.trim())
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  url.hash = ''
  url.search = ''
  url.username = ''
  url.password = ''
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** A link, or its text alone where the address is empty: a page that stands alone has nowhere to lead. */
export function link(address: string, className: string, content: HtmlValue): Html {
  if (address === '') return html`<span class="${className}">${content}</span>`
  return html`<a class="${className}" href="${address}">${content}</a>`
}

/** Joins markup with something between, as in "A, B". */
export function joinHtml(pieces: readonly Html[], separator: string): Html {
  return new Html(pieces.map((piece) => piece.text).join(separator))
}
