import { termPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import { link, type PageFrame } from '../pageFrame'
import type { PageTerm } from '../pageTypes'

/** The tags, and the topics before them, each leading to its page. */
export function tagList(
  { addresses, words, foreign }: PageFrame,
  topics: readonly PageTerm[],
  tags: readonly PageTerm[],
): Html {
  if (topics.length + tags.length === 0) return noHtml
  const entry = (kind: 'topic' | 'tag') => (term: PageTerm) =>
    html`<li>${link(addresses.page(termPath(kind, term.slug)), 'tag', term.name)}</li>`
  return html`<div class="tagged"${foreign}><h2 class="block-title">${words.tagged}</h2><ul class="tag-list">${topics.map(entry('topic'))}${tags.map(entry('tag'))}</ul></div>`
}
