import { secureAddress } from '../../site/secureAddress'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { icon } from './icons'
import { searchForm } from './searchForm'

/**
 * The size of the text, which needs the page's script and is shown by it, the search, and where readers sign in.
 * @param isSearch the page is the search page, which has a field of its own
 */
export function readerTools(frame: PageFrame, isSearch = false): Html {
  return html`<div class="tools">${textSize(frame)}${!isSearch && searchForm(frame)}${signIn(frame)}</div>`
}

function textSize({ words }: PageFrame): Html {
  const step = (by: -1 | 1, label: string, size: 'small' | 'large') =>
    html`<button class="tool" type="button" data-step="${by}" aria-label="${label}" title="${label}"><span class="size-${size}" aria-hidden="true">A</span></button>`
  return html`<div class="text-size" role="group" aria-label="${words.textSize}" hidden>${[
    step(-1, words.smallerText, 'small'),
    step(1, words.largerText, 'large'),
  ]}<span class="unseen" role="status"></span></div>`
}

function signIn({ site, words }: PageFrame): Html {
  const address = secureAddress(site.settings.signInAddress)
  return address === null
    ? noHtml
    : html`<a class="sign-in" href="${address}">${icon('person')}<span class="sign-in-word">${words.signIn}</span></a>`
}
