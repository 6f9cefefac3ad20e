import type { DocumentJson } from '../../shared/document/articleDocument'
import { headlineFromFileName } from './headline'
import { type ImportDetails, oneLine } from './importDetails'
import { tidyDocument } from './tidyDocument'

/** Longest first line that is taken for a headline, in characters. */
const maximumHeadlineLine = 150

/** A line longer than this was not broken by hand: then every line is a paragraph. */
const longestBrokenLine = 120

/**
 * Reads plain text into a story. A short first line with an empty one after it is the headline; paragraphs are set
 * apart by empty lines, or are one line each where lines are long. Nothing in the text is read as formatting.
 */
export function textToDocument(file: string, text: string, details: ImportDetails): DocumentJson {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(oneLine)
  const start = lines.findIndex((line) => line !== '')
  const first = lines[start] ?? ''
  const hasHeadline = first !== '' && first.length <= maximumHeadlineLine && (lines[start + 1] ?? '') === ''
  const repeats = hasHeadline && first.toLowerCase() === details.headline.toLowerCase()
  const takesFirst = repeats || (hasHeadline && details.headline === '')
  const headline = details.headline || (hasHeadline ? first : headlineFromFileName(file))
  const body = start === -1 ? [] : lines.slice(takesFirst ? start + 1 : start)
  return tidyDocument(file, {
    type: 'doc',
    content: [
      { type: 'headline', content: textContent(headline) },
      { type: 'standfirst', content: textContent(details.standfirst) },
      ...paragraphsOf(body).map((paragraph) => ({ type: 'paragraph', content: textContent(paragraph) })),
    ],
  })
}

function paragraphsOf(lines: readonly string[]): string[] {
  if (lines.some((line) => line.length > longestBrokenLine)) return lines.filter((line) => line !== '')
  const paragraphs: string[] = []
  let open: string[] = []
  for (const line of [...lines, '']) {
    if (line !== '') open.push(line)
    else if (open.length > 0) {
      paragraphs.push(open.join(' '))
      open = []
    }
  }
  return paragraphs
}

function textContent(text: string): DocumentJson[] {
  return text === '' ? [] : [{ type: 'text', text }]
}
