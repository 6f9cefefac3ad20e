import { sectionPath, termPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import { joinHtml, link, type PageFrame } from '../pageFrame'
import type { PageTerm } from '../pageTypes'
import { avatar } from './avatar'

export function sectionLabel({ addresses, foreign }: PageFrame, section: PageTerm | null): Html {
  if (section === null) return noHtml
  return html`<p class="section-label"${foreign}>${link(addresses.page(sectionPath(section.slug)), 'section-link', section.name)}</p>`
}

/** The page's one `h1`. */
export function headlinePart(headline: string): Html {
  return html`<h1 class="headline">${headline}</h1>`
}

/** @param standfirst the standfirst's content, marks and all */
export function standfirstPart(standfirst: Html): Html {
  return standfirst.text === '' ? noHtml : html`<p class="standfirst">${standfirst}</p>`
}

export function byline(frame: PageFrame, authors: readonly PageTerm[]): Html {
  const { addresses, words, foreign } = frame
  if (authors.length === 0) return noHtml
  const names = authors.map((author) =>
    link(addresses.page(termPath('author', author.slug)), 'author', author.name),
  )
  return html`<p class="byline">${avatars(frame, authors)}<span><span class="unseen"${foreign}>${words.by} </span>${joinHtml(names, `${words.comma} `)}</span></p>`
}

/** More of them would push the names away. */
const mostAvatars = 3

/** The authors' pictures or initials: beside their names, which say the same. */
function avatars(frame: PageFrame, authors: readonly PageTerm[]): Html {
  return html`<span class="avatars" aria-hidden="true">${authors
    .slice(0, mostAvatars)
    .map((author) => avatar(frame, author))}</span>`
}

/** "Last updated" and "Published"; nothing for what was never published. */
export function storyDates(
  { dates, words, foreign }: PageFrame,
  published: number | null,
  updated: number | null,
): Html {
  if (published === null) return noHtml
  const first = html`<span>${words.published} <time datetime="${dates.iso(published)}">${
    updated === null ? dates.minute(published) : dates.day(published)
  }</time></span>`
  if (updated === null) return html`<p class="dates"${foreign}>${first}</p>`
  const last = html`<span>${words.lastUpdated} <time datetime="${dates.iso(updated)}">${dates.minute(updated)}</time></span>`
  return html`<p class="dates"${foreign}>${last}<span class="unseen">. </span>${first}</p>`
}
