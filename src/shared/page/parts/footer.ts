import { homePath, sectionPath, termPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageTerm } from '../pageTypes'

export function footer({ site, addresses, words }: PageFrame): Html {
  const { settings } = site
  const about = [settings.tagline, settings.footerText]
    .filter((text) => text.trim() !== '')
    .map((text) => html`<p>${text}</p>`)
  const list = (title: string, label: string, terms: readonly PageTerm[], path: (slug: string) => string) =>
    terms.length > 0 &&
    html`<nav aria-label="${label}"><h2 class="footer-title">${title}</h2><ul>${terms.map(
      (term) =>
        html`<li><a class="footer-link" href="${addresses.page(path(term.slug))}">${term.name}</a></li>`,
    )}</ul></nav>`
  const home = addresses.page(homePath)
  return html`<footer class="footer"><div class="frame footer-frame">${[
    html`<div class="footer-about"><p class="footer-name">${
      home === '' ? settings.name : html`<a href="${home}">${settings.name}</a>`
    }</p>${about}</div>`,
    list(words.sections, words.allSections, site.sections, (slug) => sectionPath(slug)),
    list(words.topicsNow, words.runningStories, site.topics, (slug) => termPath('topic', slug)),
    settings.copyright.trim() === '' ? noHtml : html`<p class="copyright">${settings.copyright}</p>`,
  ]}</div></footer>`
}
