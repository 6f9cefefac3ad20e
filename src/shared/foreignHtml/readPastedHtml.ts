import { elementsOf, isDeeperThan, oneLine, unwrapElement } from './elements'
import { type TidyReport, tidyForeignHtml } from './tidyForeignHtml'

/** What was pasted, ready for the schema's parse rules. */
export interface PastedHtml extends Omit<TidyReport, 'root'> {
  html: string
  /** The title at its start, where one was wanted; else empty. */
  title: string
  /**
   * Addresses of pictures that are not in the workspace, by the names that stand for them in `html`. They are names
   * only: whoever inserts the copy puts the pictures, or nothing, in their places.
   */
  pictures: Map<string, string>
}

/** What stands for a picture until it is known whether it can be had: no file's SHA-256, by all likelihood. */
function standInName(index: number): string {
  return `${'9a11e7'.repeat(9)}${index.toString(16).padStart(10, '0')}`
}

const conditionalMarks = /<!\[(?:if [^\]>]{0,200}|endif)\]>/gi

/**
 * Takes out what must not reach a parser: Word's conditional marks, which parsers read differently, and base addresses,
 * which an engine acts on even in a document that is not shown.
 */
export function withoutParserTraps(html: string): string {
  return html.replace(conditionalMarks, '').replace(/<base(?=[\s/>])/gi, '<x-base')
}

/** What no copy has, and what would keep the reader busy for long. */
const limits = { depth: 200, elements: 400_000 }

/** True for HTML that only its text is taken of: nested or long beyond what any copy is. */
export function isBeyondReading(root: Element): boolean {
  return root.getElementsByTagName('*').length > limits.elements || isDeeperThan(root, limits.depth)
}

/**
 * Reads what a program put on the clipboard.
 * @param root its parsed HTML, in a document that no browser shows; it is changed
 * @param takesTitle whether a title at its start is wanted as the story's headline
 */
export function readPastedHtml(root: Element, { takesTitle }: { takesTitle: boolean }): PastedHtml {
  const pictures = new Map<string, string>()
  const nameOf = new Map<string, string>()
  let title = ''
  const { root: story, ...report } = tidyForeignHtml(root, {
    takeHeadline: (copy) => {
      if (takesTitle) title = takeTitle(copy)
      lowerHeadings(copy)
    },
    takePicture: (source) => {
      if (source === '') return undefined
      const known = nameOf.get(source)
      if (known !== undefined) return known
      const name = standInName(pictures.size)
      pictures.set(name, source)
      nameOf.set(source, name)
      return name
    },
  })
  for (const link of elementsOf(story, 'a[href]')) if (!leadsElsewhere(link)) unwrapElement(link)
  return { ...report, html: story.innerHTML, title, pictures }
}

/** An address without a scheme was one of the page's or the document's own: it would lead nowhere from the story. */
function leadsElsewhere(link: Element): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(link.getAttribute('href') ?? '')
}

const titleSelector = 'h1, p.MsoTitle, p.title'

/** Takes the title out, when it is the first thing there is to read. @returns it on one line */
function takeTitle(root: Element): string {
  const title =
    largeFirstLine(root) ??
    elementsOf(root, titleSelector).find((element) => oneLine(element.textContent) !== '')
  if (title === undefined || title.closest('li, td, th, blockquote, figure') !== null) return ''
  if (!oneLine(root.textContent).startsWith(oneLine(title.textContent))) return ''
  for (const lineBreak of elementsOf(title, 'br')) lineBreak.replaceWith(' ')
  for (const picture of elementsOf(title, 'img')) title.after(picture)
  const text = oneLine(title.textContent)
  title.remove()
  return text
}

/** Points; body copy is set smaller everywhere. */
const titleSize = 22

/** Google Docs writes a title as a paragraph of large letters. */
function largeFirstLine(root: Element): HTMLElement | undefined {
  const [first] = elementsOf(root, 'p, div > span')
  const size = /font-size\s*:\s*([\d.]+)pt/i.exec(
    first?.querySelector('span')?.getAttribute('style') ?? '',
  )?.[1]
  return size !== undefined && Number(size) >= titleSize ? first : undefined
}

/** A story's highest heading is of level 2: where the source begins with level 1, all go down by one. */
function lowerHeadings(root: Element): void {
  const headings = elementsOf(
    root,
    'h1, h2, h3, h4, h5, h6, p.MsoTitle, p.title, [role="heading"][aria-level]',
  )
  if (!headings.some((heading) => levelOf(heading) === 1)) return
  for (const heading of headings) {
    const lowered = heading.ownerDocument.createElement(`h${Math.min(4, levelOf(heading) + 1)}`)
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
}

function levelOf(heading: Element): number {
  const [, level] = /^h([1-6])$/.exec(heading.localName) ?? []
  return Number(level ?? heading.getAttribute('aria-level') ?? 1)
}
