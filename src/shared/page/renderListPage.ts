import { archivePath, homePagePath, homePath, monthPath, sectionPath, termPath } from '../site/permalinks'
import { archiveMonths, archiveWay } from './archiveParts'
import { feedLinks, type ListWithFeeds, siteFeeds } from './feeds/feedLinks'
import { type Html, html, noHtml } from './html'
import { createPageFrame, type PageFrame } from './pageFrame'
import { type SectionBranch, sectionsUnder, sectionTree } from './pageSections'
import type { PageAddresses, PageCard, PageList, PageSite, PageTerm } from './pageTypes'
import { authorData, authorHead } from './parts/authorHead'
import { breadcrumbs, type Crumb, sectionCrumbs } from './parts/breadcrumbs'
import { card } from './parts/cards'
import { shell } from './parts/shell'
import { canonical, siteData, trailData } from './parts/structuredData'

/** Where a page of a list lies in the site. @param page counted from 1 */
export function listPath(list: Pick<PageList, 'kind' | 'term'>, page: number): string {
  const { kind, term } = list
  if (kind === 'archive') return archivePath
  if (kind === 'home' || term === null) return homePagePath(page)
  if (kind === 'month') return monthPath(term.slug, page)
  return kind === 'section' ? sectionPath(term.slug, page) : termPath(kind, term.slug, page)
}

/** One page of a list: home, a section, a topic, a tag, an author, or the archive. */
export function renderListPage(list: PageList, site: PageSite, addresses: PageAddresses): string {
  const frame = createPageFrame(site, addresses)
  const isFront = list.kind === 'home' && list.pageNumber === 1
  const crumbs = listCrumbs(frame, list)
  const main = html`<div class="page">
${list.kind !== 'home' && breadcrumbs(frame, crumbs)}
${listHead(frame, list)}${list.kind === 'section' && list.term !== null && subsections(frame, list.term)}
${list.cards.length === 0 && (list.months ?? []).length === 0 && html`<p class="empty">${frame.words.nothingYet}</p>`}
${list.months !== undefined ? archiveMonths(frame, list.months) : isFront ? frontPage(frame, list.cards) : html`<div class="list">${list.cards.map((story) => card(frame, story, 'wide', 2, { sectionKnown: list.kind === 'section' && story.section?.slug === list.term?.slug }))}</div>`}
${pagination(frame, list)}${list.kind === 'home' && archiveWay(frame)}
</div>`
  const numbered = list.pageNumber > 1 ? ` – ${frame.words.pageOf(list.pageNumber, list.pageCount)}` : ''
  return shell(frame, {
    title: list.kind === 'home' && list.pageNumber === 1 ? '' : `${list.title}${numbered}`,
    description:
      list.kind === 'home'
        ? site.settings.tagline
        : (list.term?.profile?.biography ?? '').replace(/\s+/g, ' '),
    head: html`${canonical(frame, list.path)}${isFront && siteData(frame)}${list.kind !== 'home' && trailData(frame, crumbs)}${authorData(frame, list.kind === 'author' && list.pageNumber === 1 ? list.term : null)}${feedLinks(frame, feedsAbout(frame, list))}`,
    current: list.kind === 'home' || list.kind === 'section' ? listPath(list, 1) : null,
    main,
  })
}

/** The way from the home page to the list. */
function listCrumbs({ site, words }: PageFrame, list: PageList): Crumb[] {
  return [
    { name: site.settings.name, path: homePath },
    ...(list.kind === 'section' && list.term !== null ? sectionCrumbs(site, list.term).slice(0, -1) : []),
    ...(list.kind === 'month' ? [{ name: words.archive, path: archivePath }] : []),
    // The whole list, whichever of its pages this is.
    { name: list.title, path: listPath(list, 1) },
  ]
}

/** The feeds that a reader of the list may want: its own, where it has any, and the site's. */
function feedsAbout({ site }: PageFrame, list: PageList): ListWithFeeds[] {
  const everything = siteFeeds(site)
  const hasOwn = list.kind !== 'home' && list.kind !== 'month' && list.kind !== 'archive'
  return hasOwn ? [{ title: list.title, path: listPath(list, 1) }, everything] : [everything]
}

