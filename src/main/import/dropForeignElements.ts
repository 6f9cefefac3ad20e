import { elementsOf } from './foreignHtml'

/** Dropped with all that is in them: what runs, loads, styles or asks, and is no copy. */
const droppedSilently =
  'script, style, template, noscript, link, meta, base, head, svg, math, map, noframes, dialog'
const droppedWithWarning: readonly (readonly [string, string])[] = [
  ['nav', 'navigation'],
  ['iframe, frame, frameset, object, embed, applet, portal', 'something embedded from elsewhere'],
  ['audio, video, canvas', 'a recording, video or drawing'],
  ['input, button, select, textarea, datalist, meter, progress', 'a form field'],
]

/** Elements that end a drawing or a formula wherever they begin in it (HTML Standard, "foreign content"). */
const endsForeignContent =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, table, pre, hr, figure, section, article, header, footer'

/** Takes away what a story cannot hold. */
export function dropForeignElements(body: Element, warnings: string[]): void {
  for (const element of elementsOf(body, 'svg, math')) releaseText(element)
  for (const element of elementsOf(body, droppedSilently)) element.remove()
  for (const [selector, what] of droppedWithWarning) {
    const found = elementsOf(body, selector)
    for (const element of found) element.remove()
    if (found.length > 0)
      warnings.push(`Left out: ${what}${found.length > 1 ? ` (${found.length} times)` : ''}.`)
  }
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

/**
 * The part of a page that is the story: its only `article` or `main`, when the page's headline is not outside of it;
 * else all of it.
 */
export function chooseStoryRoot(body: Element, warnings: string[]): Element {
  const headline = body.querySelector('h1')
  for (const name of ['article', 'main']) {
    const [only, ...others] = elementsOf(body, name)
    if (only === undefined || others.length > 0) continue
    if (headline !== null && !only.contains(headline)) continue
    if (only.textContent.trim() === '') continue
    if (body.textContent.trim().length > only.textContent.trim().length)
      warnings.push(`Left out: what stands in the page around its ${name}.`)
    return only
  }
  return body
}
