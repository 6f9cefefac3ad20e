import { homePath, sectionPath, termPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import { link, type PageFrame } from '../pageFrame'
import { type SectionBranch, sectionTree } from '../pageSections'
import { assetOf } from './avatar'
import { icon } from './icons'

/** The site's logo or name, leading home. */
export function masthead(frame: PageFrame): Html {
  const { site, addresses } = frame
  const picture = logo(frame)
  const home = addresses.page(homePath)
  if (picture === null) return html`<p class="masthead">${link(home, 'site-name', site.settings.name)}</p>`
  return html`<p class="masthead">${link(home, 'site-logo', picture)}</p>`
}

/** The logo, called as the site is; null where there is none, or it is not at hand. */
export function logo({ site, addresses }: PageFrame): Html | null {
  if (site.logo === undefined) return null
  const { light, dark } = site.logo
  const address = addresses.asset(assetOf(light))
  const darkAddress = dark === null ? '' : addresses.asset(assetOf(dark))
  if (address === '') return null
  return html`<picture>${
    darkAddress !== '' && html`<source srcset="${darkAddress}" media="(prefers-color-scheme: dark)">`
  }<img src="${address}" alt="${site.settings.name}" width="${light.width}" height="${light.height}"></picture>`
}

/**
 * Home and the sections at the top, in the order set; those under one are behind a disclosure beside it. The static
 * pages of the menu come last.
 * @param current path of the section (or home, or static page) that the page is in
 */
export function navigation(frame: PageFrame, current: string | null): Html {
  const { site, addresses, words } = frame
  if (addresses.page(homePath) === '') return noHtml
  const home = html`<li>${entry(frame, homePath, words.home, homePath === current)}</li>`
  return html`<nav class="navigation" aria-label="${words.sections}"><ul>${home}${sectionTree(
    site.sections,
  ).map((branch) => topSection(frame, branch, current))}${pagesMenu(frame, current)}</ul></nav>`
}

/** The static pages, behind a disclosure at the end of the navigation. */
function pagesMenu(frame: PageFrame, current: string | null): Html {
  const { navigationPages: pages = [] } = frame.site
  if (pages.length === 0) return noHtml
  const isCurrent = pages.some(({ path }) => path === current)
  return html`<li class="with-more pages-menu"><details class="more-sections" name="sections"><summary${isCurrent && html` data-current`}>${frame.words.pages}${icon('down')}</summary><ul class="section-panel">${pages.map(
    ({ name, path }) => html`<li>${entry(frame, path, name, path === current)}</li>`,
  )}</ul></details></li>`
}

function topSection(frame: PageFrame, branch: SectionBranch, current: string | null): Html {
  const { section, under } = branch
  const own = entry(frame, sectionPath(section.slug), section.name, holds(branch, current))
  if (under.length === 0) return html`<li>${own}</li>`
  // One name for all: a browser that knows it closes one when another opens.
  return html`<li class="with-more">${own}<details class="more-sections" name="sections"><summary><span class="unseen">${frame.words.sectionsIn(section.name)}</span>${icon('down')}</summary>${sectionsBelow(frame, under, current, html` class="section-panel"`)}</details></li>`
}

function sectionsBelow(
  frame: PageFrame,
  branches: readonly SectionBranch[],
  current: string | null,
  attributes: Html = noHtml,
): Html {
  return html`<ul${attributes}>${branches.map(({ section, under }) => {
    const path = sectionPath(section.slug)
    return html`<li>${entry(frame, path, section.name, path === current)}${under.length > 0 && sectionsBelow(frame, under, current)}</li>`
  })}</ul>`
}

function entry({ addresses }: PageFrame, path: string, name: string, isCurrent: boolean): Html {
  return html`<a href="${addresses.page(path)}"${isCurrent && html` aria-current="true"`}>${name}</a>`
}

/** Whether the page is in the section, or in one under it. */
function holds({ section, under }: SectionBranch, current: string | null): boolean {
  return sectionPath(section.slug) === current || under.some((branch) => holds(branch, current))
}

/** The running topics. */
export function topicBar({ site, addresses, words }: PageFrame): Html {
  if (site.topics.length === 0) return noHtml
  const topics = site.topics.map(
    (topic) => html`<li><a href="${addresses.page(termPath('topic', topic.slug))}">${topic.name}</a></li>`,
  )
  return html`<nav class="topic-bar" aria-label="${words.topicsNow}">${icon('flame')}<ul>${topics}</ul></nav>`
}
