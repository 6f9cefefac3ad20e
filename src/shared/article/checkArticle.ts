import type { Node as DocumentNode } from '@tiptap/pm/model'
import { headlineOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { readInternalLink } from '../document/href'
import { deskNoteName } from '../document/nodes/DeskNote'
import { checkBlocks } from './checkBlocks'
import type { Check, FeaturedImage } from './records'

/** Whether a link to another story leads somewhere: to one that is published, to one that is not, to none. */
export type LinkedStory = 'live' | 'notLive' | 'missing'

/** What the checks look at. */
export interface CheckedArticle {
  document: DocumentNode
  hasSection: boolean
  hasAuthor: boolean
  featuredImage: FeaturedImage | null
  /** What is known of another story's slug. */
  linkedStory(slug: string): LinkedStory
  /** What is known of the story with this id. */
  linkedStoryById(id: string): LinkedStory
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
  ]
}

/** True when nothing blocks. Warnings and notes don't. */
export function mayPublish(checks: readonly Check[]): boolean {
  return checks.every((check) => check.severity !== 'block')
}

function checkHeadline(document: DocumentNode): Check[] {
  const headline = headlineOf(document)
  if (headline === '') {
    return [{ code: 'noHeadline', severity: 'block', message: 'The story has no headline.', index: 0 }]
  }
  if (headline.length <= comfortableHeadlineLength) return []
  const message = `The headline has ${headline.length} characters; lists and search engines show about ${comfortableHeadlineLength}.`
  return [{ code: 'longHeadline', severity: 'warn', message, index: 0 }]
}

function checkDetails(article: CheckedArticle): Check[] {
  const checks: Check[] = []
  if (!article.hasSection) {
    checks.push({ code: 'noSection', severity: 'warn', message: 'The story is in no section.', index: null })
  }
  if (!article.hasAuthor) {
    checks.push({ code: 'noByline', severity: 'warn', message: 'The story has no byline.', index: null })
  }
  if (article.featuredImage !== null && article.featuredImage.alt.trim() === '') {
    const message = 'The featured image has no alt text.'
    checks.push({ code: 'missingAltText', severity: 'block', message, index: null })
  }
  return checks
}

function checkHeadings(document: DocumentNode): Check[] {
  const checks: Check[] = []
  let previous = 1
  document.forEach((node, _offset, index) => {
    if (node.type.name !== 'heading') return
    const level = Number(node.attrs.level)
    const text = node.textContent.trim()
    if (text === '') {
      const message = 'A heading is empty.'
      checks.push({ code: 'emptyHeading', severity: 'warn', message, index })
      return
    }
    if (level > previous + 1) {
      const message = `“${text.slice(0, 60)}” is a level ${level} heading under level ${previous}; level ${previous + 1} is skipped.`
      checks.push({ code: 'skippedHeadingLevel', severity: 'warn', message, index })
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
    for (const [target, words] of linksIn(block)) {
      const problem = target.startsWith(storyTarget)
        ? storyLinkProblem(words, article.linkedStoryById(target.slice(storyTarget.length)))
        : linkProblem(target, anchors, article)
      if (problem !== undefined) {
        checks.push({ code: 'deadInternalLink', severity: 'warn', message: problem, index })
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

function storyLinkProblem(words: string, found: LinkedStory): string | undefined {
  if (found === 'live') return undefined
  return found === 'missing'
    ? `The link “${words.trim().slice(0, 60)}” leads to a story that is no longer in this workspace.`
    : `The link “${words.trim().slice(0, 60)}” leads to a story that is not published; until it is, the page shows the words alone.`
}

function linkProblem(
  href: string,
  anchors: ReadonlySet<string>,
  article: CheckedArticle,
): string | undefined {
  const link = readInternalLink(href)
  if (link === null) return undefined
  if (link.slug === null) {
    return link.anchor === null || anchors.has(link.anchor)
      ? undefined
      : `The link to “#${link.anchor}” leads to no heading of this story.`
  }
  const found = article.linkedStory(link.slug)
  if (found === 'live') return undefined
  return found === 'missing'
    ? `The link to “${link.slug}” leads to no story of this workspace.`
    : `The link to “${link.slug}” leads to a story that is not published.`
}
