import { shareAddress, shareNetworkNames } from '../../site/shareNetworks'
import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { icon } from './icons'

/**
 * E-mail, copy link, print, and plain links to the networks chosen for the site. Copying and printing need the page's
 * script, which is what shows them; networks need the story's address.
 */
export function shareBar(
  frame: PageFrame,
  story: { headline: string; path: string },
  place: 'top' | 'bottom',
): Html {
  const { words, foreign } = frame
  const address = frame.absolute(story.path) ?? ''
  const mail = `mailto:?subject=${encode(story.headline)}${address === '' ? '' : `&body=${encode(address)}`}`
  return html`<div class="share share-${place}" role="group"${foreign} aria-label="${words.shareStory}" data-address="${address}">${[
    html`<a class="share-action" href="${mail}" title="${words.email}">${icon('envelope')}<span class="share-word">${words.email}</span></a>`,
    html`<button class="share-action" type="button" data-share="copy" data-done="${words.linkCopied}" data-failed="${words.linkNotCopied}" title="${words.copyLink}" hidden>${icon('link')}<span class="share-word">${words.copyLink}</span></button>`,
    html`<button class="share-action" type="button" data-share="print" title="${words.print}" hidden>${icon('printer')}<span class="share-word">${words.print}</span></button>`,
    address !== '' && networks(frame, story.headline, address),
    html`<span class="share-answer" role="status"></span>`,
  ]}</div>`
}

function networks({ site, words }: PageFrame, headline: string, address: string): Html[] {
  return site.settings.shareNetworks.map((network) => {
    const name = shareNetworkNames[network]
    const label = words.shareOn(name)
    return html`<a class="share-action" href="${shareAddress(network, headline, address)}" rel="nofollow noopener" aria-label="${label}" title="${label}">${icon(network)}<span class="share-word">${name}</span></a>`
  })
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
