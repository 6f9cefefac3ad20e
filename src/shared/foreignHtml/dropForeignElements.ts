import { elementsOf, styleOf, unwrapElement } from './elements'

/** What was left out that somebody may miss. */
export type DroppedKind = 'navigation' | 'embedded' | 'recording' | 'formField'

export interface Dropped {
  kind: DroppedKind
  count: number
}

/** Dropped with all that is in them: what runs, loads, styles or asks, and is no copy. */
const droppedSilently =
  '[hidden], script, style, template, noscript, link, meta, base, head, svg, math, map, noframes, dialog, xml'

/** Advertising, sharing bars and the like, by the names that pages commonly give them. */
const furniture =
  'ins.adsbygoogle, [id^="google_ads"], [id^="div-gpt-ad"], [aria-label="Advertisement" i], [class~="advertisement" i], [class~="ad-slot" i], [class~="sharedaddy"], [class~="share-buttons"], [class~="social-share"], [class~="screen-reader-text"], [class~="mw-editsection"], [role="search"]'

/** Parts of mails and documents that are about the text: signatures, comments, Word's own list of contents. */
const apparatus =
  '.gmail_signature, .gmail_signature_prefix, [data-smartmail="gmail_signature"], #Signature, #ms-outlook-mobile-signature, .moz-signature, [style*="mso-element:comment-list" i], .MsoCommentReference, a.msocomanchor, p.MsoToc1, p.MsoToc2, p.MsoToc3, p.MsoToc4, p.MsoTocHeading, .msoDel, del[cite], [aria-roledescription="checkbox"]'

const droppedKinds: readonly (readonly [string, DroppedKind])[] = [
  ['nav, [role="navigation"]', 'navigation'],
  ['iframe, frame, frameset, object, embed, applet, portal', 'embedded'],
  ['audio, video, canvas', 'recording'],
  [
    'label:has(input, select, textarea), input, button, select, textarea, datalist, meter, progress',
    'formField',
  ],
]

/** Elements that end a drawing or a formula wherever they begin in it (HTML Standard, "foreign content"). */
const endsForeignContent =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, table, pre, hr, figure, section, article, header, footer'

/** Takes away what a story cannot hold. @returns what somebody may miss of it */
export function dropForeignElements(root: Element): Dropped[] {
  for (const element of elementsOf(root, 'svg, math')) releaseText(element)
  for (const element of elementsOf(root, droppedSilently)) element.remove()
  // Apple's Notes put their tables in such.
  for (const element of elementsOf(root, 'object'))
    if (element.querySelector('table') !== null) unwrapElement(element)
  const dropped: Dropped[] = []
  for (const [selector, kind] of droppedKinds) {
    const found = elementsOf(root, selector)
    for (const element of found) element.remove()
    if (found.length > 0) dropped.push({ kind, count: found.length })
  }
  for (const element of elementsOf(root, `${furniture}, ${apparatus}`)) element.remove()
  for (const element of elementsOf(root, '[style]')) {
    if (styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all') element.remove()
  }
  for (const element of elementsOf(root, 'img')) if (isNoPicture(element)) element.remove()
  return dropped
}

/** A drawing that was never closed must not take the rest of the story with it. */
function releaseText(foreign: Element): void {
  let last = foreign
  for (const element of elementsOf(foreign, endsForeignContent)) {
    // Moved already with the element that it is in; or part of what runs, which goes.
    if (!foreign.contains(element) || element.closest('script, style, template, foreignObject') !== null)
      continue
    last.after(element)
    last = element
  }
}

/** Pixels that count readers, and pictures that stand for a character: these leave their character. */
function isNoPicture(picture: Element): boolean {
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(picture.getAttribute(name) ?? styleOf(picture, name), 10),
  )
  if (sizes.some((size) => size <= 2)) return true
  const alt = picture.getAttribute('alt') ?? ''
  const isCharacter =
    /(?:^|[\s_-])emoji(?:$|[\s_-])/i.test(picture.getAttribute('class') ?? '') ||
    picture.hasAttribute('data-emoji') ||
    picture.hasAttribute('data-stringify-emoji') ||
    /^\p{Extended_Pictographic}/u.test(alt)
  if (isCharacter && alt !== '') picture.before(alt)
  return isCharacter
}

/**
 * Of a whole page only the story is copy: where there is one `article` (or `main`), the page's headers, footers and
 * sidebars outside of it go.
 */
export function dropPageFrame(root: Element): void {
  for (const name of ['article', 'main']) {
    const [only, ...others] = elementsOf(root, name)
    if (only === undefined || others.length > 0 || (only.textContent ?? '').trim() === '') continue
    const hasHeadline = only.querySelector('h1') !== null
    for (const element of elementsOf(root, 'header, footer, aside')) {
      if (only.contains(element) || element.contains(only)) continue
      if (hasHeadline || element.querySelector('h1') === null) element.remove()
    }
  }
}

/** Takes the wrappers off that some programs put around all that is copied. */
export function unwrapCopy(root: Element): void {
  // Google Docs: a bold that is not bold.
  for (const element of elementsOf(root, 'b[id^="docs-internal-guid"]')) unwrapElement(element)
  // Word on the web: a box around each item of a list.
  for (const element of elementsOf(root, 'div.ListContainerWrapper, google-sheets-html-origin'))
    unwrapElement(element)
}
