import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyStart, headlineOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { readInternalLink } from '../document/href'
import type { Check, FeaturedImage } from './records'

/** What the checks look at. */
export interface CheckedArticle {
  document: DocumentNode
  hasSection: boolean
  hasAuthor: boolean
  featuredImage: FeaturedImage | null
  /** What is known of another story's slug. */
  linkedStory(slug: string): 'live' | 'notLive' | 'missing'
}

/** Headlines longer than this, in characters, are cut by search engines and feed readers. */
const comfortableHeadlineLength = 110

/** What would block publishing, and what one should know before; in the order of the page. Pure. */
export function checkArticle(article: CheckedArticle): Check[] {
  return [
    ...checkHeadline(article.document),
    ...checkDetails(article),
    ...checkBody(article),
    ...checkHeadings(article.document),
    ...checkLinks(article),
  ]
}

/** True when nothing blocks. Warnings don't. */
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

function checkBody({ document }: CheckedArticle): Check[] {
  const checks: Check[] = []
  let hasText = false
  document.forEach((node, _offset, index) => {
    if (index < bodyStart) return
    if (node.type.name === 'image') {
      hasText = true
      if (String(node.attrs.alt).trim() !== '') return
      const message = `The picture ${describePicture(node)} has no alt text.`
      checks.push({ code: 'missingAltText', severity: 'block', message, index })
    } else if (node.textContent.trim() !== '') {
      hasText = true
    }
  })
  if (!hasText)
    checks.push({ code: 'emptyBody', severity: 'warn', message: 'The story has no text yet.', index: null })
  return checks
}

function describePicture(node: DocumentNode): string {
  const caption = String(node.attrs.caption).trim()
  return caption === '' ? 'without a caption' : `“${caption.slice(0, 60)}”`
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
    const seen = new Set<string>()
    block.descendants((node) => {
      for (const mark of node.marks) {
        const href = mark.type.name === 'link' ? String(mark.attrs.href) : ''
        if (href === '' || seen.has(href)) continue
        seen.add(href)
        const problem = linkProblem(href, anchors, article)
        if (problem !== undefined) {
          checks.push({ code: 'deadInternalLink', severity: 'warn', message: problem, index })
        }
      }
    })
  })
  return checks
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
