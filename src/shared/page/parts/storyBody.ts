import type { Node as DocumentNode, Mark } from '@tiptap/pm/model'
import { bodyStart } from '../../document/articleDocument'
import type { ContentsEntry } from '../../document/extractContents'
import { readInternalLink, safeHref } from '../../document/href'
import { isMediaHash } from '../../document/nodes/Picture'
import { createSerializer, escapeAttribute, type Wrapping } from '../../document/serializeDocument'
import { type Html, html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle, PagePicture } from '../pageTypes'
import { anchorAddress } from './contents'
import { pictureWords, storyPicture } from './pictures'

/** The body in two halves: the contents go between them. */
export interface StoryBody {
  standfirst: Html
  /** The blocks before the first heading. */
  lead: Html
  rest: Html
}

/**
 * @param options.remember blocks are kept for the next time
 * @throws GalleyError `unknownContent` for a node or mark that this build cannot write
 */
export function storyBody(
  frame: PageFrame,
  article: PageArticle,
  contents: readonly ContentsEntry[],
  { remember }: { remember: boolean },
): StoryBody {
  const serializer = createSerializer({
    nodes: { image: (node) => pictureBlock(frame, article, node).text },
    marks: { link: (mark) => linkTags(frame, article, mark) },
  })
  const anchors = new Map(contents.map((entry) => [entry.index, entry]))
  const halves = { lead: '', rest: '' }
  let half: keyof typeof halves = 'lead'
  for (const [index, block] of article.document.children.entries()) {
    if (index < bodyStart) continue
    if (block.type.name !== 'heading') {
      halves[half] += remember ? serializer.rememberedNode(block) : serializer.node(block)
      continue
    }
    const entry = anchors.get(index)
    // A heading without words is not yet one.
    if (entry === undefined) continue
    half = 'rest'
    halves.rest += `<h${entry.level} id="${escapeAttribute(entry.anchor)}">${serializer.content(block)}</h${entry.level}>`
  }
  const standfirst = article.document.maybeChild(1)
  return {
    standfirst: standfirst ? trustedHtml(serializer.content(standfirst)) : noHtml,
    lead: trustedHtml(halves.lead),
    rest: trustedHtml(halves.rest),
  }
}

function pictureBlock(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const picture = pictureOf(node, article.media)
  if (picture !== null) return storyPicture(frame, picture, 'body')
  const words = pictureWords({ caption: String(node.attrs.caption), credit: String(node.attrs.credit) })
  return words.text === '' ? noHtml : html`<figure class="picture">${words}</figure>`
}

function pictureOf(node: DocumentNode, media: Readonly<Record<string, string>>): PagePicture | null {
  const hash: unknown = node.attrs.media
  if (!isMediaHash(hash)) return null
  return {
    media: hash,
    mime: media[hash] ?? '',
    width: Number(node.attrs.width ?? 0),
    height: Number(node.attrs.height ?? 0),
    alt: String(node.attrs.alt),
    caption: String(node.attrs.caption),
    credit: String(node.attrs.credit),
  }
}

/** Null, so the text alone, for what leads nowhere: a story that is gone, or an address that may not be published. */
function linkTags(frame: PageFrame, article: PageArticle, mark: Mark): Wrapping | null {
  const href = safeHref(mark.attrs.href)
  if (href === null) return null
  const internal = readInternalLink(href)
  const address = internal === null ? externalAddress(frame, href) : internalAddress(frame, article, internal)
  return address === '' ? null : { open: `<a href="${escapeAttribute(address)}">`, close: '</a>' }
}

function internalAddress(
  frame: PageFrame,
  article: PageArticle,
  { slug, anchor }: { slug: string | null; anchor: string | null },
): string {
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
