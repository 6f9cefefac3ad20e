import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle } from '../pageTypes'

/** A line that leads to another story; nothing while that one is not published, or the page stands alone. */
export function readAlsoBlock(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const id = String(node.attrs.story)
  const story = Object.hasOwn(article.readAlso, id) ? article.readAlso[id] : undefined
  const address = story === undefined || id === article.id ? '' : frame.addresses.page(story.path)
  if (story === undefined || address === '') return noHtml
  return html`<p class="read-also" data-story="${id}"><span class="read-also-label">${frame.words.readAlso}</span> <a class="read-also-link" href="${address}">${story.headline}</a></p>`
}
