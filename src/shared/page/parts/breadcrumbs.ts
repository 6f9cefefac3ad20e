import { homePath, sectionPath } from '../../site/permalinks'
import { type Html, html } from '../html'
import { link, type PageFrame } from '../pageFrame'
import { sectionsAbove } from '../pageSections'
import type { PageSite, PageTerm } from '../pageTypes'

/** One step on the way to a page; the last one is the page itself. */
export interface Crumb {
  name: string
  path: string
}

/** Site, section, story. */
export function storyCrumbs(
  { site }: PageFrame,
  story: { headline: string; path: string; section: PageTerm | null },
): Crumb[] {
  const { section } = story
  return [
    { name: site.settings.name, path: homePath },
    ...(section === null ? [] : sectionCrumbs(site, section)),
    { name: story.headline, path: story.path },
  ]
}

/** The sections above one, and itself. */
export function sectionCrumbs(site: PageSite, section: PageTerm): Crumb[] {
  return [...sectionsAbove(section.slug, site.sections), section].map(({ name, slug }) => ({
    name,
    path: sectionPath(slug),
  }))
}

export function breadcrumbs({ addresses, words }: PageFrame, crumbs: readonly Crumb[]): Html {
  const steps = crumbs.map(({ name, path }, index) =>
    index === crumbs.length - 1
      ? html`<li><span aria-current="page">${name}</span></li>`
      : html`<li>${link(addresses.page(path), 'crumb', name)}</li>`,
  )
  return html`<nav class="breadcrumbs" aria-label="${words.youAreHere}"><ol>${steps}</ol></nav>`
}
