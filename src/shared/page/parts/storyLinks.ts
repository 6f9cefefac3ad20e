import type { Mark } from '@tiptap/pm/model'
import { type InternalLink, readInternalLink, safeHref } from '../../document/href'
import { escapeAttribute, type Wrapping } from '../../document/serializeDocument'
import type { PageFrame } from '../pageFrame'
import type { PageArticle } from '../pageTypes'
import { anchorAddress } from './contents'

/** Null, so the text alone, for what leads nowhere: a story that is gone, or an address that may not be published. */
export function linkTags(frame: PageFrame, article: PageArticle, mark: Mark): Wrapping | null {
  const href = safeHref(mark.attrs.href)
  if (href === null) return null
  const internal = readInternalLink(href)
  return tagsFor(internal === null ? externalAddress(frame, href) : internalAddress(frame, article, internal))
}

/** Null, so the text alone, while the story linked to is not published. */
export function storyLinkTags(frame: PageFrame, article: PageArticle, mark: Mark): Wrapping | null {
  const id = String(mark.attrs.story)
  if (id === article.id) return tagsFor('#main')
  const path = Object.hasOwn(article.storyLinks, id) ? article.storyLinks[id] : undefined
  return path === undefined ? null : tagsFor(frame.addresses.page(path))
}

function tagsFor(address: string): Wrapping | null {
  return address === '' ? null : { open: `<a href="${escapeAttribute(address)}">`, close: '</a>' }
}

function internalAddress(frame: PageFrame, article: PageArticle, { slug, anchor }: InternalLink): string {
  const fragment = anchor === null ? '' : anchorAddress(anchor)
  if (slug === null || slug === article.slug) return fragment === '' ? '#main' : fragment
  const path = Object.hasOwn(article.internalLinks, slug) ? article.internalLinks[slug] : undefined
  const page = path === undefined ? '' : frame.addresses.page(path)
  return page === '' ? '' : page + fragment
}

/** An address without a scheme that names no story is the site's home. */
function externalAddress(frame: PageFrame, href: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : frame.addresses.page('index.html')
}
