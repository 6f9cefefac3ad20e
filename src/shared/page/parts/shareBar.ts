import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { pageWords } from '../pageWords'
import { icon } from './icons'

/** E-mail, copy link, print. The last two need the page's script, which is what shows them. */
export function shareBar(
  frame: PageFrame,
  story: { headline: string; path: string },
  place: 'top' | 'bottom',
): Html {
  const address = frame.absolute(story.path) ?? ''
  const mail = `mailto:?subject=${encode(story.headline)}${address === '' ? '' : `&body=${encode(address)}`}`
  return html`<div class="share share-${place}" role="group" aria-label="${pageWords.shareStory}" data-address="${address}">${[
    html`<a class="share-action" href="${mail}" title="${pageWords.email}">${icon('envelope')}<span class="share-word">${pageWords.email}</span></a>`,
    html`<button class="share-action" type="button" data-share="copy" data-done="${pageWords.linkCopied}" data-failed="${pageWords.linkNotCopied}" title="${pageWords.copyLink}" hidden>${icon('link')}<span class="share-word">${pageWords.copyLink}</span></button>`,
    html`<button class="share-action" type="button" data-share="print" title="${pageWords.print}" hidden>${icon('printer')}<span class="share-word">${pageWords.print}</span></button>`,
    html`<span class="share-answer" role="status"></span>`,
  ]}</div>`
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
