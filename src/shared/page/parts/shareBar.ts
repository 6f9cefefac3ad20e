import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { icon } from './icons'

/** E-mail, copy link, print. The last two need the page's script, which is what shows them. */
export function shareBar(
  frame: PageFrame,
  story: { headline: string; path: string },
  place: 'top' | 'bottom',
): Html {
  const { words } = frame
  const address = frame.absolute(story.path) ?? ''
  const mail = `mailto:?subject=${encode(story.headline)}${address === '' ? '' : `&body=${encode(address)}`}`
  return html`<div class="share share-${place}" role="group" aria-label="${words.shareStory}" data-address="${address}">${[
    html`<a class="share-action" href="${mail}" title="${words.email}">${icon('envelope')}<span class="share-word">${words.email}</span></a>`,
    html`<button class="share-action" type="button" data-share="copy" data-done="${words.linkCopied}" data-failed="${words.linkNotCopied}" title="${words.copyLink}" hidden>${icon('link')}<span class="share-word">${words.copyLink}</span></button>`,
    html`<button class="share-action" type="button" data-share="print" title="${words.print}" hidden>${icon('printer')}<span class="share-word">${words.print}</span></button>`,
    html`<span class="share-answer" role="status"></span>`,
  ]}</div>`
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
