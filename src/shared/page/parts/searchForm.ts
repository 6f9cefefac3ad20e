import { searchPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { icon } from './icons'

/** The way to the search page with what is looked for, without a script; where there is little room, a button alone. */
export function searchForm(frame: PageFrame): Html {
  const address = frame.addresses.page(searchPath)
  if (address === '') return noHtml
  const { search } = frame.words
  return html`<form class="site-search" role="search" aria-label="${search}" action="${address}">${searchField(frame, 'site-search', search)}<button class="tool" type="submit" aria-label="${search}" title="${search}">${icon('lens')}</button></form>`
}

/**
 * The field that both forms have.
 * @param id of the field on its page
 * @param hint stands in it while it is empty
 */
export function searchField({ words }: PageFrame, id: string, hint = ''): Html {
  return html`<label class="unseen" for="${id}">${words.searchLabel}</label><input class="search-field" id="${id}" type="search" name="q" autocomplete="off" maxlength="200"${hint !== '' && html` placeholder="${hint}"`}>`
}
