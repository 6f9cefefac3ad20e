import { archivePath, homePagePath, homePath, monthPath, sectionPath, termPath } from '../site/permalinks'
import { archiveMonths, archiveWay } from './archiveParts'
import { feedLinks, type ListWithFeeds, siteFeeds } from './feeds/feedLinks'
import { type Html, html, noHtml } from './html'
import { createPageFrame, type PageFrame } from './pageFrame'
import { type SectionBranch, sectionsUnder, sectionTree } from './pageSections'
import type { PageAddresses, PageCard, PageList, PageMonth, PageSite, PageTerm } from './pageTypes'
import { authorData, authorHead } from './parts/authorHead'
import { type Crumb, sectionCrumbs } from './parts/breadcrumbs'
import { card } from './parts/cards'
import { shell } from './parts/shell'
import { canonical, siteData, trailData } from './parts/structuredData'
import { beginTheming, type OnThemeFailure } from './theming/pageTheming'
import { part } from './theming/part'
import { addressOf, termData } from './theming/siteData'
import { authorTemplateData, withCard } from './theming/storyPartData'
import { breadcrumbsPart, mapMarkup } from './theming/storyParts'

/** Where a page of a list lies in the site. @param page counted from 1 */
export function listPath(list: Pick<PageList, 'kind' | 'term'>, page: number): string {
  const { kind, term } = list
  if (kind === 'archive') return archivePath
  if (kind === 'home' || term === null) return homePagePath(page)
  if (kind === 'month') return monthPath(term.slug, page)
  return kind === 'section' ? sectionPath(term.slug, page) : termPath(kind, term.slug, page)
}

/**
 * One page of a list: home, a section, a topic, a tag, an author, or the archive.
 * @param onThemeFailure told of parts of the site's theme that could not be written; Galley's own stand in for them
 * @throws GalleyError `themeFailed`
 */
