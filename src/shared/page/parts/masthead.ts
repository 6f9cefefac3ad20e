import { homePath, sectionPath, termPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import { link, type PageFrame } from '../pageFrame'
import { icon } from './icons'

/** The site's name, leading home. */
export function masthead({ site, addresses }: PageFrame): Html {
  return html`<p class="masthead">${link(addresses.page(homePath), 'site-name', site.settings.name)}</p>`
}

/** Home and the sections, in the order set. @param current path of the section (or home) that the page is in */
export function navigation({ site, addresses, words }: PageFrame, current: string | null): Html {
  const home = addresses.page(homePath)
  if (home === '') return noHtml
  const entry = (path: string, name: string) =>
    html`<li><a href="${addresses.page(path)}"${path === current && html` aria-current="true"`}>${name}</a></li>`
  return html`<nav class="navigation" aria-label="${words.sections}"><ul>${entry(homePath, words.home)}${site.sections.map(
    (section) => entry(sectionPath(section.slug), section.name),
  )}</ul></nav>`
}

/** The running topics. */
export function topicBar({ site, addresses, words }: PageFrame): Html {
  if (site.topics.length === 0) return noHtml
  const topics = site.topics.map(
    (topic) => html`<li><a href="${addresses.page(termPath('topic', topic.slug))}">${topic.name}</a></li>`,
  )
  return html`<nav class="topic-bar" aria-label="${words.topicsNow}">${icon('flame')}<ul>${topics}</ul></nav>`
}
