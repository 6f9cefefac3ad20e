import { basename, extname } from 'node:path'
import { elementsOf } from '../../shared/foreignHtml/elements'
import { oneLine } from './importDetails'

/** An `h1` in one of these belongs to what is quoted or listed, not to the page. */
const notTheHeadline = 'blockquote, li, table, aside, figure'

/**
 * Takes the headline out of a story: the title given (by front matter), else its first `h1`. An `h1` that repeats the
 * headline goes; the others stay and become headings of the body.
 * @returns the headline, empty when there is none: no other heading is ever taken for it
 */
export function takeHeadline(root: Element, title: string): string {
  let headline = title
  for (const heading of elementsOf(root, 'h1')) {
    if (heading.closest(notTheHeadline) !== null) continue
    for (const lineBreak of elementsOf(heading, 'br')) lineBreak.replaceWith(' ')
    const text = oneLine(heading.textContent)
    if (text === '') continue
    if (headline === '') headline = text
    if (comparable(text) !== comparable(headline)) continue
    for (const picture of elementsOf(heading, 'img')) heading.after(picture)
    heading.remove()
  }
  return headline
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** "harbour-vote_2.md" -> "Harbour vote 2": the headline of last resort. */
export function headlineFromFileName(file: string): string {
  const words = oneLine(basename(file, extname(file)).replace(/[-_.]+/g, ' '))
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1)
}
