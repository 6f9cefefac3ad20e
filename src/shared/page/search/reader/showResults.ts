import { excerptAround } from '../excerptAround'
import type { StoryLine } from '../searchShape'
import { isSought, splitIntoWords } from '../searchWords'

/**
 * A story that was found, as the lists of the site show stories. All of it is made as text: nothing that was written can
 * become an element. Words that neither its headline nor its standfirst has are shown where they stand in the copy.
 * @param words folded
 * @param copy of the story; empty where it is not known
 * @param home address of the site's first folder, from the page
 */
export function resultItem(
  page: Document,
  line: StoryLine,
  words: readonly string[],
  copy: string,
  home: string,
): HTMLLIElement {
  const [path, headline, standfirst, section, iso, date, language] = line
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
  const unseen = words.filter((word) => !hasWord(headline, word) && !hasWord(standfirst, word))
  const excerpt = unseen.length === 0 ? '' : excerptAround(copy, unseen)
  const lead = excerpt === '' ? standfirst : excerpt
  if (lead !== '') {
    const lines = page.createElement('p')
    lines.className = excerpt === '' ? 'card-standfirst' : 'card-standfirst result-excerpt'
    lines.dir = 'auto'
    lines.append(...marked(page, lead, words))
    text.append(lines)
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

const hasWord = (text: string, word: string): boolean =>
  splitIntoWords(text).some((piece) => piece.isWord && isSought(piece.text, [word]))

/** The text with the words marked that begin with what is looked for. */
function marked(page: Document, text: string, words: readonly string[]): Node[] {
  return splitIntoWords(text).map((piece) => {
    const isHit = piece.isWord && isSought(piece.text, words)
    return isHit ? plain(page, 'mark', '', piece.text) : page.createTextNode(piece.text)
  })
}