export function renderListPage(
  list: PageList,
  site: PageSite,
  addresses: PageAddresses,
  onThemeFailure?: OnThemeFailure,
): string {
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const isFront = list.kind === 'home' && list.pageNumber === 1
  const crumbs = listCrumbs(frame, list)
  const parts = {
    breadcrumbs: list.kind === 'home' ? noHtml : breadcrumbsPart(frame, crumbs),
    head: part(
      frame,
      'list-head',
      () => listHead(frame, list),
      () => listHeadData(frame, list),
    ),
    subsections: list.kind === 'section' && list.term !== null ? subsectionsPart(frame, list.term) : noHtml,
    stories: listStories(frame, list),
    pagination: part(
      frame,
      'pagination',
      () => pagination(frame, list),
      () => paginationData(frame, list),
    ),
    archiveWay: list.kind === 'home' ? archiveWay(frame) : noHtml,
  }
  const isEmpty = list.cards.length === 0 && (list.months ?? []).length === 0
  const main = part(
    frame,
    'list-page',
    () => html`<div class="page">
${parts.breadcrumbs}
${parts.head}${parts.subsections}
${isEmpty && html`<p class="empty">${frame.words.nothingYet}</p>`}
${parts.stories}
${parts.pagination}${parts.archiveWay}
</div>`,
    () => ({
      ...mapMarkup(parts),
      kind: list.kind,
      pageNumber: list.pageNumber,
      isEmpty,
    }),
  )
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

/** What a server shows for an address without a page. @throws GalleyError `themeFailed` */
export function renderNotFoundPage(
  site: PageSite,
  addresses: PageAddresses,
  onThemeFailure?: OnThemeFailure,
): string {
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const home = addresses.page(homePath)
  const main = part(
    frame,
    'not-found',
    () => html`<div class="page"><div class="not-found">
<h1 class="list-title">${frame.words.notFoundTitle}</h1>
<p>${frame.words.notFoundText}</p>
${home !== '' && html`<p><a class="front-link" href="${home}">${frame.words.backHome}</a></p>`}
</div></div>`,
  )
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
  const kind = kindWord(words, list.kind)
  return html`<header class="list-head">${kind !== null && html`<p class="list-kind">${kind}</p>`}<h1 class="list-title">${list.title}</h1></header>`
}

/** What stands over the title of a list. */
function kindWord(words: PageFrame['words'], kind: PageList['kind']): string | null {
  if (kind === 'month') return words.archive
  return kind === 'topic' || kind === 'tag' || kind === 'author' ? words[kind] : null
}

function listHeadData(frame: PageFrame, list: PageList): object {
  const { kind, term, pageNumber, pageCount, title } = list
  return {
    kind,
    label: kindWord(frame.words, kind),
    title,
    pageNumber,
    pageCount,
    author: kind === 'author' && term !== null ? authorTemplateData(frame, term) : null,
  }
}

/** Stories beside the lead story. */
const besideLead = 4

/** What the front page shows of a section, or of stories in none that is shown. */
interface FrontGroup {
  section: PageTerm | null
  cards: readonly PageCard[]
}

/** The stories of a list: by importance on the front page, by month in the archive, in their order elsewhere. */
function listStories(frame: PageFrame, list: PageList): Html {
  if (list.months !== undefined) {
    const { months } = list
    return part(
      frame,
      'archive',
      () => archiveMonths(frame, months),
      () => archiveData(frame, months),
    )
  }
  if (list.kind === 'home' && list.pageNumber === 1) return frontPage(frame, list.cards)
  const cardOf = (story: PageCard) =>
    card(frame, story, 'wide', 2, {
      sectionKnown: list.kind === 'section' && story.section?.slug === list.term?.slug,
    })
  return part(
    frame,
    'list',
    () => html`<div class="list">${list.cards.map(cardOf)}</div>`,
    () => ({
      kind: list.kind,
      stories: list.cards.map((story) => withCard(frame, story, () => cardOf(story))),
    }),
  )
}

/** The lead story, the next ones beside it, and the rest by section in the order of the navigation. */
function frontPage(frame: PageFrame, cards: readonly PageCard[]): Html {
  const [lead] = cards
  if (lead === undefined) return noHtml
  const beside = cards.slice(1, 1 + besideLead)
  const groups = frontGroups(frame, cards.slice(1 + besideLead))
  const leadCard = () => card(frame, lead, 'large', 2)
  const besideCard = (story: PageCard) => card(frame, story, 'small', 2)
  return part(
    frame,
    'front',
    () => html`<div class="front"><div class="front-lead">${leadCard()}</div>${
      beside.length > 0 && html`<div class="front-beside">${beside.map(besideCard)}</div>`
    }</div>
<div class="front-sections">${groups.map((group) => frontSection(frame, group))}</div>`,
    () => ({
      lead: withCard(frame, lead, leadCard),
      beside: beside.map((story) => withCard(frame, story, () => besideCard(story))),
      groups: groups.map(({ section, cards: its }) => ({
        name: section?.name ?? frame.words.elsewhere,
        url: section && addressOf(frame.addresses.page(sectionPath(section.slug))),
        stories: its
          .slice(0, inFrontSection)
          .map((story, index) => withCard(frame, story, () => groupCard(frame, section, story, index))),
      })),
    }),
  )
}

/** The stories by section in the order of the navigation, those in none of them at the end; no group is empty. */
function frontGroups(frame: PageFrame, rest: readonly PageCard[]): FrontGroup[] {
  const sections = sectionTree(frame.site.sections).map((branch) => {
    const slugs = slugsOf(branch)
    return {
      section: branch.section,
      cards: rest.filter((story) => story.section !== null && slugs.has(story.section.slug)),
    }
  })
  const inSections = new Set(sections.flatMap((group) => group.cards))
  const others = { section: null, cards: rest.filter((story) => !inSections.has(story)) }
  return [...sections, others].filter(({ cards }) => cards.length > 0)
}

/** A section and all under it. */
function slugsOf({ section, under }: SectionBranch): Set<string> {
  return new Set([section.slug, ...under.flatMap((branch) => [...slugsOf(branch)])])
}

/** The ways from a section's page to those under it. */
function subsectionsPart(frame: PageFrame, section: PageTerm): Html {
  const under = sectionsUnder(section.slug, frame.site.sections)
  if (under.length === 0) return noHtml
  const { addresses, words } = frame
  return part(
    frame,
    'subsections',
    () =>
      html`<nav class="subsections" aria-label="${words.sectionsIn(section.name)}"><ul>${under.map(
        ({ name, slug }) => html`<li><a href="${addresses.page(sectionPath(slug))}">${name}</a></li>`,
      )}</ul></nav>`,
    () => ({
      label: words.sectionsIn(section.name),
      sections: under.map((term) => termData(frame, 'section', term)),
    }),
  )
}

/** Stories of one section on the front page; its own page has them all. */
const inFrontSection = 4

function frontSection(frame: PageFrame, { section, cards }: FrontGroup): Html {
  const title =
    section === null
      ? frame.words.elsewhere
      : html`<a href="${frame.addresses.page(sectionPath(section.slug))}">${section.name}</a>`
  return html`<section class="front-section"><h2 class="block-title">${title}</h2>${cards
    .slice(0, inFrontSection)
    .map((story, index) => groupCard(frame, section, story, index))}</section>
`
}

/** The first story of a group has its picture over its words. */
function groupCard(frame: PageFrame, section: PageTerm | null, story: PageCard, index: number): Html {
  const sectionKnown = section !== null
  return index === 0
    ? card(frame, story, 'wide', 3, { sectionKnown, onFront: true })
    : card(frame, story, 'small', 3, { sectionKnown })
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

function paginationData({ addresses, words }: PageFrame, { kind, term, pageNumber, pageCount }: PageList) {
  if (pageCount <= 1) return null
  const url = (page: number) =>
    page < 1 || page > pageCount ? null : addresses.page(listPath({ kind, term }, page))
  return {
    pageNumber,
    pageCount,
    label: words.pageOf(pageNumber, pageCount),
    newer: url(pageNumber - 1),
    older: url(pageNumber + 1),
  }
}

function archiveData({ addresses, words }: PageFrame, months: readonly PageMonth[]): object {
  const years = Map.groupBy(months, (month) => month.slug.split('/')[0] ?? '')
  return {
    years: [...years].map(([year, inYear]) => ({
      year,
      months: inYear.map(({ name, slug, stories }) => ({
        name,
        url: addresses.page(monthPath(slug)),
        stories: words.stories(stories),
      })),
    })),
  }
}
