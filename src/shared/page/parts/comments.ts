import { commentsFrame } from '../../site/commentsFrame'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'

/** The comments of a story. */
export interface CommentsPart {
  slot: Html
  /** Whom the page may show in a frame; null for nobody. */
  frameOrigin: string | null
}

/**
 * The place of the comment service set for the site. It is a page of somebody else's: nothing of it is loaded before a
 * reader asks, and then in a frame of its own, which the page's script makes. Without the script its link leads there.
 */
export function commentsPart(frame: PageFrame, story: { id: string; path: string }): CommentsPart {
  const { site, words, foreign } = frame
  const found = commentsFrame(site.settings.commentsAddress, {
    address: frame.absolute(story.path),
    story: story.id,
  })
  if (found === null) return { slot: noHtml, frameOrigin: null }
  const { address, origin, host } = found
  const slot = html`<section class="comments"${foreign} aria-labelledby="comments:title"><h2 class="block-title" id="comments:title">${words.comments}</h2>
<div class="comments-closed"><p>${words.commentsKept(host)}</p><p class="comments-ways"><button class="comments-show" type="button" data-comments="${address}" hidden>${words.showComments}</button><a class="comments-link" href="${address}" rel="nofollow noopener">${words.commentsElsewhere(host)}</a></p></div></section>
`
  return { slot, frameOrigin: origin }
}
