import { elementsOf } from '../../shared/foreignHtml/elements'

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
