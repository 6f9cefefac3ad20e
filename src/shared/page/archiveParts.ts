import { archivePath, monthPath } from '../site/permalinks'
import { type Html, html, noHtml } from './html'
import { link, type PageFrame } from './pageFrame'
import type { PageMonth } from './pageTypes'

/** The archive's months by year, each with its number of stories. */
export function archiveMonths({ addresses, words }: PageFrame, months: readonly PageMonth[]): Html {
  const years = Map.groupBy(months, (month) => month.slug.split('/')[0] ?? '')
  return html`${[...years].map(
    ([
      year,
      inYear,
    ]) => html`<section class="archive-year"><h2 class="block-title">${year}</h2><ul class="archive-months">${inYear.map(
      (month) =>
        html`<li>${link(addresses.page(monthPath(month.slug)), 'front-link', month.name)} <span class="archive-count">${words.stories(month.stories)}</span></li>`,
    )}</ul></section>
`,
  )}`
}

/** The way from the front page to everything that came before. */
export function archiveWay({ addresses, words }: PageFrame): Html {
  const address = addresses.page(archivePath)
  if (address === '') return noHtml
  return html`\n<p class="archive-way">${link(address, 'front-link', words.archive)}</p>`
}
