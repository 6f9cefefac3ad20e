import type { StoryLine } from '../searchShape'
import { foldWord, splitIntoWords, wordsLookedFor } from '../searchWords'

/**
 * A story that was found, as the lists of the site show stories. All of it is made as text: nothing that was written can
 * become an element.
 * @param home address of the site's first folder, from the page
 */
export function resultItem(page: Document, line: StoryLine, query: string, home: string): HTMLLIElement {
  const [path, headline, standfirst, section, iso, date, language] = line
  const words = wordsLookedFor(query)
  const item = page.createElement('li')
  item.className = 'result card card-wide card-plain'
  const text = page.createElement('article')
  text.className = 'card-words'
  if (language !== undefined) text.lang = language
  if (section !== '') text.append(plain(page, 'p', 'card-section', section))
  const title = page.createElement('h2')
  title.className = 'card-headline'
  title.dir = 'auto'
  const link = page.createElement('a')
  link.className = 'card-link'
  link.setAttribute('href', home + path)
  link.append(...marked(page, headline, words))
  title.append(link)
  text.append(title)
  if (standfirst !== '') {
    const lead = page.createElement('p')
    lead.className = 'card-standfirst'
    lead.dir = 'auto'
    lead.append(...marked(page, standfirst, words))
    text.append(lead)
  }
  if (iso !== '') text.append(dateLine(page, iso, date))
  item.append(text)
  return item
}

function dateLine(page: Document, iso: string, date: string): HTMLElement {
  const notes = page.createElement('p')
  notes.className = 'card-notes'
  const time = plain(page, 'time', '', date)
  time.setAttribute('datetime', iso)
  notes.append(time)
  return notes
}

function plain(page: Document, name: string, className: string, text: string): HTMLElement {
  const element = page.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}

/** The text with the words marked that begin with what is looked for. */
function marked(page: Document, text: string, words: readonly string[]): Node[] {
  return splitIntoWords(text).map((piece) => {
    const isHit = piece.isWord && words.some((word) => begins(foldWord(piece.text), word))
    return isHit ? plain(page, 'mark', '', piece.text) : page.createTextNode(piece.text)
  })
}

function begins(word: string, sought: string): boolean {
  return sought.length > 1 ? word.startsWith(sought) : word === sought
}
