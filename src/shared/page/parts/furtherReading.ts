import { type Html, html, noHtml } from '../html'
import { link, type PageFrame } from '../pageFrame'
import type { PageStoryLine } from '../pageTypes'

/** Earlier stories on the topic, a line each; nothing where there are none. */
export function furtherReadingPart(
  { addresses, dates, words, foreign }: PageFrame,
  stories: readonly PageStoryLine[],
): Html {
  if (stories.length === 0) return noHtml
  return html`<nav class="further"${foreign} aria-labelledby="further:title"><h2 class="block-title" id="further:title">${words.furtherReading}</h2><ul class="further-list">${stories.map(
    ({ path, headline, publishedAt }) =>
      html`<li>${link(addresses.page(path), 'further-link', headline)}${
        publishedAt !== null &&
        html` <time class="further-date" datetime="${dates.iso(publishedAt)}">${dates.day(publishedAt)}</time>`
      }</li>`,
  )}</ul></nav>`
}
