import type { Node as DocumentNode } from '@tiptap/pm/model'
import { headlineOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { readInternalLink } from '../document/href'
import { deskNoteName } from '../document/nodes/DeskNote'
import { embedAddress } from '../document/nodes/EmbedCard'
import { readAlsoName } from '../document/nodes/ReadAlso'
import type { ArticleKind } from './articleKind'
import { checkBlocks } from './checkBlocks'
import type { Check, FeaturedImage } from './records'
import { sayCheck } from './sayCheck'

/** Whether a link to another story leads somewhere: to one that is published, to one that is not, to none. */
export type LinkedStory = 'live' | 'notLive' | 'missing'

/** What the checks look at. */
export interface CheckedArticle {
  kind: ArticleKind
  document: DocumentNode
  hasSection: boolean
  hasAuthor: boolean
  featuredImage: FeaturedImage | null
  /** Stories chosen by hand to be shown on the page. */
  picked: readonly { headline: string; standing: LinkedStory }[]
  /** Corrections that readers do not see yet, of a story that is live. */
  unpublishedCorrections: number
  /** What a story is called. */
  storyName(id: string): string
  /** What is known of another story's slug. */
  linkedStory(slug: string): LinkedStory
  /** What is known of the story with this id. */
  linkedStoryById(id: string): LinkedStory
  /** What only a check of the whole site knows of links. */
  site?: CheckedSite
}

/** The pages around a story. */
export interface CheckedSite {
  /** Whether the page of another story that is live has the anchor. */
  hasAnchor(slug: string, anchor: string): boolean
  /** What is to be said of a whole address; nothing when it leads elsewhere, or to a page. */
  addressProblem(href: string): Check['says'] | undefined
}

/** Headlines longer than this, in characters, are cut by search engines and feed readers. */
const comfortableHeadlineLength = 110

/** What would block publishing, and what one should know before; in the order of the page. Pure. */
export function checkArticle(article: CheckedArticle): Check[] {
  return [
    ...checkHeadline(article.document),
    ...checkDetails(article),
    ...checkBlocks(article.document),
    ...checkHeadings(article.document),
    ...checkLinks(article),
    ...checkRelations(article),
  ]
}

/** True when nothing blocks. Warnings and notes don't. */
export function mayPublish(checks: readonly Check[]): boolean {
  return checks.every((check) => check.severity !== 'block')
}

function checkHeadline(document: DocumentNode): Check[] {
  const headline = headlineOf(document)
  if (headline === '') {
    return [sayCheck('noHeadline', 'block', 0, 'checkSays.noHeadline')]
  }
  if (headline.length <= comfortableHeadlineLength) return []
  const values = { length: headline.length, comfortable: comfortableHeadlineLength }
  return [sayCheck('longHeadline', 'warn', 0, 'checkSays.longHeadline', values)]
}

function checkDetails(article: CheckedArticle): Check[] {
  const checks: Check[] = []
  // A static page has neither.
  const isStory = article.kind === 'story'
  if (isStory && !article.hasSection) {
    checks.push(sayCheck('noSection', 'warn', null, 'checkSays.noSection'))
  }
  if (isStory && !article.hasAuthor) {
    checks.push(sayCheck('noByline', 'warn', null, 'checkSays.noByline'))
  }
  if (article.featuredImage !== null && article.featuredImage.alt.trim() === '') {
    checks.push(sayCheck('missingAltText', 'block', null, 'checkSays.featuredAlt'))
  }
  return checks
}

function checkRelations({ picked, unpublishedCorrections: count }: CheckedArticle): Check[] {
  const checks = picked
    .filter(({ standing }) => standing !== 'live')
    .map(({ headline }) => {
      const values = { headline: headline.slice(0, 60) }
      return sayCheck('unpublishedPick', 'warn', null, 'checkSays.unpublishedPick', values)
    })
  if (count === 0) return checks
  return [...checks, sayCheck('correction', 'note', null, 'checkSays.correction', { count })]
}

function checkHeadings(document: DocumentNode): Check[] {
  const checks: Check[] = []
  let previous = 1
  document.forEach((node, _offset, index) => {
    if (node.type.name !== 'heading') return
    const level = Number(node.attrs.level)
    const text = node.textContent.trim()
    if (text === '') {
      checks.push(sayCheck('emptyHeading', 'warn', index, 'checkSays.emptyHeading'))
      return
    }
    if (level > previous + 1) {
      const values = { text: text.slice(0, 60), level, above: previous, skipped: previous + 1 }
      checks.push(sayCheck('skippedHeadingLevel', 'warn', index, 'checkSays.skippedLevel', values))
    }
    previous = level
  })
  return checks
}

function checkLinks(article: CheckedArticle): Check[] {
  const checks: Check[] = []
  const anchors = new Set(extractContents(article.document).map((entry) => entry.anchor))
  article.document.forEach((block, _offset, index) => {
    // Its links are published nowhere.
    if (block.type.name === deskNoteName) return
    if (block.type.name === readAlsoName) {
      const problem = readAlsoProblem(String(block.attrs.story), article)
      if (problem !== undefined)
        checks.push(sayCheck('deadInternalLink', 'warn', index, problem.key, problem.values))
    }
    for (const [target, words] of linksIn(block)) {
      const problem = target.startsWith(storyTarget)
        ? storyLinkProblem(words, article.linkedStoryById(target.slice(storyTarget.length)))
        : linkProblem(target, anchors, article)
      if (problem !== undefined) {
        checks.push(sayCheck('deadInternalLink', 'warn', index, problem.key, problem.values))
      }
    }
  })
  return checks
}

/** Marks a target that is a story's id; no address can begin with a space. */
const storyTarget = ' '

/** Every target linked to in a block, once, with the first words that link to it. */
function linksIn(block: DocumentNode): Map<string, string> {
  const links = new Map<string, string>()
  const card = embedAddress(block.attrs.url)
  if (card !== null) links.set(card, String(block.attrs.title))
  block.descendants((node) => {
    for (const { type, attrs } of node.marks) {
      const target =
        type.name === 'link'
          ? String(attrs.href)
          : type.name === 'storyLink'
            ? storyTarget + String(attrs.story)
            : ''
      if (target !== '' && !links.has(target)) links.set(target, node.text ?? '')
    }
  })
  return links
}

function storyLinkProblem(words: string, found: LinkedStory): Check['says'] | undefined {
  if (found === 'live') return undefined
  const key = found === 'missing' ? 'checkSays.storyLinkMissing' : 'checkSays.storyLinkNotLive'
  return { key, values: { words: words.trim().slice(0, 60) } }
}

function readAlsoProblem(story: string, article: CheckedArticle): Check['says'] | undefined {
  const found = article.linkedStoryById(story)
  if (found === 'live') return undefined
  if (found === 'missing') return { key: 'checkSays.readAlsoMissing', values: {} }
  const values = { headline: article.storyName(story).slice(0, 60) }
  return { key: 'checkSays.readAlsoNotLive', values }
}

function linkProblem(
  href: string,
  anchors: ReadonlySet<string>,
  article: CheckedArticle,
): Check['says'] | undefined {
  const link = readInternalLink(href)
  if (link === null) return article.site?.addressProblem(href)
  if (link.slug === null) {
    return link.anchor === null || anchors.has(link.anchor)
      ? undefined
      : { key: 'checkSays.anchorMissing', values: { anchor: link.anchor } }
  }
  const found = article.linkedStory(link.slug)
  if (found === 'live') {
    if (link.anchor === null || article.site?.hasAnchor(link.slug, link.anchor) !== false) return undefined
    return { key: 'checkSays.otherAnchorMissing', values: { slug: link.slug, anchor: link.anchor } }
  }
  const key = found === 'missing' ? 'checkSays.linkMissing' : 'checkSays.linkNotLive'
  return { key, values: { slug: link.slug } }
}
