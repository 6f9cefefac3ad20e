import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle } from '../pageTypes'

/** The story that a line leads to; null while that one is not published, or the page stands alone. */
export function readAlsoStory(
  frame: PageFrame,
  article: PageArticle,
  node: DocumentNode,
): { id: string; headline: string; address: string } | null {
  const id = String(node.attrs.story)
  const story = Object.hasOwn(article.readAlso, id) ? article.readAlso[id] : undefined
  const address = story === undefined || id === article.id ? '' : frame.addresses.page(story.path)
  return story === undefined || address === '' ? null : { id, headline: story.headline, address }
}

/** A line that leads to another story. */
export function readAlsoBlock(frame: PageFrame, story: ReturnType<typeof readAlsoStory>): Html {
  if (story === null) return noHtml
  return html`<p class="read-also" data-story="${story.id}"><span class="read-also-label"${frame.foreign}>${frame.words.readAlso}</span> <a class="read-also-link" href="${story.address}">${story.headline}</a></p>`
}
