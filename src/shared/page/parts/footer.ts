import type { NamedLink } from '../../site/authorProfile'
import { homePath, sectionPath, termPath } from '../../site/permalinks'
import { secureAddress } from '../../site/secureAddress'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { sectionTree } from '../pageSections'
import type { PageTerm } from '../pageTypes'

/** The foot of every page: what the site is, where else it is, its sections and topics, whose it is. */
export function footer(frame: PageFrame): Html {
  const { site, addresses, words } = frame
  const terms = (list: readonly PageTerm[], path: (slug: string) => string) =>
    list.map(
      (term) => html`<a class="footer-link" href="${addresses.page(path(term.slug))}">${term.name}</a>`,
    )
  const columns = [
    about(frame),
    column(
      words.sections,
      words.allSections,
      terms(
        sectionTree(site.sections).map(({ section }) => section),
        (slug) => sectionPath(slug),
      ),
    ),
    column(
      words.topicsNow,
      words.runningStories,
      terms(site.topics, (slug) => termPath('topic', slug)),
    ),
    column(
      words.pages,
      words.sitePages,
      (site.footerPages ?? []).map(
        ({ name, path }) => html`<a class="footer-link" href="${addresses.page(path)}">${name}</a>`,
      ),
    ),
    column(words.usefulLinks, words.usefulLinks, links(site.settings.usefulLinks, 'noopener')),
    column(words.followUs, words.followUs, links(site.settings.socialAccounts, 'me noopener')),
  ]
  const copyright = site.settings.copyright.trim()
  return html`<footer class="footer"><div class="frame"><div class="footer-columns">${columns}</div>${
    copyright !== '' && html`<p class="copyright">${site.settings.copyright}</p>`
  }</div></footer>`
}

function about({ site, addresses }: PageFrame): Html {
  const { settings } = site
  const home = addresses.page(homePath)
  const texts = [settings.tagline, settings.footerText].filter((text) => text.trim() !== '')
  return html`<div class="footer-about"><p class="footer-name">${
    home === '' ? settings.name : html`<a href="${home}">${settings.name}</a>`
  }</p>${texts.map((text) => html`<p>${text}</p>`)}</div>`
}

/** @param label tells the column from others that a page lists under the same title */
function column(title: string, label: string, links: readonly Html[]): Html {
  if (links.length === 0) return noHtml
  return html`<nav aria-label="${label}"><h2 class="footer-title">${title}</h2><ul>${links.map((entry) => html`<li>${entry}</li>`)}</ul></nav>`
}

/** Links elsewhere, those with an address that may be led to. */
function links(list: readonly NamedLink[], rel: string): Html[] {
  return list.flatMap(({ name, address }) => {
    const secure = secureAddress(address)
    return secure === null ? [] : html`<a class="footer-link" href="${secure}" rel="${rel}">${name}</a>`
  })
}