/** What a server shows for an address without a page. */
export function renderNotFoundPage(site: PageSite, addresses: PageAddresses): string {
  const frame = createPageFrame(site, addresses)
  const home = addresses.page(homePath)
  const main = html`<div class="page"><div class="not-found">
<h1 class="list-title">${frame.words.notFoundTitle}</h1>
<p>${frame.words.notFoundText}</p>
${home !== '' && html`<p><a class="front-link" href="${home}">${frame.words.backHome}</a></p>`}
</div></div>`
  return shell(frame, {
    title: frame.words.notFoundTitle,
    description: '',
    head: html`<meta name="robots" content="noindex">\n`,
    current: null,
    main,
  })
}

function listHead(frame: PageFrame, list: PageList): Html {
  const { site, words } = frame
  if (list.kind === 'author' && list.term !== null && list.pageNumber === 1)
    return authorHead(frame, list.term)
  if (list.kind === 'home') {
    return html`<h1 class="unseen">${site.settings.name}</h1>${
      list.pageNumber === 1 &&
      site.settings.tagline !== '' &&
      html`<p class="tagline">${site.settings.tagline}</p>`
    }`
  }
  const kind = {
    section: null,
    topic: words.topic,
    tag: words.tag,
    author: words.author,
    month: words.archive,
    archive: null,
  }[list.kind]
  return html`<header class="list-head">${kind !== null && html`<p class="list-kind">${kind}</p>`}<h1 class="list-title">${list.title}</h1></header>`
}

/** Stories beside the lead story. */
const besideLead = 4

/** The lead story, the next ones beside it, and the rest by section in the order of the navigation. */
function frontPage(frame: PageFrame, cards: readonly PageCard[]): Html {
  const [lead] = cards
  if (lead === undefined) return noHtml
  const beside = cards.slice(1, 1 + besideLead)
  const rest = cards.slice(1 + besideLead)
  const sections = sectionTree(frame.site.sections).map((branch) => {
    const slugs = slugsOf(branch)
    return {
      section: branch.section,
      cards: rest.filter((story) => story.section !== null && slugs.has(story.section.slug)),
    }
  })
  const inSections = new Set(sections.flatMap((group) => group.cards))
  const others = rest.filter((story) => !inSections.has(story))
  return html`<div class="front"><div class="front-lead">${card(frame, lead, 'large', 2)}</div>${
    beside.length > 0 &&
    html`<div class="front-beside">${beside.map((story) => card(frame, story, 'small', 2))}</div>`
  }</div>
<div class="front-sections">${sections.map((group) => frontSection(frame, group.section, group.cards))}${frontSection(frame, null, others)}</div>`
}

/** A section and all under it. */
function slugsOf({ section, under }: SectionBranch): Set<string> {
  return new Set([section.slug, ...under.flatMap((branch) => [...slugsOf(branch)])])
}

/** The ways from a section's page to those under it. */
function subsections({ site, addresses, words }: PageFrame, section: PageTerm): Html {
  const under = sectionsUnder(section.slug, site.sections)
  if (under.length === 0) return noHtml
  return html`<nav class="subsections" aria-label="${words.sectionsIn(section.name)}"><ul>${under.map(
    ({ name, slug }) => html`<li><a href="${addresses.page(sectionPath(slug))}">${name}</a></li>`,
  )}</ul></nav>`
}

/** Stories of one section on the front page; its own page has them all. */
const inFrontSection = 4

function frontSection(frame: PageFrame, section: PageTerm | null, cards: readonly PageCard[]): Html {
  const [first, ...others] = cards.slice(0, inFrontSection)
  if (first === undefined) return noHtml
  const title =
    section === null
      ? frame.words.elsewhere
      : html`<a href="${frame.addresses.page(sectionPath(section.slug))}">${section.name}</a>`
  const inSection = { sectionKnown: section !== null }
  return html`<section class="front-section"><h2 class="block-title">${title}</h2>${card(frame, first, 'wide', 3, { ...inSection, onFront: true })}${others.map(
    (story) => card(frame, story, 'small', 3, inSection),
  )}</section>
`
}

function pagination({ addresses, words }: PageFrame, list: PageList): Html {
  const { pageNumber, pageCount } = list
  if (pageCount <= 1) return noHtml
  const newer =
    pageNumber > 1 &&
    html`<a class="pagination-link" rel="prev" href="${addresses.page(listPath(list, pageNumber - 1))}">${words.newer}</a>`
  const older =
    pageNumber < pageCount &&
    html`<a class="pagination-link" rel="next" href="${addresses.page(listPath(list, pageNumber + 1))}">${words.older}</a>`
  return html`<nav class="pagination" aria-label="${words.pages}"><span class="pagination-side">${newer}</span><span>${words.pageOf(pageNumber, pageCount)}</span><span class="pagination-side">${older}</span></nav>`
}
